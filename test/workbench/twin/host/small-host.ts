/** A host with a bundle written in the test: `run` evaluates the body of a script function and returns its result. */
import type { Host } from "../../../../workbench/twin/host/host";
import { type OpenHostOptions, openHost } from "../../../../workbench/twin/host/open";
import { loadBundle } from "../../../../workbench/twin/realm/node";

type Options = Partial<Omit<OpenHostOptions, "bundle" | "realm">>;

export const SCRIPT = `
function evaluate(body, input) {
  const app = SpreadsheetApp, book = app.getActive(), sheet = book.getSheets()[0];
  return new Function("app", "book", "sheet", "input", body)(app, book, sheet, input);
}`;

export function smallHost(source = "", options: Options = {}): Host {
  const files = [{ name: "Code.js", source: SCRIPT + source }];
  return openHost({ bundle: { files }, realm: loadBundle, ...options });
}

export function evaluate(host: Host, body: string, input: unknown = null): unknown {
  return host.run("evaluate", body, input);
}
