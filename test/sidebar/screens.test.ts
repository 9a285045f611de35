/** Every screen and state: accessible, nothing cut, no error; at 300 px and at 200 % zoom, light where all else is dark. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveScreens } from "./archive-screens";
import { violations } from "./axe";
import { ballotScreens } from "./ballot-screens";
import { laterScreens } from "./later-screens";
import { launch, openSidebar, picture } from "./page";
import { reviewScreens } from "./review-screens";
import { screenStates } from "./screens";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const VIEWS = [
  { name: "light", width: 300, height: 720 },
  // At 200 % zoom as many CSS pixels are left; the sidebar itself may then be as narrow as half of its width.
  { name: "200-percent", width: 300, height: 360 },
  { name: "half-width", width: 150, height: 360 },
] as const;

test.each([...screenStates, ...laterScreens, ...reviewScreens, ...ballotScreens, ...archiveScreens])(
  "$name is accessible, fits and logs no error",
  async ({ name, answers, screen, walk, sees }) => {
    const sidebar = await openSidebar(browser, {
      ...(answers !== undefined && { answers }),
      ...(screen !== undefined && { screen }),
    });
    const { page, errors } = sidebar;
    await page.locator("#title").waitFor();
    await page.locator(".bar, .primary, .notice").first().waitFor();
    if (walk !== undefined) await walk(page);
    await page.getByText(sees).first().waitFor();
    for (const { name: view, width, height } of VIEWS) {
      await page.setViewportSize({ width, height });
      await picture(page, `${name}.${view}`);
      if (view === "light") await picture(page, `${name}.whole`, true);
      const wide = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
      expect(wide, view).toBeLessThanOrEqual(0);
      expect(await violations(page), view).toEqual([]);
    }
    // The grid beside it is light, whatever the system is set to (docs/decisions/light-sidebar.md).
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await ground()).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".primary").count()).toBeLessThanOrEqual(1);
    expect(errors).toEqual([]);
    await sidebar.close();
  },
);
