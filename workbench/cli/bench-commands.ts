/**
 * What the commands and the page cost on whole bodies: each run as a person runs it, in a process of its own, built before.
 * Seconds are those of the processor (`npm start` and the page: of the clock), memory is the most that the process held.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBody, writeRoster } from "./bench-files";
import { chromiumPath, launch, WITHOUT_CHROMIUM } from "./chromium";

type Say = (what: string, figure: string) => void;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

const HERE = fileURLToPath(new URL(".", import.meta.url));
const BUILT = join(HERE, "../../dist-local/cli");
/** A body with nothing wrong ends with 0; 2 says that somebody is blocked. */
const ENDS = [0, 2];

/** Runs a command in a process of its own. */
function cost(command: string, ...args: readonly string[]): Promise<Cost> {
  const telling = ["--import", join(HERE, "bench-child.mjs")];
  const child = spawn(process.execPath, [...telling, join(BUILT, `${command}.mjs`), ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let told = "";
  child.stdio[3]?.on("data", (data) => {
    told += String(data);
  });
  return new Promise((done, failed) => {
    child.on("close", (code) =>
      ENDS.includes(code ?? -1) ? done(JSON.parse(told) as Cost) : failed(new Error(`${command}: ${code}`)),
    );
  });
}

const figures = ({ seconds, megabytes }: Cost, limits: string) =>
  `${seconds.toFixed(1)} s of CPU, ${megabytes.toFixed(0)} MB (${limits})`;

/** All of it, in a folder that is gone afterwards. */
export async function commands(say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await starting(say);
    await templates(folder, say);
    await ranking(folder, say);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ranking(folder: string, say: Say): Promise<void> {
  const rankBody = async (units: number, inUnit: number) => {
    const file = join(folder, `${units}.xlsx`);
    await writeBody(file, units, inUnit);
    return cost("rank", file, join(folder, "ranked.xlsx"), "--json", join(folder, "ranked.json"));
  };
  say(
    "rank, 800 people in 40 units × 10 rows",
    figures(await rankBody(40, 20), "limits 12 s, 700 MB; aim 8, 500"),
  );
  say("rank, 1,500 people in 3 units × 10 rows", figures(await rankBody(3, 500), "limit 12 s"));
  const three = [await rankBody(25, 20), await rankBody(25, 20), await rankBody(25, 20)];
  const all = three.reduce((sum, { seconds }) => sum + seconds, 0);
  say(
    "rank, 500 people in 25 units, three files one after another",
    `${all.toFixed(1)} s of CPU (limit 12 s)`,
  );
}

async function templates(folder: string, say: Say): Promise<void> {
  for (const units of [50, 100, 300]) {
    const roster = join(folder, `roster-${units}.csv`);
    writeRoster(roster, units);
    const spent = await cost("template", join(folder, "template.xlsx"), "--roster", roster);
    const each = `${((spent.seconds * 1000) / units).toFixed(0)} ms a unit, constant`;
    say(
      `template, ${units} units × 3 people`,
      figures(spent, units === 300 ? `limits 25 s, 1000 MB; ${each}` : each),
    );
  }
}

/** From the start to the first answer, and from its address to a grid and a sidebar with the sample. */
async function starting(say: Say): Promise<void> {
  const port = await freePort();
  const begun = performance.now();
  const env = { ...process.env, BROWSER: "none", PORT: String(port) };
  const child = spawn(process.execPath, ["--import", "tsx", join(HERE, "start.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  try {
    await new Promise((said) => child.stdout.once("data", said));
    const url = `http://127.0.0.1:${port}`;
    await (await fetch(url)).text();
    say("npm start, to its first answer", `${seconds(begun)} (limit 3 s)`);
    await (await fetch(`${url}/sample.json`)).text(); // made at the first start after a build
    if (chromiumPath() === undefined) say("The page opens the sample", `not measured. ${WITHOUT_CHROMIUM}`);
    else say("The page opens the sample", `${await opening(url)} (limit 1.5 s)`);
  } finally {
    child.kill();
  }
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function opening(url: string): Promise<string> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const begun = performance.now();
    await page.goto(url);
    await page.locator(".o-grid canvas").first().waitFor();
    await page.frameLocator("#side iframe").locator("main[aria-busy=false]").waitFor();
    return seconds(begun);
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  return new Promise((found) =>
    probe.once("listening", () => {
      const bound = probe.address();
      const port = typeof bound === "object" && bound !== null ? bound.port : 0;
      probe.close(() => found(port));
    }),
  );
}
