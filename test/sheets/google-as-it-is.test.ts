/** Google as it is: sheets without cells, tables, names that are taken, busy services, other people's jobs. */
import { describe, expect, test, vi } from "vitest";
import type { Message, ServerFunction } from "../../src/addon/wire";
import { failureOf } from "../../src/explain/failure";
import { openBundle } from "../../workbench/cli/open-bundle";
import { mark, rank } from "../../workbench/cli/report";
import { SERVICE_CLASSES } from "../../workbench/twin/host/classes";
import type { Host } from "../../workbench/twin/host/host";
import { withCalls } from "../projects/spread";
import { dropTab, ENTRY, MORE_PEOPLE, PEOPLE, SETTINGS, setUp, smallData, UNIT } from "./small-body";

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
/** 7.2: only a list with confirmed limits has a chart. */
const confirmBands = (host: Host) =>
  save(host, { excellentFrom: "90", normalFrom: "70", bandsSource: "Журам", bandsConfirmed: "Тийм" });
const peopleOf = (...units: string[]) =>
  units.flatMap((unit, index) => [
    [`1${index}`, `Дарга ${index}`, "Дарга", unit, "Нэгжийн дарга"],
    [`2${index}`, `Хүн ${index}`, "Мэргэжилтэн", unit, "Албан хаагч"],
  ]);

describe("a chart that stands on a sheet of its own", () => {
  test("stops nothing: everything is set up, checked, ranked, printed and archived as without it", {
    timeout: 180_000,
  }, () => {
    const host = openBundle(smallData());
    save(host, { year: "2025", appraisalDate: "2025-12-31" });
    confirmBands(host);
    const before = rank(host);
    host.moveChartToOwnSheet("Нэгдсэн жагсаалт");
    host.connectSheet("Өгөгдлийн сан");
    expect(rank(host).ranking).toEqual(before.ranking);
    expect(mark(host, before).counts).toEqual(before.counts);
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [] });
    const asked = ["workbookState", "reviewList", "listPage", "makeStatistics", "checkSeals"];
    for (const kind of ["summary", "result", "next-year"])
      expect(() => host.run("exportFile", kind), kind).not.toThrow();
    for (const name of asked) expect(() => host.run(name), name).not.toThrow();
    const [step] = (host.run("sheetSteps", { kind: "all" }) as unknown as { steps: { key: string }[] }).steps;
    expect(host.run("makeSheets", step?.key, false)).toMatchObject({ outcome: "made" });
    const copy = openBundle(host.snapshot().data, { spreadsheetId: "copy" });
    const { steps } = copy.run("archiveSteps") as unknown as { steps: { key: string }[] };
    for (const { key } of steps) expect(() => copy.run("archiveStep", key)).not.toThrow();
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

  test("a long name is cut between its signs", () => {
    const host = openBundle();
    setUp(host, peopleOf("😀".repeat(60)));
    expect(tabNames(host).filter((name) => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u.test(name))).toEqual([]);
    expect(tabNames(host).every((name) => name.length <= 100)).toBe(true);
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

  test("an empty tab that two units' tabs are called like is that of the first, and the other gets its own", () => {
    const host = openBundle();
    host.run("setUpWorkbook", []);
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: "Алба · хандлага", position: 2 });
    setUp(host, peopleOf("Алба", "Алба · хандлага"));
    expect(Object.values(identities(host)).flat().sort()).toEqual(
      [...new Set(Object.values(identities(host)).flat())].sort(),
    );
    expect(identities(host)).toMatchObject({
      "Алба · хандлага": ["conduct:Алба"],
      "Алба · хандлага 2": ["plan:Алба · хандлага"],
    });
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [], left: 0 });
  });

  test("a unit called as copies of older templates are: said in the roster, and nothing is made for it again and again", () => {
    const host = openBundle();
    setUp(host, peopleOf("Алба", "(хуучин загвар) Алба"));
    expect(tabNames(host)).toEqual(expect.arrayContaining(["Алба", "Алба · хандлага"]));
    expect(tabNames(host).filter((name) => name.startsWith("("))).toEqual([]);
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [], left: 0 });
    const said = rank(host).problems.filter(({ message }) => message.includes("тогтсон хуудасны нэр"));
    expect(said.map(({ tab }) => tab)).toEqual(["Албан хаагчид", "Албан хаагчид"]);
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

  test("an empty tab of a unit's name that is a table is filled, and everybody else's tabs are made", () => {
    const host = openBundle();
    host.run("setUpWorkbook", []);
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: UNIT, position: 2 });
    host.convertToTable(UNIT, "A1:Z100");
    const done = host.run("setUpWorkbook", PEOPLE);
    expect(done).toMatchObject({ plain: [UNIT], left: 0 });
    expect(Object.values(valuesOf(host, UNIT))).toContain("Арга хэмжээ");
    expect(tabNames(host)).toEqual(expect.arrayContaining([CONDUCT, "Хамт олон", "Хяналт"]));
    host.run("menuSetUp");
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [], plain: [UNIT], left: 0 });
  });
});

