/**
 * A year of a body of 20 people in 3 units, as a newcomer does it: from an empty sheet to the ranked list, with the list
 * that HR has (Овог and Нэр apart, №, no code, no role) and the units' own plans under headings of their own. What hands do
 * is counted.
 */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handMade } from "../../cases/files";
import {
  activeTab,
  choose,
  goTo,
  picture,
  ready,
  soon,
  startWorkbench,
  step,
  type Workbench,
} from "./open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const UNITS = ["Захиргааны хэлтэс", "Санхүүгийн хэлтэс", "Хяналтын хэлтэс"];
const SURNAMES = ["Бат", "Дорж", "Сүх", "Ганбат", "Цэрэн"];
const NAMES = ["Болд", "Оюун", "Нараа", "Тэмүүлэн"];

interface Person {
  readonly surname: string;
  readonly name: string;
  readonly unit: string;
  readonly isHead: boolean;
}

/** Twenty different names; the first of each unit is its head. */
const PEOPLE: readonly Person[] = SURNAMES.flatMap((surname, row) =>
  NAMES.map((name, column) => {
    const place = row * NAMES.length + column;
    return { surname, name, unit: UNITS[place % 3] ?? "", isHead: place < 3 };
  }),
);
const fullName = ({ surname, name }: Person) => `${surname} ${name}`;
const ofUnit = (unit: string) => PEOPLE.filter((person) => person.unit === unit);

/** As HR keeps it. */
const ROSTER = [
  "Албан хаагчдын нэрсийн жагсаалт\t\t\t\t\t",
  "№\tОвог\tНэр\tАлбан тушаалын нэр\tНэгжийн нэр\tРегистр",
  ...PEOPLE.map(({ surname, name, unit, isHead }, index) =>
    [index + 1, surname, name, isHead ? "Хэлтсийн дарга" : "Мэргэжилтэн", unit, `УБ${index}`].join("\t"),
  ),
].join("\r\n");

const PLAN_HEADERS = [
  ...["Хариуцах ажилтан", "Бүлэг", "Зорилтыг хэрэгжүүлэх арга хэмжээ", "Хэмжүүр", "Суурь"],
  ...["Зорилтот түвшин", "Биелэлт", "Хугацаа", "Дууссан огноо", "Нотлох баримт бичиг"],
];
const measureOf = (person: Person, section: string, text: string, reached: number) => [
  ...[fullName(person), section, text, section === "Б" ? "цаг" : "тоо", "0", "100", String(reached)],
  ...["2026.11.30", "2026.11.20", section === "Б" ? "Гэрчилгээ №12" : ""],
];
const planRows = (unit: string): readonly (readonly string[])[] =>
  ofUnit(unit).flatMap((person) => [
    ...(person.isHead
      ? []
      : [80, 90, 100].map((reached, index) => measureOf(person, "А", `Арга хэмжээ ${index + 1}`, reached))),
    measureOf(person, "Б", "Сургалтад хамрагдах", 100),
  ]);
const planOf = (unit: string) => [PLAN_HEADERS, ...planRows(unit)].map((row) => row.join("\t")).join("\r\n");

/** What hands do: every press of a key and every click, in the page and in its frames. */
class Hands {
  presses = 0;
  clicks = 0;
  constructor(
    readonly page: Page,
    readonly side: FrameLocator,
  ) {}
  async click(what: ReturnType<FrameLocator["locator"]>): Promise<void> {
    this.clicks += 1;
    await what.click();
  }
  /** A choice of a list: open and choose. */
  async pick(what: ReturnType<FrameLocator["locator"]>, value: string): Promise<void> {
    this.clicks += 2;
    await what.selectOption(value);
  }
  async type(what: ReturnType<FrameLocator["locator"]>, text: string): Promise<void> {
    this.clicks += 1;
    this.presses += text.length;
    await what.fill(text);
  }
  /** Two keys, whatever is on the clipboard. */
  async paste(text: string, at?: ReturnType<FrameLocator["locator"]>): Promise<void> {
    if (at !== undefined) await this.click(at);
    this.presses += 2;
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.keyboard.press("Control+v");
  }
  /** A tab and a cell: the tab below, and a click into the cell. */
  async go(tab: string, cell: string): Promise<void> {
    this.clicks += 2;
    await goTo(this.page, tab, cell);
  }
  primary = () => this.click(this.side.locator(".primary"));
}

/** The last unit's plan is an Excel file: its tabs are added beside those of the body, and one of them is chosen. */
async function fromFile(hands: Hands, unit: string): Promise<void> {
  const { page, side } = hands;
  const file = path.join(tmpdir(), `plan-of-a-unit-${process.pid}.xlsx`);
  writeFileSync(file, await handMade([["Тайлан", [PLAN_HEADERS, ...planRows(unit)]]]));
  const asked = page.waitForEvent("filechooser");
  hands.clicks += 4;
  await choose(page, "Файл", "Өөр файлын хуудсыг нэмэх");
  await (await asked).setFiles(file);
  await page.getByText("Нэмсэн хуудас: Тайлан").waitFor();
  await hands.click(side.getByRole("radio", { name: "Энэ файлын хуудсанд" }));
  await idle(side);
  await hands.pick(side.getByLabel("Хуудас", { exact: true }), "Тайлан");
}

const idle = (side: FrameLocator) => side.locator("main[aria-busy=false]").waitFor();

