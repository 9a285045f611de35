import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { laterScreens } from "./later-screens";
import { launch, openSidebar, picture } from "./page";
import { screenStates } from "./screens";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const VIEWS = [
  { name: "light" },
  { name: "dark", dark: true },
  { name: "200-percent", height: 360, scale: 2 },
  { name: "half-width", width: 150, height: 360, scale: 2 },
] as const;

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations: found } = (await page.evaluate("axe.run()")) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

describe.each(VIEWS)("in the view $name", (view) => {
  test.each([...screenStates, ...laterScreens])(
    "$name is accessible, fits and logs no error",
    async ({ name, answers, walk, sees }) => {
      const sidebar = await openSidebar(browser, { ...view, ...(answers === undefined ? {} : { answers }) });
      const { page, errors } = sidebar;
      await page.locator("#title").waitFor();
      await page.locator(".bar, .primary").first().waitFor();
      if (walk !== undefined) await walk(page);
      await page.getByText(sees).first().waitFor();
      await picture(page, `${name}.${view.name}`);
      if (view.name === "light") await picture(page, `${name}.whole`, true);
      const wide = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
      expect(wide).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      expect(await page.locator(".primary").count()).toBeLessThanOrEqual(1);
      expect(errors).toEqual([]);
      await sidebar.close();
    },
  );
});