describe("a read that fails once is asked again", () => {
  test.for<[job: string, ...given: unknown[]]>([
    ["setUpWorkbook", [["009", "Шинэ Хүн", "Мэргэжилтэн", UNIT, "Албан хаагч"]]],
    ["saveSettings", { body: "Өөр газар" }],
    ["addAdjustment", ENTRY],
    ["sheetPages", `unit:${UNIT}`, false],
    ["makeStatistics"],
    ["exportFile", "summary"],
    ["exportFile", "next-year"],
    ["workbookState"],
    ["explainPerson", "002"],
  ])("%s", ([job, ...given]) => {
    const sound = openBundle(smallData());
    const { calls, result } = withCalls(sound, (host) => host.run(job, ...given));
    const reads = new Set(calls.filter((name) => /\.(?:get|is|can|find)/u.test(name)));
    expect(reads.size).toBeGreaterThan(3);
    for (const name of reads) {
      const host = openBundle(smallData());
      let times = 0;
      host.failAt((one) => one === name && ++times === 1);
      expect(host.run(job, ...given), name).toEqual(result);
      host.failAt(undefined);
      host.close();
    }
  });
});

const TABLE: Message<"importRows">[0] = {
  unit: UNIT,
  source: {
    rows: [
      ["Ажил", "Хугацаа"],
      ["Тайлан", "2025-06-30"],
    ],
  },
  ...{ columns: [], person: "002", section: "А", people: [], parts: "" },
};

const CYCLE = "2025 оны жилийн эцсийн үнэлгээ";
const PHRASE = "намрын анхны цас";
const SEALED = { salt: "5e".repeat(16), hash: "cd".repeat(16) };
const COUNTS = ["1", "0", "8", "8", "8"];
const votedOn = (code: string) => ({ code, entitled: 1, circle: "", decision: "А/3" });
const codesOf = (code: string) => ({ ...votedOn(code), salt: "5e".repeat(16), hashes: ["ab".repeat(16)] });
const SUGGESTED = { code: "001", clause: "6.4" };
const TALLIES = {
  rows: [
    ["Код", "Хүчинтэй", "Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"],
    ["003", "1", "8", "8", "8"],
  ],
  protocol: "7",
};

const CARRIED = { number: "1", objective: "Зорилт", measure: "Тайлан", indicator: "", measuredIn: "тоо" };