/** The same cells one by one, as they had to be typed where nothing could be pasted: each by its letters and Enter. */
function typedByHand(): number {
  const cost = (cell: string) => (cell === "" ? 0 : cell.length + 1);
  const sum = (rows: readonly (readonly string[])[]) =>
    rows.flat().reduce((all, cell) => all + cost(cell), 0);
  const roster = PEOPLE.map((person, index) => [
    ...[
      String(index + 1).padStart(3, "0"),
      fullName(person),
      person.isHead ? "Хэлтсийн дарга" : "Мэргэжилтэн",
    ],
    ...[person.unit, person.isHead ? "Нэгжийн дарга" : "Албан хаагч"],
  ]);
  // A code and a name stand on every row of a plan, with its section and its number.
  const plans = UNITS.flatMap((unit) => planRows(unit).map((row) => ["001", ...row, "1"]));
  return sum(roster) + sum(plans);
}

test("from an empty sheet to the ranked list", { timeout: 240_000 }, async () => {
  const { page, side, complaints, close } = await workbench.open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const hands = new Hands(page, side);
  hands.clicks += 2;
  await choose(page, "Файл", "Шинэ хоосон хүснэгт");
  await ready(page);

  // 1: the list that HR has
  await hands.paste(ROSTER, side.getByLabel("Excel, Sheets-ээс хуулсан мөрүүд"));
  await side.getByText("20 хүн, 3 нэгж").waitFor();
  await picture(page, "year-1-roster");
  await hands.primary();
  await side.getByText("Хүснэгт бэлэн").waitFor({ timeout: 60_000 });
  await picture(page, "year-2-set-up");

  // Led to the settings: the body's name, the two limits with their source; year and day are proposed.
  await hands.primary();
  await hands.type(side.getByLabel("Байгууллага", { exact: true }), "Сумын ЗДТГ");
  await hands.type(side.getByLabel("“Маш сайн” хэдэн онооноос"), "90");
  await hands.type(side.getByLabel("“Хэвийн” хэдэн онооноос"), "70");
  await hands.type(side.getByLabel("Эх сурвалж: эрх зүйн акт, заалт"), "Журам 4.2");
  await hands.click(side.getByLabel("Хязгаарыг эх сурвалжтай нь тулгаж баталгаажуулав"));
  await hands.type(side.getByLabel("Ахлагч"), "Б.Дулам");
  await hands.primary();
  await side.getByText("Хадгаллаа.").first().waitFor();
  await picture(page, "year-3-settings");

  // The units' plans under headings of their own: mapped once, remembered for the next unit.
  for (const [index, unit] of UNITS.entries()) {
    if (index === 0) {
      await hands.click(step(side, "Бэлтгэх"));
      await hands.click(side.getByRole("button", { name: /төлөвлөгөө.*оруулах/iu }));
    } else await hands.click(side.getByRole("button", { name: "Дараагийн нэгж" }));
    await hands.pick(side.getByLabel("Аль нэгжийн төлөвлөгөө вэ?"), unit);
    if (index < 2) await hands.paste(planOf(unit), side.getByLabel("Баганын нэртэй нь хуулсан мөрүүд"));
    else await fromFile(hands, unit);
    await hands.primary();
    await idle(side);
    await picture(page, `year-4-import-${index}`);
    await hands.click(side.getByRole("button", { name: /^\d+ мөрийг оруулах$/u }));
    await side.getByText("Төлөвлөгөө орлоо").waitFor();
  }

  // What the heads, the governor and the commission fill: blocks beside the names that stand there.
  const staff = (unit: string) => ofUnit(unit).filter(({ isHead }) => !isHead);
  for (const unit of UNITS) {
    await hands.go(`${unit} · хандлага`, "C2");
    await hands.paste(
      staff(unit)
        .map(() => "6\t6\t5\t6\t7")
        .join("\r\n"),
    );
  }
  await hands.go("Удирдах арга барил", "C2");
  await hands.paste(UNITS.map(() => "14\t13\t12\t15\t13\t14").join("\r\n"));
  await hands.go("Хамт олон", "E2");
  const tallies = PEOPLE.filter(({ isHead }) => !isHead).map(() => "4\t4\t0\t28\t28\t28");
  await hands.paste(tallies.join("\r\n"));
  await hands.go("Хамт олон", "L2");
  await hands.paste(tallies.map(() => "П-1").join("\r\n"));
  await hands.go("Албан хаагчид", "H2");
  await hands.paste(PEOPLE.map(({ isHead }) => (isHead ? "88.5\tТайлан 7" : "\t")).join("\r\n"));

  // 2: what is missing, then nothing
  await hands.click(step(side, "Шалгах"));
  await hands.primary();
  await idle(side);
  await picture(page, "year-5-checked");
  expect(await side.locator("#title").textContent()).toBe("Бүх зүйл бүрэн");

  // 4: led to the ranking
  await hands.primary();
  await hands.primary();
  await side.getByText("Жагсаалт бэлэн").waitFor();
  await soon(() => activeTab(page)).toBe("Нэгдсэн жагсаалт");
  await picture(page, "year-6-ranked");
  expect(await side.locator(".tile").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/20/u)]),
  );

  const byHand = typedByHand();
  const done = hands.presses + hands.clicks;
  console.log(
    `A year of 20 people: ${hands.presses} keys and ${hands.clicks} clicks; typed cell by cell ${byHand}.`,
  );
  expect(done * 3).toBeLessThanOrEqual(byHand);
  expect(complaints).toEqual([]);
  await close();
});
