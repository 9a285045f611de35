/**
 * A whole vote on the page: by codes in a unit of four, each ballot by another person; then step 3 leads to the ranking. And on paper,
 * two members' counts, one of which is wrong at first.
 */
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { choose, picture, ready, soon, startWorkbench, step, type Workbench } from "./open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const UNIT = "Татварын хэлтэс";
const NAMES = ["Батын Болд", "Доржийн Оюун", "Сүхийн Нараа", "Ганбатын Зул"];
const ROSTER = [
  "Овог, нэр\tАлбан тушаал\tНэгж",
  `Цэрэнгийн Хулан\tХэлтсийн дарга\t${UNIT}`,
  ...NAMES.map((name) => `${name}\tМэргэжилтэн\t${UNIT}`),
].join("\n");
const PHRASE = "цагаан сарны мөнгөн аяга";

const idle = (side: FrameLocator) => side.locator("main[aria-busy=false]").waitFor();

async function emptyBody(page: Page, side: FrameLocator): Promise<void> {
  await choose(page, "Файл", "Шинэ хоосон хүснэгт");
  await ready(page);
  await side.getByLabel("Excel, Sheets-ээс хуулсан мөрүүд").fill(ROSTER);
  await side.locator(".primary", { hasText: "Хуудсуудыг үүсгэх" }).click();
  await side.locator(".primary", { hasText: "Тохиргоог бөглөх" }).waitFor({ timeout: 60_000 });
}

const openUnit = async (side: FrameLocator) => {
  await step(side, "Санал").click();
  await idle(side);
  await side.locator(".row", { hasText: UNIT }).click();
};

/** The slips of the dialog: whom they are for, and their codes. */
async function slipsIn(page: Page): Promise<{ name: string; code: string }[]> {
  const dialog = page.frameLocator("dialog.dialog iframe");
  const fields = dialog.locator("input.secret");
  await fields.nth(0).fill(PHRASE);
  await fields.nth(1).fill(PHRASE);
  await picture(page, "vote-1-phrase");
  await dialog.getByRole("button", { name: "Код үүсгэх" }).click();
  await dialog.locator(".code-slip").first().waitFor();
  await picture(page, "vote-2-codes");
  const stacks = await dialog.locator("article.codes").all();
  const slips = await Promise.all(
    stacks.map(async (stack) => {
      const name = (await stack.getAttribute("aria-label")) ?? "";
      if (!NAMES.includes(name)) return []; // the code that the team keeps sealed
      return (await stack.locator(".code").allTextContents()).map((code) => ({ name, code }));
    }),
  );
  await page.locator("dialog.dialog .round").click();
  return slips.flat();
}