test("an editor reaches every function of the server", () => {
  const host = openBundle(smallData());
  host.installation = "APPS_MARKETPLACE_DOMAIN_ADD_ON";
  save(host, SETTINGS);
  host.run("rankWorkbook");
  host.role = "editor";
  const given: {
    readonly [N in Exclude<ServerFunction, "archiveSteps" | "archiveStep">]: readonly unknown[];
  } = {
    ...{ workbookState: [], setUpWorkbook: [PEOPLE], checkWorkbook: [], rankWorkbook: [] },
    ...{ previewImport: [TABLE], importRows: [TABLE] },
    ...{ explainPerson: ["002"], saveSettings: [{ body: "Өөр газар" }], goTo: [UNIT, "A1"] },
    ...{ reviewList: [], reviewOf: ["002"], confirmReviews: [["002"]], addAdjustment: [ENTRY] },
    ...{ reviewDesk: ["002"], saveReview: [{ code: "002", cells: [], document: "" }], undoReview: [[]] },
    ...{ declineSuggestion: [{ ...SUGGESTED, reason: "", document: "" }], reconsiderSuggestion: [SUGGESTED] },
    ...{ sheetSteps: [{ kind: "all" }], makeSheets: [`unit:${UNIT}`, false], listPage: [], meetingPage: [] },
    ...{ sheetPages: [`unit:${UNIT}`, false], openPrint: [{ kind: "list" }, false], makeStatistics: [] },
    ...{
      checkSeals: [],
      keepHome: [],
      carryPlan: [UNIT, [{ code: "002", section: "А", ...CARRIED }], [{ unit: UNIT, ...CARRIED }]],
      exportFile: ["result"],
      checkGoogle: [],
    },
    ...{ openGuide: ["5-тохиргоо"], ballotState: [], openVotes: [] },
    issueCodes: [
      { unit: UNIT, cycle: CYCLE, phrase: PHRASE, recovery: SEALED, spare: 0, people: [codesOf("002")] },
    ],
    ...{ castBallot: ["002", "ABCD", [8, 8, 8]], closeVote: [UNIT, PHRASE, []] },
    writeUnitTallies: [UNIT, "7"],
    beginVote: [{ unit: UNIT, cycle: CYCLE, people: [votedOn("003")] }],
    ...{ slipPage: [UNIT, CYCLE], protocolPage: [UNIT, CYCLE, []] },
    enterCounts: [UNIT, [{ code: "003", first: COUNTS, second: [...COUNTS.slice(0, 4), "7"] }]],
    voidVote: [UNIT, "", ""],
    ...{ previewTallies: [TALLIES], importTallies: [TALLIES] },
  };
  for (const [name, values] of Object.entries(given))
    expect(() => host.run(name, ...values), name).not.toThrow();
  const copy = openBundle(host.snapshot().data, { spreadsheetId: "copy" });
  copy.role = "editor";
  const { steps } = copy.run("archiveSteps") as unknown as { steps: { key: string }[] };
  for (const { key } of steps) expect(() => copy.run("archiveStep", key), key).not.toThrow();
});

