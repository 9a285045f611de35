/** Opens the print page as the bundle's `openPrint` shows it, with google.script.run answered by that same bundle. */
import type { Browser, Page } from "playwright-core";
import type { Host } from "../twin/index";
import { ask, type Message } from "./ask-server";

const ADDRESS = "https://print.test/";

/** In the page: answers asynchronously, as Google does. */
const BRIDGE = `
(function () {
  function run(success, failure) {
    return new Proxy({}, {
      get: function (_, name) {
        if (name === "withSuccessHandler") return function (next) { return run(next, failure); };
        if (name === "withFailureHandler") return function (next) { return run(success, next); };
        return function () {
          serve(name, JSON.stringify(Array.prototype.slice.call(arguments))).then(function (answer) {
            if (answer.error === undefined) success(answer.value); else failure(new Error(answer.error));
          });
        };
      },
    });
  }
  window.google = { script: { get run() { return run(function () {}, function () {}); } } };
})();`;

export interface PrintPage {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly calls: readonly string[];
  pdf(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openPrintPage(
  browser: Browser,
  host: Host,
  selection: Message<"openPrint">[0],
  appendix = false,
): Promise<PrintPage> {
  ask(host, "openPrint", selection, appendix);
  const dialog = host.dialogs.at(-1);
  if (dialog === undefined) throw new Error("openPrint opened no dialog.");
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  const errors: string[] = [];
  const calls: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await context.route("**/*", (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: dialog.content })
      : route.abort(),
  );
  await page.exposeFunction("serve", (name: string, values: string) => {
    calls.push(name);
    try {
      return { value: host.run(name, ...(JSON.parse(values) as unknown[])) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript(BRIDGE);
  await page.goto(ADDRESS);
  return {
    page,
    errors,
    calls,
    pdf: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    close: () => context.close(),
  };
}

const PATIENCE = 120_000;

/** Waits until everything is laid out; throws what the page says when it could not be. */
export async function ready(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Хэвлэх" }).and(page.locator(":enabled"));
  const failure = page.getByRole("alert");
  await button.or(failure).first().waitFor({ timeout: PATIENCE });
  if (await failure.isVisible()) throw new Error((await failure.textContent()) ?? "");
}
