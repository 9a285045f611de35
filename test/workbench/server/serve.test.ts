/** The page's server and whoever speaks to it otherwise than the page: one sentence, never a stack, and it lives on. */
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { DIST } from "../../../workbench/cli/open-bundle";
import { type Serving, serve } from "../../../workbench/server/serve";
import { emptyWorkbookData } from "../../../workbench/twin/engine";

let serving: Serving;
const said = vi.spyOn(console, "error").mockImplementation(() => {});

beforeAll(async () => {
  const empty = emptyWorkbookData();
  serving = await serve(DIST, 0, () => ({ sample: empty, mistakes: empty }));
});
afterAll(() => serving.close());
afterEach(async () => {
  expect(said.mock.calls.flat().filter((text) => /\n\s+at /.test(String(text)))).toEqual([]);
  expect((await fetch(serving.url)).status).toBe(200);
});

/** What the server answers to these letters, sent as they are. */
function answered(request: string): Promise<string> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((done) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding("utf8").on("data", (text) => {
      answer += text;
    });
    socket.on("error", () => {}).on("close", () => done(answer));
  });
}

const asked = (method: string, address: string, more = "") =>
  answered(
    `${method} ${address} HTTP/1.1\r\nhost: ${new URL(serving.url).host}\r\nconnection: close\r\n${more}\r\n`,
  );

const write = (body: unknown) =>
  fetch(`${serving.url}/xlsx/write`, {
    method: "POST",
    headers: { origin: serving.url },
    body: body as string,
  });

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test.each([
  "/%zz",
  "/%",
  "/%C0%80",
  "/a%00b",
  "/../package.json",
  "/%2e%2e/package.json",
  "/..%2fpackage.json",
  "/a/..\\b",
  "//",
  "//elsewhere.example/",
  "http://elsewhere.example/",
  "http://[/",
  "*",
  "/%0d%0aset-cookie:a",
])("the address %s: 400, one sentence", async (address) => {
  const answer = await asked("GET", address);
  expect(statusOf(answer)).toBe(400);
  expect(answer).not.toMatch(/\bat .*:\d+:\d+/);
});

test.each([
  ["PUT", "/", "GET, HEAD"],
  ["DELETE", "/page.js", "GET, HEAD"],
  ["OPTIONS", "/", "GET, HEAD"],
  ["POST", "/", "GET, HEAD"],
  ["GET", "/xlsx/read", "POST"],
  ["PATCH", "/xlsx/write", "POST"],
])("%s %s: 405, and which methods there are", async (method, address, allow) => {
  const answer = await asked(method, address, "content-length: 0\r\n");
  expect(statusOf(answer)).toBe(405);
  expect(answer.toLowerCase()).toContain(`allow: ${allow.toLowerCase()}`);
});

test("what is not there, and the head of what is", async () => {
  expect(statusOf(await asked("GET", "/constructor"))).toBe(404);
  expect(statusOf(await asked("POST", "/nothing", "content-length: 0\r\n"))).toBe(404);
  expect(statusOf(await asked("HEAD", "/?any=thing"))).toBe(200);
});

const sheet = { id: "0", name: "Sheet1", colNumber: 1, rowNumber: 1, cells: {} };

test.each<[what: string, body: unknown]>([
  ["no JSON", "{"],
  ["no text", Uint8Array.of(0xff, 0xfe, 0)],
  ["nothing", ""],
  ["a number", "1"],
  ["null", "null"],
  ["a list", "[]"],
  ["no values", JSON.stringify({ data: { sheets: [sheet] } })],
  ["no sheets", JSON.stringify({ data: { sheets: [] }, values: {} })],
  ["sheets that are none", JSON.stringify({ data: { sheets: [1, null] }, values: {} })],
  ["a name that is none", JSON.stringify({ data: { sheets: [{ ...sheet, name: 7 }] }, values: {} })],
  ["a size that is none", JSON.stringify({ data: { sheets: [{ ...sheet, rowNumber: -1 }] }, values: {} })],
  ["values that are none", JSON.stringify({ data: { sheets: [sheet] }, values: { 0: 1 } })],
])("%s in place of a workbook: 400", async (_, body) => {
  const response = await write(body);
  expect(response.status).toBe(400);
  expect(Object.keys((await response.json()) as object)).toEqual(["message"]);
});

const whole = emptyWorkbookData();
const withSheet = (parts: object) => ({ ...whole, sheets: [{ ...whole.sheets[0], ...parts }] });

test.each<[what: string, data: object]>([
  ["styles", { ...whole, styles: undefined }],
  ["borders that are none", { ...whole, borders: { 1: null } }],
  ["a format that is none", { ...whole, formats: { 1: 5 } }],
  ["a merge that is none", withSheet({ merges: [null] })],
  ["a chart that is none", withSheet({ figures: [null] })],
  ["a conditional format without a rule", withSheet({ conditionalFormats: [{}] })],
  ["a choice without a rule", withSheet({ dataValidationRules: [{}] })],
])("a workbook but for %s: 400; whole it is written", async (_, data) => {
  expect((await write(JSON.stringify({ data: whole, values: {} }))).status).toBe(200);
  expect((await write(JSON.stringify({ data, values: {} }))).status).toBe(400);
});

test("samples that could not be made: one sentence, and made for whoever asks next", async () => {
  let tries = 0;
  const samples = { sample: whole, mistakes: whole };
  const other = await serve(DIST, 0, () => {
    tries += 1;
    if (tries < 3) throw new Error("no room");
    return samples;
  });
  const asked = async () => (await fetch(`${other.url}/sample.json`)).status;
  expect([await asked(), await asked(), (await fetch(other.url)).status]).toEqual([500, 200, 200]);
  await other.close();
});

test("a body larger than any workbook: 413 before it is sent", async () => {
  const { host } = new URL(serving.url);
  const head = `POST /xlsx/read HTTP/1.1\r\nhost: ${host}\r\norigin: ${serving.url}\r\ncontent-length: 9999999999\r\n\r\n`;
  expect(statusOf(await answered(head))).toBe(413);
});

test("letters that are no request, and somebody who goes away in the midst of one", async () => {
  expect(statusOf(await answered("\u0016\u0003\u0001 nothing\r\n\r\n"))).toBe(400);
  const { host, hostname, port } = new URL(serving.url);
  await new Promise<void>((gone) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /xlsx/write HTTP/1.1\r\nhost: ${host}\r\norigin: ${serving.url}\r\ncontent-length: 9\r\n\r\n{`,
      );
      setTimeout(() => socket.destroy(), 50);
    });
    socket.on("close", () => gone());
  });
});