test("charts say whether their ranges begin with a header", () => {
  const host = openBundle(smallData());
  confirmBands(host);
  host.run("rankWorkbook");
  host.run("makeStatistics");
  const titled = (tab: string) =>
    host
      .snapshot()
      .data.sheets.find(({ name }) => name === tab)
      ?.figures.map(
        ({ data }) =>
          (data as { dataSource?: { dataSetsHaveTitle?: boolean } }).dataSource?.dataSetsHaveTitle,
      );
  expect(titled("Нэгдсэн жагсаалт")).toEqual([true]);
  expect(titled("Статистик")).toEqual([true, true]);
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
    ["exportFile", "result"],
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
    confirmBands(host);
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

describe("what a fresh tester found", () => {
  const SKILL = { ofLawsKind: "Тийм", staffSkill1: "Стратегийн сэтгэлгээ", staffSkill1For: "Алба" };

  test("a person and a skill that is not for them come together: the dash stands in their row at once", () => {
    const host = openBundle(smallData());
    setUp(host, [...PEOPLE, ...peopleOf("Алба")]);
    save(host, SKILL);
    setUp(host, [["009", "Шинэ Хүн", "Мэргэжилтэн", UNIT, "Албан хаагч"]]);
    const cells = Object.entries(valuesOf(host, CONDUCT));
    const row = /\d+/u.exec(cells.find(([, value]) => value === "Шинэ Хүн")?.[0] ?? "")?.[0];
    expect(cells.filter(([at, value]) => value === "–" && at.endsWith(String(row)))).toHaveLength(1);
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [], left: 0 });
  });

  test("marks of a check that was killed before it remembered them go with their problem", () => {
    const host = openBundle(smallData());
    host.run("checkWorkbook");
    host.editCell(UNIT, "H4", "8О");
    let remembered = 0;
    host.failAt((name) => name === "DeveloperMetadata.setValue" && ++remembered === 2, "kill");
    expect(() => host.run("checkWorkbook")).toThrow();
    host.failAt(undefined);
    const marksOf = () =>
      Object.values(host.snapshot().data.sheets.find(({ name }) => name === UNIT)?.notes ?? {}).filter(
        (note) => note.includes("▌"),
      );
    expect(marksOf()).not.toEqual([]);
    host.editCell(UNIT, "H4", "");
    host.run("checkWorkbook");
    expect(marksOf()).toEqual([]);
  });

  test.each(["Нэгдсэн жагсаалт", "Статистик"])("a table that somebody made of %s empties nothing", (tab) => {
    const host = openBundle(smallData());
    const make = () => host.run(tab === "Статистик" ? "makeStatistics" : "rankWorkbook");
    make();
    const before = Object.keys(valuesOf(host, tab)).length;
    host.convertToTable(tab, "A3:H20");
    host.editCell("Албан хаагчид", "B3", "Шинэ Нэр");
    host.editCell("Албан хаагчид", "D3", "Өөр хэлтэс");
    make();
    expect(Object.keys(valuesOf(host, tab)).length).toBeGreaterThanOrEqual(before);
  });

  test("an entry that a rule of somebody's refuses part-way leaves no half of a row", () => {
    const host = openBundle(smallData());
    const sheetId = host.workbook.sheets().find(({ name }) => name === "Оноо өөрчлөх")?.id ?? "";
    host.workbook.write({
      type: "ADD_DATA_VALIDATION_RULE",
      sheetId,
      rule: {
        id: "own",
        criterion: { type: "isValueInList", values: ["Өөр"], displayStyle: "arrow" },
        isBlocking: true,
      },
      ranges: [{ _sheetId: sheetId, _zone: { left: 4, right: 4, top: 1, bottom: 40 } }],
    });
    host.workbook.flush();
    const before = valuesOf(host, "Оноо өөрчлөх");
    for (let tries = 0; tries < 2; tries += 1) {
      expect(() => host.run("addAdjustment", ENTRY)).toThrow("⟦validation⟧");
      expect(valuesOf(host, "Оноо өөрчлөх")).toEqual(before);
    }
  });

  test("a tab that somebody renames while set-up reads is not made again", () => {
    for (let moment = 26; moment <= 38; moment += 4) {
      const host = openBundle(smallData());
      host.atCall((_, nth) => {
        const sheetId = host.workbook.sheets().find(({ name }) => name === UNIT)?.id;
        if (nth !== moment || sheetId === undefined) return;
        host.workbook.write({ type: "RENAME_SHEET", sheetId, oldName: UNIT, newName: "Миний хэлтэс" });
        host.workbook.flush();
      });
      setUp(host, MORE_PEOPLE);
      host.atCall(undefined);
      const plans = Object.values(identities(host)).filter((own) => own?.includes(`plan:${UNIT}`));
      expect(plans, `moment ${moment}`).toHaveLength(1);
      host.close();
    }
  });

  test.each([
    { title: "left of the names", base: 0 },
    { title: "between names and values", base: 1 },
  ])("a column inserted $title while settings are saved: names and values stay together", ({ base }) => {
    const wanted = { body: "Газар", year: "2025", chair: "Лувсан Оюун" };
    const names = Object.values(valuesOf(openBundle(smallData()), "Тохиргоо")).filter((text) => text !== "");
    for (const moment of [1, 2, 3]) {
      const host = openBundle(smallData());
      let writes = 0;
      host.atCall((name) => {
        if (name !== "Range.setValue" || ++writes !== moment) return;
        const sheet = host.workbook.sheets().find((one) => one.name === "Тохиргоо");
        host.workbook.write({
          type: "ADD_COLUMNS_ROWS",
          sheetId: sheet?.id ?? "",
          sheetName: "Тохиргоо",
          dimension: "COL",
          base,
          quantity: 1,
          position: "before",
        });
        host.workbook.flush();
      });
      save(host, wanted);
      host.atCall(undefined);
      expect(saved(host).settings, `moment ${moment}`).toMatchObject(wanted);
      expect(Object.values(valuesOf(host, "Тохиргоо"))).toEqual(expect.arrayContaining(names));
      host.close();
    }
  });

  test("somebody deletes a tab that a job is about to write: it is said, and the next run is whole", () => {
    const host = openBundle(smallData());
    host.atCall((name) => {
      if (name === "Sheet.getProtections" && tabNames(host).includes("Оноо өөрчлөх"))
        dropTab(host, "Оноо өөрчлөх");
    });
    let said = "";
    try {
      host.run("addAdjustment", ENTRY);
    } catch (error) {
      said = String(error);
    }
    host.atCall(undefined);
    expect(failureOf(new Error(said)).kind).toBe("gone");
    expect(host.run("addAdjustment", ENTRY)).toMatchObject({ added: true });
  });

  test("a tab of people's own that is called as the self-check's holds a note: it stays", () => {
    const host = openBundle(smallData());
    const name = "Google дээр шалгах (түр) миний";
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name, position: 0 });
    host.writeNote(name, "B2", "Миний тэмдэглэл");
    host.run("checkGoogle");
    expect(tabNames(host)).toContain(name);
  });
});
