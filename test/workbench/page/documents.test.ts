/** Documents: kept in the browser and restored, renamed, saved in place, one window each; nothing lost unsaid. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  activeContent,
  activeTab,
  choose,
  goTo,
  type OpenPage,
  picture,
  ready,
  soon,
  startWorkbench,
  step,
  typeHere,
  violations,
  type Workbench,
} from "./open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

async function withPage(walk: (open: OpenPage) => Promise<void>, inPlace = false): Promise<void> {
  const open = await workbench.open({ inPlace });
  await walk(open);
  expect(open.complaints).toEqual([]);
  await open.close();
}

const dialog = (page: Page) => page.locator("dialog.question[open]");
const kept = (page: Page) => page.locator("#kept");
const CELL = ["Тохиргоо", "B2"] as const;

async function change(page: Page, text: string): Promise<void> {
  await goTo(page, ...CELL);
  await typeHere(page, text);
  await kept(page).getByText("Хөтөчид хадгалсан").waitFor();
  await soon(() => mayClose(page)).toBe(true);
}

/** Whether the page may be closed without a question: dispatched as the browser does before it leaves. */
const mayClose = (page: Page) =>
  page.evaluate(`(() => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return !event.defaultPrevented;
  })()`);

/** The page is closed and opened again, in the same browser. */
async function reopened(page: Page): Promise<Page> {
  const context = page.context();
  await page.close();
  return another(context);
}

async function another(context: ReturnType<Page["context"]>): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(workbench.url);
  await ready(page);
  return page;
}

test("what was changed is there again when the page is opened, which says so; one may begin anew", () =>
  withPage(async ({ page }) => {
    await change(page, "Өөрчилсөн газар");
    const again = await reopened(page);
    const said = again.locator(".toast-box", { hasText: "Үргэлжлүүлж байна" });
    await said.getByText("файлд хадгалаагүй өөрчлөлттэй нь сэргээв").waitFor();
    expect(await violations(again)).toEqual([]);
    await picture(again, "restored");
    await goTo(again, ...CELL);
    expect(await activeContent(again)).toBe("Өөрчилсөн газар");

    await said.getByRole("button", { name: "Шинээр эхлэх" }).click();
    await soon(() => activeTab(again)).toBe("Хуудас1");
    // … and what was restored is not lost by it.
    await choose(again, "Файл", "Хөтөчид хадгалсан");
    await picture(again, "kept");
    expect(await violations(again)).toEqual([]);
    await dialog(again).getByRole("button", { name: "Нээх: Жишээ байгууллага" }).click();
    await soon(() => activeTab(again)).not.toBe("Хуудас1");
    await ready(again);
    await goTo(again, ...CELL);
    expect(await activeContent(again)).toBe("Өөрчилсөн газар");
  }));

test("a window that is loaded again goes on with its own document, whatever another one did since", () =>
  withPage(async ({ page }) => {
    await change(page, "Энэ цонхных");
    const other = await another(page.context());
    await change(other, "Нөгөө цонхных");
    await other.close();
    await page.reload();
    await ready(page);
    await goTo(page, ...CELL);
    expect(await activeContent(page)).toBe("Энэ цонхных");
  }));

test("what cannot be opened any more is said and stays kept; the page begins with the sample", () =>
  withPage(async ({ page }) => {
    await change(page, "Эвдэрсэн");
    await page.evaluate(`new Promise((done) => {
      indexedDB.open("workbench").onsuccess = ({ target: { result } }) => {
        const both = result.transaction("documents", "readwrite");
        const store = both.objectStore("documents");
        store.getAll().onsuccess = ({ target: { result: [one] } }) => store.put({ id: one.id, data: { sheets: 5 } });
        both.oncomplete = done;
      };
    })`);
    const again = await reopened(page);
    await again.getByRole("alert").getByText("сэргээж чадсангүй").waitFor();
    await goTo(again, ...CELL);
    expect(await activeContent(again)).not.toBe("Эвдэрсэн");
    await choose(again, "Файл", "Хөтөчид хадгалсан");
    expect(
      await dialog(again)
        .getByRole("button", { name: /^Нээх:/ })
        .isEnabled(),
    ).toBe(true);
  }));

test("what nobody changed is not kept", () =>
  withPage(async ({ page }) => {
    const again = await reopened(page);
    expect(await again.locator(".toast-box").count()).toBe(0);
    await choose(again, "Файл", "Хөтөчид хадгалсан");
    await dialog(again).getByText("Хадгалсан хүснэгт алга.").waitFor();
  }));

test("closing before it is kept, or with a cell being typed, asks", () =>
  withPage(async ({ page }) => {
    expect(await mayClose(page)).toBe(true);
    await goTo(page, ...CELL);
    await page.keyboard.press("F2");
    await page.keyboard.insertText("бичиж байна");
    expect(await mayClose(page)).toBe(false);
    await page.keyboard.press("Enter");
    expect(await mayClose(page)).toBe(false);
    await soon(() => mayClose(page)).toBe(true);
  }));

test("a full store is said, and then nothing is left without a question", () =>
  withPage(async ({ page }) => {
    await page.evaluate(`
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function () { throw new DOMException("full", "QuotaExceededError"); };
      window.storeHasRoom = () => { IDBObjectStore.prototype.put = put; };
    `);
    await goTo(page, ...CELL);
    await typeHere(page, "Багтахгүй");
    await page.getByRole("alert").getByText("Хөтчийн сан дүүрсэн").waitFor();
    expect(await kept(page).textContent()).toBe("Автоматаар хадгалж чадсангүй");
    expect(await violations(page)).toEqual([]);
    await picture(page, "full");
    expect(await mayClose(page)).toBe(false);
    await choose(page, "Файл", "Шинэ хоосон хүснэгт");
    await dialog(page).getByText("хадгалаагүй өөрчлөлт алга болно").waitFor();
    await page.keyboard.press("Enter"); // “Болих”
    await goTo(page, ...CELL);
    expect(await activeContent(page)).toBe("Багтахгүй");
    await page.evaluate("storeHasRoom()");
    await change(page, "Багтлаа");
  }));

