/**
 * `npm run bench`: speed as ratios within one run, and counts. Nothing here is a test by the clock: the limits of the
 * issue are printed beside the figures, and service calls are asserted in the tests.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillSample, sampleRoster } from "../samples/build";
import { loadBundle } from "../twin/index";
import { bodyCells, rankCells, unitsOf } from "./bench-body";
import { commands } from "./bench-commands";
import { local } from "./local";
import { DIST, openBundle } from "./open-bundle";
import { mark, rank } from "./report";

const CODE = readFileSync(join(DIST, "Code.js"), "utf8");
const BARE = `${["BIELELT_HUVI", "BIELELT_ONOO", "HUGATSAA_ONOO", "HANDLAGA_AVG", "HAMT_OLON_AVG"]
  .map((name) => `/** @customfunction */\nfunction ${name}(a, b, c, d) { return a; }`)
  .join("\n")}\nfunction onOpen() {}\n`;

const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

let run = 0;
/**
 * Compile, load and one custom function in a fresh realm, as the host makes one for every workbook: ECMAScript
 * built-ins and the services. A comment that changes keeps V8's own cache out.
 */
function coldStart(source: string): number {
  run += 1;
  // Through a buffer, so that joining the text is not part of the measurement.
  const text = Buffer.from(`${source}\n//${run}`, "utf16le").toString("utf16le");
  const files = [{ name: "Code.js", source: text }];
  return milliseconds(() => {
    loadBundle(files, () => ({})).call("BIELELT_HUVI", [0, 100, 85]);
  });
}

function coldStarts(): void {
  const [bundle, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < 100; round += 1) {
    bundle.push(coldStart(CODE));
    bare.push(coldStart(BARE));
  }
  const [a, b] = [median(bundle), median(bare)];
  say(
    "Cold start, bundle : bare functions",
    `${(a / b).toFixed(2)} (limit 2.2; ${a.toFixed(2)} ms : ${b.toFixed(2)} ms, median of 100)`,
  );
}

/** The pure core as the local entry of the build has it: 8 measures a person. */
async function scoring(): Promise<void> {
  const core = await local();
  rankCells(core, bodyCells(200));

  const cells = bodyCells(10_000);
  // The trip of a moment may take half as long again as that of the next: those of before and after are asked.
  const trip = () => milliseconds(() => JSON.parse(JSON.stringify(cells)));
  const before = [trip(), trip()];
  const ranked = milliseconds(() => rankCells(core, cells));
  const trips = [...before, trip(), trip(), trip()];
  const json = median(trips);
  say(
    "Read, score and rank 10,000 people × 8 measures, first run : JSON round trip of the cells",
    `${(ranked / json).toFixed(2)} (limit 10; ${ranked.toFixed(0)} ms : ${json.toFixed(0)} ms, median of ${trips.map((each) => each.toFixed(0)).join(", ")})`,
  );

  const small = bodyCells(1_000);
  const one = median([1, 2, 3].map(() => milliseconds(() => rankCells(core, small))));
  const large = unitsOf(100_000);
  const hundred = milliseconds(() => {
    for (const body of large) rankCells(core, body);
  });
  say(
    "Growth from 1,000 to 100,000 people",
    `${(hundred / one).toFixed(0)} times (limit 110; 100 is linear)`,
  );
}

function oneClick(): void {
  const host = openBundle();
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  host.resetCalls();
  const first = rank(host);
  const calls = host.calls;
  host.resetCalls();
  mark(host, first);
  const marking = host.calls.service;
  host.resetCalls();
  rank(host);
  const units = new Set(first.ranking.map(({ unit }) => unit)).size;
  say(
    "Service calls of the one click on the sample body",
    `${calls.service} (limit 4 × ${units} + 42 = ${4 * units + 42}; reads ${calls.reads}, writes ${calls.writes}); again: ${host.calls.service}; marks, which follow the result: ${marking}`,
  );
}

const say = (what: string, figure: string) => console.log(`${what}: ${figure}`);

const bytesOf = (name: string) => readFileSync(join(DIST, name)).byteLength;
say(
  "Bundle",
  `${bytesOf("Code.js")} bytes at every call (Code.js), ${bytesOf("addon.html")} on demand (addon.html), pages ${bytesOf("sidebar.html") + bytesOf("print.html")}`,
);
coldStarts();
await scoring();
oneClick();
await commands(say);
