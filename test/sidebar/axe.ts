/** What axe finds in a page. Only what it finds is brought out of the page: its account of everything else is far longer. */
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RUN = `axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 200)).join(" | ")))`;

/** Every violation as its rule and the elements; the page keeps axe for the next question. */
export async function violations(page: Page): Promise<string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.addScriptTag({ path: SOURCE });
  return (await page.evaluate(RUN)) as string[]; // the page answers with what RUN makes
}
