/** Pushing as a terminal does it, by the real clasp, to a loopback server in the place of Google's script interface. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claspFailure } from "../../../workbench/cli/clasp-failures";
import { DIST } from "../../../workbench/cli/open-bundle";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PROGRAM = "workbench/cli/push.ts";
const SCRIPT = "1script";
const CONTENT = `/v1/projects/${SCRIPT}/content`;

interface Request {
  readonly asked: string;
  readonly body: { readonly files: readonly { name: string; type: string; source: string }[] } | undefined;
  readonly authorization: string | undefined;
}

let folder: string;
let server: Server;
let requests: Request[];
/** What the server answers, by method and path; 404 otherwise. */
let answers: Record<string, { readonly status?: number; readonly body: unknown }>;

const at = (name: string) => join(folder, name);
const failing = (status: number, message: string) => ({ status, body: { error: { code: status, message } } });

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "push-")));
  cpSync(DIST, at("dist"), { recursive: true });
  for (const name of [".clasp.json", ".claspignore"]) cpSync(join(ROOT, name), at(name));
  requests = [];
  answers = {
    [`GET ${CONTENT}`]: { body: { scriptId: SCRIPT, files: [] } },
    [`PUT ${CONTENT}`]: { body: { scriptId: SCRIPT } },
  };
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer); // a stream of bytes
    const text = Buffer.concat(chunks).toString();
    const asked = `${request.method} ${request.url?.replace(/\?.*/u, "")}`;
    requests.push({
      asked,
      body: text === "" ? undefined : JSON.parse(text),
      authorization: request.headers.authorization,
    });
    const { status = 200, body } = answers[asked] ?? failing(404, "Requested entity was not found.");
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

function logIn(): void {
  const token = { access_token: "secret", token_type: "Bearer", expiry_date: Date.now() + 3_600_000 };
  const user = { ...token, type: "authorized_user", client_id: "c", client_secret: "s", refresh_token: "r" };
  writeFileSync(at(".clasprc.json"), JSON.stringify({ tokens: { default: user } }));
}

const bind = () => writeFileSync(at(".clasp.json"), JSON.stringify({ scriptId: SCRIPT, rootDir: "dist" }));

function run(program: string, ...words: readonly string[]) {
  const { port } = server.address() as AddressInfo; // it listens to a port
  const home = { HOME: folder, USERPROFILE: folder };
  const preload = pathToFileURL(join(ROOT, "test/workbench/cli/script-api.mjs")).href;
  const proxies = { HTTP_PROXY: "", HTTPS_PROXY: "", http_proxy: "", https_proxy: "" };
  const env = {
    ...process.env,
    ...home,
    ...proxies,
    NODE_OPTIONS: `--import=${preload}`,
    SCRIPT_API: `http://127.0.0.1:${port}/`,
  };
  const child = spawn(join(ROOT, "node_modules/.bin", program), words, { cwd: folder, env });
  const outcome = { status: null as number | null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (outcome.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (outcome.stderr += text));
  return new Promise<typeof outcome>((resolve) =>
    child.on("close", (status) => resolve({ ...outcome, status })),
  );
}
const push = () => run("tsx", join(ROOT, PROGRAM));

/** The last words, for a person at the terminal. */
const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);

test("the files of dist byte for byte, in one request, and nothing beside them", async () => {
  bind();
  logIn();
  for (const stranger of ["dist/notes.js", "dist/page.html", "other.js"]) writeFileSync(at(stranger), "1");
  const { status, stdout, stderr } = await push();
  expect([status, stderr]).toEqual([0, ""]);
  expect(lastLine(stdout)).toBe("Илгээв. Нээлттэй хүснэгтээ дахин ачаална уу.");

  expect(requests.map(({ asked }) => asked)).toEqual([`GET ${CONTENT}`, `PUT ${CONTENT}`]);
  expect(requests.map(({ authorization }) => authorization)).toEqual(["Bearer secret", "Bearer secret"]);
  expect(Object.keys(requests[1]?.body ?? {})).toEqual(["files"]);
  const files = requests[1]?.body?.files ?? [];
  expect(files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
    "Code SERVER_JS",
    "addon HTML",
    "appsscript JSON",
    "guide HTML",
    "print HTML",
    "sidebar HTML",
  ]);
  const extensions: Record<string, string> = { SERVER_JS: "js", HTML: "html", JSON: "json" };
  expect(files).toHaveLength(readdirSync(DIST).length);
  for (const { name, type, source } of files) {
    const built = readFileSync(join(DIST, `${name}.${extensions[type]}`));
    expect(built.equals(Buffer.from(source)), name).toBe(true); // as yes or no: a red test prints no bundle
  }
});

