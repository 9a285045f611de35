/** `npm start`: the address is printed; a busy port is one sentence and exit 1; other sites are not served. */
import { execFile, spawn } from "node:child_process";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";

const START = ["--import", "tsx", "workbench/cli/start.ts"];

function fails(port: string): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = execFile("node", START, { env: { ...process.env, PORT: port } }, (_, __, stderr) =>
      done({ code: child.exitCode, said: stderr }),
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
  const free = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => free.once("listening", listening));
  const { port } = free.address() as AddressInfo;
  await new Promise((closed) => free.close(closed));
  const child = spawn("node", START, { env: { ...process.env, PORT: String(port) } });
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
  expect(await status({ host: own }, "GET", "/../package.json")).toBe(404);
  child.kill();
});