test("by codes: issued, twelve ballots by other people, closed, written, ranked", async () => {
  const { page, side, complaints, close } = await workbench.open();
  await emptyBody(page, side);
  await openUnit(side);
  await side.getByRole("radio", { name: "Кодоор" }).check();
  await picture(page, "vote-0-begin");
  await side.locator(".primary", { hasText: "Код бэлтгэж хэвлэх" }).click();
  const slips = await slipsIn(page);
  expect(slips).toHaveLength(12);
  expect(new Set(slips.map(({ code }) => code)).size).toBe(12);

  for (const [index, { name, code }] of slips.entries()) {
    await choose(page, "Тусламж", "Өөр хүн болж үргэлжлүүлэх");
    await side.locator("#title", { hasText: "Санал өгөх" }).waitFor();
    await side.getByLabel("Хуудсан дээрх хүн").selectOption({ label: name });
    await side.getByLabel("Хуудсан дээрх код").fill(index === 0 ? `${code.slice(0, -1)}U` : code);
    for (const at of [0, 1, 2])
      await side.locator(`[name=points-${at}][data-key="points-${at}-${(index + at) % 9}"]`).check();
    if (index === 0) {
      await picture(page, "vote-3-screen");
      await side.locator(".primary").click();
      await side.getByText("Код хүчингүй").first().waitFor();
      await side.getByLabel("Хуудсан дээрх код").fill(code);
    }
    await side.locator(".primary").click();
    await side.locator("#title", { hasText: "Хүлээн авлаа" }).waitFor();
    if (index === 0) await picture(page, "vote-4-taken");
    // Nothing of the ballot stays in the window.
    expect(await side.locator("body").innerHTML()).not.toContain(code);
  }
  await side.getByRole("button", { name: "Дуусгах" }).click();
  await openUnit(side);
  await picture(page, "vote-5-open");
  await side.locator("#vote-phrase").fill(PHRASE);
  await side.locator(".primary", { hasText: "Саналыг хаах" }).click();
  await side.getByText("тоолсон, дүн бичээгүй").waitFor();
  await side.getByLabel("Протоколын дугаар").fill("№ 7");
  await side.getByLabel("Протоколын дугаар").press("Tab");
  await picture(page, "vote-6-counted");
  await side.locator(".primary", { hasText: "“Хамт олон” хуудсанд бичих" }).click();
  await side.locator(".primary", { hasText: "Нэгтгэх алхам руу" }).waitFor();
  await picture(page, "vote-7-done");
  await side.locator(".primary", { hasText: "Нэгтгэх алхам руу" }).click();
  await side.locator(".primary", { hasText: "Тооцож эрэмбэлэх" }).click();
  await soon(() => side.locator(".tile", { hasText: "Бөглөөгүй" }).locator("dd").textContent()).toBe("5");
  expect(complaints).toEqual([]);
  await close();
}, 300_000);

test("on paper: slips, two counts that differ, mended, the protocol, written", async () => {
  const { page, side, complaints, close } = await workbench.open();
  await emptyBody(page, side);
  await openUnit(side);
  await side.locator(".primary", { hasText: "Саналын хуудас хэвлэх" }).click();
  const dialog = page.frameLocator("dialog.dialog iframe");
  await dialog.locator("article").first().waitFor();
  await picture(page, "paper-1-slips");
  await page.locator("dialog.dialog .round").click();
  await side.locator(".primary", { hasText: "Тооллого оруулах" }).waitFor();
  await picture(page, "paper-2-open");
  await side.locator(".primary").click();
  const fill = async (name: string, counts: readonly string[]) => {
    const fields = side.locator("fieldset", { hasText: name }).locator("input");
    for (const [index, count] of counts.entries()) await fields.nth(index).fill(count);
  };
  for (const name of NAMES) await fill(name, ["3", "0", "20", "21", "22"]);
  await picture(page, "paper-3-first");
  await side.locator(".primary", { hasText: "Хоёр дахь гишүүнд шилжих" }).click();
  for (const name of NAMES) await fill(name, ["3", "0", "20", "21", name === NAMES[1] ? "23" : "22"]);
  await side.locator(".primary", { hasText: "Тулгах" }).click();
  await side.getByText(`${NAMES[1]}: Харилцаа — 22 / 23`).waitFor();
  await picture(page, "paper-4-differ");
  await fill(NAMES[1] ?? "", ["3", "0", "20", "21", "22"]);
  await side.locator(".primary", { hasText: "Тулгах" }).click();
  await side.getByText("тоолсон, дүн бичээгүй").waitFor();
  await side.getByLabel("Тоолсон гишүүн 1").fill("Б.Болор");
  await side.getByLabel("Тоолсон гишүүн 2").fill("Ц.Цэцэг");
  await side.getByRole("button", { name: "Протокол хэвлэх" }).click();
  await dialog.locator("article").first().waitFor();
  await picture(page, "paper-5-protocol");
  await page.locator("dialog.dialog .round").click();
  await side.getByLabel("Протоколын дугаар").fill("12");
  await side.getByLabel("Протоколын дугаар").press("Tab");
  await side.locator(".primary", { hasText: "“Хамт олон” хуудсанд бичих" }).click();
  await side.locator(".primary", { hasText: "Нэгтгэх алхам руу" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
}, 300_000);
