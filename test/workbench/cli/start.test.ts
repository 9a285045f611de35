/** `npm start`: the address is printed; a busy port is one sentence and exit 1; other sites are not served. */
import { execFile, spawn } from "node:child_process";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { browserCommand } from "../../../workbench/cli/open-browser";

const START = ["--import", "tsx", "workbench/cli/start.ts"];

function fails(port: string): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = execFile(
      "node",
      START,
      { env: { ...process.env, BROWSER: "none", PORT: port } },
      (_, __, stderr) => done({ code: child.exitCode, said: stderr }),
    );
  });
}

test("a busy port and a wrong one are told in one sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await fails(String(port));
  other.close();
  expect(code).toBe(1);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(said).toContain(`${port} порт завгүй байна`);
  expect(await fails("4173x")).toMatchObject({ code: 1, said: expect.stringContaining("1–65535") });
});

test("the page is served to this machine's own address only, and posts only to its own page", async () => {
  const port = await freePort();
  const child = spawn("node", START, { env: { ...process.env, BROWSER: "none", PORT: String(port) } });
  const line = await new Promise<string>((said) => child.stdout.once("data", (data) => said(String(data))));
  expect(line).toContain(`http://127.0.0.1:${port}`);
  const status = (headers: Record<string, string>, method = "GET", path = "/") =>
    new Promise<number | undefined>((done) => {
      request({ port, host: "127.0.0.1", path, method, headers }, (response) => {
        response.resume();
        done(response.statusCode);
      }).end();
    });
  const own = `127.0.0.1:${port}`;
  expect(await status({ host: own })).toBe(200);
  expect(await status({ host: "rebound.example" })).toBe(403);
  expect(await status({ host: own, origin: "http://elsewhere.example" }, "POST", "/xlsx/read")).toBe(403);
  expect(await status({ host: own, origin: `http://${own}` }, "POST", "/xlsx/read")).toBe(200);
  expect(await status({ host: own }, "GET", "/../package.json")).toBe(400);
  child.kill();
});

test.for<[situation: Parameters<typeof browserCommand>[1], command: readonly string[] | undefined]>([
  [{ platform: "linux", env: { DISPLAY: ":0" }, args: [] }, ["xdg-open", "http://a"]],
  [{ platform: "linux", env: { WAYLAND_DISPLAY: "wayland-0" }, args: [] }, ["xdg-open", "http://a"]],
  [{ platform: "linux", env: {}, args: [] }, undefined],
  [{ platform: "darwin", env: {}, args: [] }, ["open", "http://a"]],
  [{ platform: "win32", env: {}, args: [] }, ["cmd", "/c", "start", "", "http://a"]],
  [{ platform: "darwin", env: { CI: "true" }, args: [] }, undefined],
  [{ platform: "darwin", env: { BROWSER: "none" }, args: [] }, undefined],
  [{ platform: "win32", env: {}, args: ["--no-open"] }, undefined],
])("the browser in %j: %j", ([situation, command]) => {
  expect(browserCommand("http://a", situation)).toEqual(command);
});

test("a program that is not there does not stop the page", async () => {
  const env = { ...process.env, BROWSER: "", CI: "", DISPLAY: ":0", PATH: path.dirname(process.execPath) };
  const child = spawn(process.execPath, START, { env: { ...env, PORT: String(await freePort()) } });
  const line = await new Promise<string>((said) => child.stdout.once("data", (data) => said(String(data))));
  expect(line).toContain("Хүснэгт бэлэн");
  await new Promise((later) => setTimeout(later, 500));
  expect(child.exitCode).toBeNull();
  child.kill();
});

async function freePort(): Promise<number> {
  const free = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => free.once("listening", listening));
  const { port } = free.address() as AddressInfo;
  await new Promise((closed) => free.close(closed));
  return port;
}