test("no script is named: nothing is asked, and the commands that are said make one to which the next push goes", async () => {
  logIn();
  const { status, stderr } = await push();
  expect([status, requests]).toEqual([1, []]);
  const [first = ""] = stderr.split("\n");
  expect(first).toMatch(/^\.clasp\.json: scriptId алга/u);
  const commands = [...stderr.matchAll(/npx clasp (create-script .*)/gu)].map(([, words = ""]) => words);
  expect(commands).toHaveLength(2);

  for (const command of commands) {
    requests = [];
    cpSync(join(ROOT, ".clasp.json"), at(".clasp.json"));
    answers["POST /drive/v3/files"] = { body: { id: "sheet" } };
    answers["POST /v1/projects"] = { body: { scriptId: SCRIPT } };
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    expect((await run("clasp", ...words)).status, command).toBe(0);
    const made = requests.find(({ asked }) => asked === "POST /v1/projects")?.body;
    expect(made, command).toEqual({
      title: "Ажлын гүйцэтгэлийн үнэлгээ",
      parentId: command.includes("--parentId") ? "ДУГААР" : "sheet",
    });
    requests = [];
    expect((await push()).status, command).toBe(0);
    expect(requests.at(-1)?.asked).toBe(`PUT ${CONTENT}`);
    expect(requests.at(-1)?.body?.files).toHaveLength(6);
  }
});

describe("what clasp cannot do: exit 1, its own words, and one sentence of ours as the last", () => {
  const apiOff =
    "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.";

  test("nobody is logged in", async () => {
    bind();
    const { status, stderr } = await push();
    expect([status, requests]).toEqual([1, []]);
    expect(lastLine(stderr)).toContain("npx clasp login");
  });

  test("the interface is switched off", async () => {
    bind();
    logIn();
    answers[`PUT ${CONTENT}`] = failing(403, apiOff);
    const { status, stderr } = await push();
    expect(status).toBe(1);
    expect(lastLine(stderr)).toMatch(/^Apps Script API унтраалттай/u);
  });

  test("what is not known is left in its own words", async () => {
    bind();
    logIn();
    answers[`PUT ${CONTENT}`] = failing(
      400,
      "Syntax error: SyntaxError: Unexpected token line: 1 file: Code",
    );
    const { status, stderr } = await push();
    expect(status).toBe(1);
    expect(stderr).toContain("Unexpected token");
    expect(lastLine(stderr)).toMatch(/^Илгээж чадсангүй/u);
  });

  test.each([
    { said: "No credentials found.", sentence: /clasp login/u },
    { said: "invalid_grant", sentence: /clasp login/u },
    { said: "Request had invalid authentication credentials.", sentence: /clasp login/u },
    { said: apiOff, sentence: /API унтраалттай/u },
    { said: "Requested entity was not found.", sentence: /скрипт олдсонгүй/u },
    { said: "The caller does not have permission", sentence: /засах эрхгүй/u },
    {
      said: "request to https://script.googleapis.com/ failed, reason: getaddrinfo ENOTFOUND",
      sentence: /холбогдож/u,
    },
    { said: "Security Error: srcDir escapes project root.", sentence: undefined },
  ])("$said", ({ said, sentence }) => {
    if (sentence === undefined) expect(claspFailure(said)).toBeUndefined();
    else expect(claspFailure(said)).toMatch(sentence);
  });

  test("a broken .clasp.json", async () => {
    writeFileSync(at(".clasp.json"), "{");
    expect(await push()).toMatchObject({ status: 1, stderr: ".clasp.json: JSON файл биш байна.\n" });
  });
});
