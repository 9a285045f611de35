/** Google as it is: sheets without cells, tables, names that are taken, busy services, other people's jobs. */
import { describe, expect, test, vi } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { mark, rank } from "../../workbench/cli/report";
import { SERVICE_CLASSES } from "../../workbench/host/classes";
import type { Host } from "../../workbench/host/host";
import { MORE_PEOPLE, PEOPLE, setUp, smallData, UNIT } from "./small-body";

const CONDUCT = `${UNIT} · хандлага`;
const tabNames = (host: Host) => host.workbook.sheets().map(({ name }) => name);
const identities = (host: Host) =>
  Object.fromEntries(
    host.snapshot().data.sheets.map(({ name, metadata }) => [name, metadata?.map(({ value }) => value)]),
  );
const valuesOf = (host: Host, tab: string) => {
  const { data, values } = host.snapshot();
  return values[data.sheets.find(({ name }) => name === tab)?.id ?? ""] ?? {};
};
const saved = (host: Host) => host.run("workbookState") as unknown as { settings: Record<string, string> };
const save = (host: Host, values: Record<string, string>) => host.run("saveSettings", values);
const peopleOf = (...units: string[]) =>
  units.flatMap((unit, index) => [
    [`1${index}`, `Дарга ${index}`, "Дарга", unit, "Нэгжийн дарга"],
    [`2${index}`, `Хүн ${index}`, "Мэргэжилтэн", unit, "Албан хаагч"],
  ]);

describe("a chart that stands on a sheet of its own", () => {
  test("stops nothing: everything is set up, checked, ranked, printed and archived as without it", () => {
    const host = openBundle(smallData());
    save(host, { year: "2025", appraisalDate: "2025-12-31" });
    const before = rank(host);
    host.moveChartToOwnSheet("Нэгдсэн жагсаалт");
    host.connectSheet("Өгөгдлийн сан");
    expect(rank(host).ranking).toEqual(before.ranking);
    expect(mark(host, before).counts).toEqual(before.counts);
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [] });
    const asked = ["workbookState", "reviewList", "listPage", "makeStatistics", "checkSeals", "summaryCsv"];
    for (const name of [...asked, "archiveSteps"]) expect(() => host.run(name), name).not.toThrow();
    const [step] = (host.run("sheetSteps", { kind: "all" }) as unknown as { steps: { key: string }[] }).steps;
    expect(host.run("makeSheets", step?.key, false)).toMatchObject({ outcome: "made" });
    for (const { key } of (host.run("archiveSteps") as unknown as { steps: { key: string }[] }).steps)
      expect(host.run("archiveStep", key)).toMatchObject({ outcome: "made" });
  });
});

describe("names of tabs", () => {
  test("a unit whose table would be called like another unit's plan: both have their tabs", () => {
    const host = openBundle();
    setUp(host, peopleOf("Алба", "Алба · хандлага"));
    expect(identities(host)).toMatchObject({
      Алба: ["plan:Алба"],
      "Алба · хандлага": ["conduct:Алба"],
      "Алба · хандлага 2": ["plan:Алба · хандлага"],
      "Алба · хандлага · хандлага": ["conduct:Алба · хандлага"],
    });
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [], left: 0 });
  });

  test("a name of 95 letters gives way, and two that are alike so far are told apart by their identity", () => {
    const host = openBundle();
    const long = "Ц".repeat(95);
    setUp(host, peopleOf(`${long}1`, `${long}2`, "Алба"));
    const names = tabNames(host);
    expect(names).toContain(`${"Ц".repeat(89)} · хандлага`);
    expect(names.every((name) => name.length <= 100)).toBe(true);
    const units = Object.values(identities(host)).flat();
    for (const unit of [`${long}1`, `${long}2`, "Алба"])
      expect(units).toEqual(expect.arrayContaining([`plan:${unit}`, `conduct:${unit}`]));
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [], left: 0 });
  });

  test("two spellings of a unit are one, as ranking joins them", () => {
    const host = openBundle();
    const [head, one] = peopleOf("Хяналтын алба");
    setUp(host, [
      head ?? [],
      one ?? [],
      ["30", "Гурав Дахь", "Мэргэжилтэн", "ХЯНАЛТЫН  АЛБА", "Албан хаагч"],
    ]);
    expect(tabNames(host).filter((name) => /хяналтын/iu.test(name))).toEqual([
      "Хяналтын алба",
      "Хяналтын алба · хандлага",
    ]);
    expect(Object.values(valuesOf(host, "Хяналтын алба · хандлага"))).toContain("Гурав Дахь");
  });

  test.each(["Статистик", "Баталгаажуулалт", "Тохиргоо"])(
    "a unit called %s: everybody else's tabs are made",
    (unit) => {
      const host = openBundle();
      setUp(host, peopleOf("Алба", unit));
      expect(tabNames(host)).toEqual(expect.arrayContaining(["Алба", "Алба · хандлага", "Хамт олон"]));
      host.run("makeStatistics");
      expect(rank(host).counts.read).toBe(4);
    },
  );
});