test("a document is open in one window: another begins with something else, and is told", () =>
  withPage(async ({ page }) => {
    await change(page, "Эхний цонх");
    const second = await another(page.context());
    expect(await second.locator(".toast-box").count()).toBe(0);
    await goTo(second, ...CELL);
    expect(await activeContent(second)).not.toBe("Эхний цонх");
    await choose(second, "Файл", "Хөтөчид хадгалсан");
    await dialog(second).getByText("өөр цонхонд нээлттэй").waitFor();
    expect(
      await dialog(second)
        .getByRole("button", { name: /^Нээх:/ })
        .isDisabled(),
    ).toBe(true);
    await second.keyboard.press("Escape");
    await page.close();
    await choose(second, "Файл", "Хөтөчид хадгалсан");
    await dialog(second)
      .getByRole("button", { name: /^Нээх:/ })
      .click();
    await ready(second);
    await goTo(second, ...CELL);
    await soon(() => activeContent(second)).toBe("Эхний цонх");
  }));

test("a name is changed in the bar or from the menu; the file has it, and the restored document", () =>
  withPage(async ({ page }) => {
    await page.getByRole("heading", { level: 1 }).getByRole("button").click();
    const field = page.getByLabel("Хүснэгтийн нэр");
    await field.fill("2026 оны үнэлгээ");
    await field.press("Enter");
    expect(await page.title()).toContain("2026 оны үнэлгээ");
    await soon(() => kept(page).textContent()).toContain("Хөтөчид хадгалсан");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(download.suggestedFilename()).toBe("2026 оны үнэлгээ.xlsx");
    await choose(page, "Файл", "Нэрийг солих");
    await field.fill("Өөр нэр");
    await field.press("Escape");
    expect(await page.locator("h1").textContent()).toBe("2026 оны үнэлгээ");
    const again = await reopened(page);
    expect(await again.locator("h1").textContent()).toBe("2026 оны үнэлгээ");
  }));

test("Ctrl+S saves from the sidebar, from its window and from a dialog, too", () =>
  withPage(async ({ page, side }) => {
    const saves = async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
      expect(download.suggestedFilename()).toBe("Жишээ байгууллага.xlsx");
    };
    await step(side, "Шалгах").focus();
    await saves();
    await side.getByRole("button", { name: "Гарын авлага" }).click();
    const guide = page.getByRole("dialog", { name: "Гарын авлага" });
    const text = guide.locator("iframe").contentFrame();
    await text.getByRole("heading", { name: "12. Шалгах: гурван түвшин" }).click();
    await saves();
    await picture(page, "guide");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await guide.waitFor({ state: "detached" });
    await choose(page, "Тусламж", "Гарын авлага");
    await text.getByRole("heading", { level: 1 }).waitFor();
    await guide.getByRole("button", { name: "Цонхыг хаах" }).click();
    await choose(page, "Тусламж", "Гарын товчлол");
    await saves();
  }));

test("in place: the second save asks nothing, a file changed elsewhere is not written over unasked", () =>
  withPage(async ({ page }) => {
    const toast = (text: string) => page.locator(".toast-box", { hasText: text });
    const close = async (text: string) => {
      await toast(text).last().waitFor();
      await toast(text).last().getByRole("button", { name: "Мэдэгдлийг хаах" }).click();
    };
    const size = () =>
      page.evaluate(
        "navigator.storage.getDirectory().then((all) => all.getFileHandle('Жишээ байгууллага.xlsx')).then((one) => one.getFile()).then(({ size }) => size)",
      );
    await change(page, "Газарт нь");
    await page.keyboard.press("Control+s");
    await close("файлд хадгалав");
    expect(await size()).toBeGreaterThan(10_000);
    await page.evaluate("window.showSaveFilePicker = () => { throw new Error('asked again'); }");
    await change(page, "Дахин газарт нь");
    await page.keyboard.press("Control+s");
    await close("файлд хадгалав");

    await page.evaluate(`(async () => {
      const all = await navigator.storage.getDirectory();
      const stream = await (await all.getFileHandle("Жишээ байгууллага.xlsx")).createWritable();
      await stream.write("Excel-ээс");
      await stream.close();
    })()`);
    const theirs = await size();
    await change(page, "Гурав дахь");
    await page.keyboard.press("Control+s");
    await dialog(page).getByText("өөр цонх, эсвэл Excel өөрчилсөн").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Болих");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    expect(await size()).toBe(theirs);
    await page.keyboard.press("Control+s");
    await dialog(page).getByRole("button", { name: "Дарж бичих" }).click();
    await close("файлд хадгалав");
    expect(await size()).toBeGreaterThan(10_000);

    // Opened again from the file while the browser has more: one is asked which.
    await change(page, "Файлд алга");
    await page.keyboard.press("Control+o");
    await dialog(page).getByRole("button", { name: "Файлыг байгаагаар нь нээх" }).click();
    await soon(async () => {
      await goTo(page, ...CELL);
      return activeContent(page);
    }).toBe("Гурав дахь");
  }, true));
