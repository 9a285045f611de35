/** The check from the menu of the local page: it answers in Chromium what it answers in Node, and leaves no tab. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { FACTS } from "../../src/google/facts/index";
import { ask } from "../../workbench/cli/ask-server";
import { openSample } from "../projects/sample";
import { activeTab, choose, startWorkbench, type Workbench } from "../workbench/page/open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

test("from the menu to the transcript", async () => {
  const { page, side, complaints, close } = await workbench.open();
  const before = await activeTab(page);
  await choose(page, "Өргөтгөл", "Ажлын гүйцэтгэлийн үнэлгээ", "Google дээр шалгах");
  await side.getByRole("heading", { name: "Google дээр шалгах" }).waitFor();
  await side.locator(".primary").click();
  await side.getByText("Энэ хүснэгтийн орчинд").waitFor();
  const differing = ask(openSample(), "checkGoogle").differing.map(({ id }) => id);
  const all = Object.keys(FACTS).length;
  expect(await side.locator(".notice strong").textContent()).toBe(
    `${all - differing.length}/${all} таарлаа.`,
  );
  expect(await side.locator(".asked code").allTextContents()).toEqual(differing);
  expect(await activeTab(page)).toBe(before);
  expect(await page.getByText("Google дээр шалгах (түр)").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
