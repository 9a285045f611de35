/**
 * The Chromium of the browser tests: found before they run, or installed, so that nothing is skipped. As root on Debian
 * the distribution's package, otherwise Playwright's; where that fails the tests stop with the command to run. One is
 * started for each worker (they share no clipboard), and its test files connect to it.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumPath, launchOptions, WITHOUT_CHROMIUM } from "../../workbench/cli/chromium";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the Chromium of each worker listens, by the worker's number from 1. */
    readonly browsers: readonly string[];
  }
}

function install(): void {
  if (chromiumPath() !== undefined) return;
  const isRoot = process.getuid?.() === 0;
  const commands =
    isRoot && existsSync("/usr/bin/apt-get")
      ? ["apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium"]
      : ["npx playwright-core install chromium"];
  try {
    for (const command of commands) {
      console.log(`No Chromium found: ${command}`);
      const [program = "", ...words] = command.split(" ");
      execFileSync(program, words, { stdio: "inherit" });
    }
  } catch (error) {
    throw new Error(WITHOUT_CHROMIUM, { cause: error });
  }
  if (chromiumPath() === undefined) throw new Error(WITHOUT_CHROMIUM);
}

let servers: readonly BrowserServer[] = [];

export async function setup(project: TestProject): Promise<void> {
  install();
  const workers = Array.from({ length: project.vitest.config.maxWorkers });
  servers = await Promise.all(workers.map(() => chromium.launchServer(launchOptions())));
  project.provide(
    "browsers",
    servers.map((server) => server.wsEndpoint()),
  );
}

export async function teardown(): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