test("the first tabs are read back: where Google kept other than it was given, no others are made", () => {
  const { methods } = SERVICE_CLASSES.Range as { methods: Record<string, (...given: unknown[]) => unknown> };
  const write = methods.setValues;
  const asNumbers = (cell: unknown) => (/^'\d+$/u.test(String(cell)) ? Number(String(cell).slice(1)) : cell);
  const spoilt = vi.spyOn(methods, "setValues").mockImplementation((range, rows) =>
    write?.(
      range,
      (rows as unknown[][]).map((row) => row.map(asNumbers)),
    ),
  );
  const host = openBundle();
  expect(() => host.run("setUpWorkbook", PEOPLE)).toThrow(/^Google “Албан хаагчид” хуудасны A2 нүдэнд/u);
  spoilt.mockRestore();
  expect(tabNames(host)).toEqual(["Тохиргоо", "Албан хаагчид"]);
});

describe("tables", () => {
  test("a tab that somebody made a table of gets its people and columns; what only looks is said", () => {
    const host = openBundle(smallData());
    host.convertToTable(CONDUCT, "A1:Z100");
    save(host, { ofLawsKind: "Тийм", staffSkill1: "Стратегийн сэтгэлгээ" });
    const done = host.run("setUpWorkbook", MORE_PEOPLE);
    expect(done).toMatchObject({ plain: [CONDUCT], left: 0 });
    const cells = Object.values(valuesOf(host, CONDUCT));
    expect(cells).toEqual(expect.arrayContaining(["Шинэ Хүн", "Стратегийн сэтгэлгээ"]));
    expect(Object.values(valuesOf(host, "Хамт олон"))).toContain("Шинэ Хүн");
  });
});

describe("settings", () => {
  test("are read as people type them: a comma, a Latin letter, a long text", () => {
    const host = openBundle(smallData());
    const body = "Байгууллагын урт нэр ".repeat(40).trim();
    expect(save(host, { excellentFrom: "90,5", bandsConfirmed: "Tийм", year: "2025", body })).toMatchObject({
      excellentFrom: "90.5",
      bandsConfirmed: "Тийм",
      year: "2025",
      body,
    });
    expect(Object.values(valuesOf(host, "Тохиргоо"))).toEqual(
      expect.arrayContaining([90.5, 2025, "Тийм", body]),
    );
  });

  test.each([
    { year: "25" },
    { excellentFrom: "101" },
    { excellentFrom: "ерэн" },
    { appraisalDate: "2025-02-30" },
    { bandsConfirmed: "магадгүй" },
    { body: "Г".repeat(6_000) },
  ])("$0 is refused with the setting's name before anything is written", (wrong) => {
    const host = openBundle(smallData());
    const before = host.snapshot().data.sheets;
    expect(() => save(host, { chair: "Лувсан Оюун", ...wrong } as Record<string, string>)).toThrow(
      /^“.+”: .*Юу ч хадгалаагүй\./u,
    );
    expect(host.snapshot().data.sheets).toEqual(before);
  });

  test("what stands there already is not written", () => {
    const host = openBundle(smallData());
    save(host, { body: "Газар", year: "2025" });
    host.resetCalls();
    save(host, { body: "Газар", year: "2025", chair: "Оюун" });
    expect(host.calls.byName["Range.setValue"]).toBe(1);
    expect(saved(host).settings).toMatchObject({ body: "Газар", year: "2025", chair: "Оюун" });
  });
});

describe("while somebody else's job runs, and after one that was cut off", () => {
  test.each([
    ["listPage"],
    ["reviewList"],
    ["reviewOf", "002"],
    ["checkSeals"],
    ["summaryCsv"],
    ["sheetSteps", { kind: "all" }],
    ["archiveSteps"],
  ])("%s says that one runs", (name, ...message) => {
    const host = openBundle(smallData());
    host.holdLockElsewhere(true);
    expect(() => host.run(name, ...message)).toThrow("⟦locked⟧");
  });

  test("a tab that was cut off stops its unit alone, says so, and is finished by set-up", () => {
    const host = openBundle(smallData());
    const roster = [...PEOPLE, ...peopleOf("Алба")];
    let made = 0;
    host.failAt((name) => name === "Spreadsheet.insertSheet" && ++made === 2, "kill");
    expect(() => host.run("setUpWorkbook", roster)).toThrow();
    host.failAt(undefined);
    host.failAt((name) => name === "Sheet.protect", "kill");
    expect(() => host.run("setUpWorkbook", [])).toThrow();
    host.failAt(undefined);
    const { problems, ranking } = rank(host);
    const unfinished = problems.filter(({ message }) => message.includes("үүсгэж дуусаагүй"));
    expect(unfinished.map(({ level, tab }) => [level, tab])).toEqual([["error", "Алба · хандлага"]]);
    const waiting = ranking.filter(({ reason }) => String(reason).includes("дуусаагүй"));
    expect(waiting.map(({ code }) => code)).toEqual(["20"]);
    setUp(host, []);
    expect(rank(host).problems.filter(({ message }) => message.includes("дуусаагүй"))).toEqual([]);
    expect(identities(host)).toMatchObject({ "Алба · хандлага": ["conduct:Алба"] });
  });

  test("that a list was edited and put aside is said by the next run where this one died", () => {
    const host = openBundle(smallData());
    rank(host);
    host.editCell("Нэгдсэн жагсаалт", "A1", "Миний гарчиг");
    host.failAt((name) => name === "SpreadsheetApp.flush", "kill");
    host.failAt((name) => name === "Sheet.insertChart", "kill");
    expect(() => rank(host)).toThrow();
    host.failAt(undefined);
    const said = () => rank(host).problems.filter(({ message }) => message.includes("гараар өөрчилсөн"));
    expect(said()).toHaveLength(1);
    expect(said()).toEqual([]);
  });
});
