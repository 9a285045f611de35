/** Freezing the year: values only, dated, known for an archive, and whole whatever is cut off. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { SheetData, Snapshot, WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { numericId } from "../../workbench/twin/host/sheet-identity";
import { readXlsx } from "../../workbench/twin/xlsx";
import { type Body, plainBody, UNIT, workedBody } from "../cases/body";
import { filledData, handMadeOf } from "../cases/files";
import { faultsOf, withCalls } from "../projects/spread";

interface Step {
  readonly key: string;
  readonly label: string;
}

const DATE = "2025-12-31";
const CONTRACT = ["Тохиргоо", "Албан хаагчид", UNIT, `${UNIT} · хандлага`, "Удирдах арга барил", "Хамт олон"];

/** One with set-up's formulas, formats and notes, and one that somebody made by hand, which opens fast. */
let whole: WorkbookData;
let plain: WorkbookData;
beforeAll(async () => {
  const small: Body = { ...plainBody(1, 4), settings: { "Үнэлгээний жил": 2025, "Үнэлэх өдөр": DATE } };
  whole = filledData(small);
  plain = (await readXlsx(await handMadeOf(workedBody))).data;
});

const open = (data: WorkbookData) => openBundle(structuredClone(data));
const stepsOf = (host: Host) => (host.run("archiveSteps") as unknown as { steps: Step[] }).steps;
const archive = (host: Host) =>
  stepsOf(host).map(({ key }) => host.run("archiveStep", key) as unknown as { tab: string; outcome: string });
const tabsOf = (host: Host): readonly SheetData[] => host.snapshot().data.sheets;
const names = (host: Host) => tabsOf(host).map(({ name }) => name);
const isArchive = ({ name }: SheetData) => / \d{4}-\d{2}-\d{2}( \d+)?$/.test(name);
const valuesOf = ({ values }: Snapshot, tab: SheetData | undefined) =>
  Object.fromEntries(
    Object.entries(values[tab?.id ?? ""] ?? {}).filter(([, value]) => value !== null && value !== ""),
  );
/** Without the first cell's, where a generated tab may carry a sign of its own. */
const notesOf = (tab: SheetData | undefined) => {
  const { A1: _, ...notes } = tab?.notes ?? {};
  return notes;
};
const named = (host: Host, name: string) => tabsOf(host).find((tab) => tab.name === name);

test("every tab of the contract and every generated one, by the day of the appraisal", () => {
  const host = open(plain);
  host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: "Миний тооцоо", position: 0 });
  host.editCell("Миний тооцоо", "A1", "Хувийн");
  rank(host);
  const sources = [...CONTRACT, "Оноо өөрчлөх", "Нийт оноо", "Нэгдсэн жагсаалт"];
  expect(
    stepsOf(host)
      .map(({ label }) => label)
      .sort(),
  ).toEqual([...sources].sort());
  const made = archive(host);
  expect(made.map(({ tab }) => tab).sort()).toEqual(sources.map((name) => `${name} ${DATE}`).sort());
  expect(new Set(made.map(({ outcome }) => outcome))).toEqual(new Set(["made"]));
  expect(stepsOf(host)).toHaveLength(sources.length);
});

test("values in place of formulas, with formats, notes, widths and frozen rows, protected", () => {
  const host = open(whole);
  rank(host);
  const sources = tabsOf(host);
  archive(host);
  const after = host.snapshot();
  const tabOf = (name: string) => after.data.sheets.find((tab) => tab.name === name);
  for (const source of sources) {
    const frozen = tabOf(`${source.name} ${DATE}`);
    expect(valuesOf(after, frozen), source.name).toEqual(valuesOf(after, source));
    const contents = Object.values(frozen?.cells ?? {}).map(String);
    expect(contents.filter((content) => content.startsWith("="))).toEqual([]);
    expect(notesOf(frozen), source.name).toEqual(notesOf(source));
    expect(frozen?.panes, source.name).toEqual(source.panes);
    // 96 is the width of a column that nobody has set.
    const widthOf = ({ cols }: Pick<SheetData, "cols">, column: number) => cols[column]?.size ?? 96;
    expect([0, 1, 2].map((column) => frozen && widthOf(frozen, column))).toEqual(
      [0, 1, 2].map((column) => widthOf(source, column)),
    );
    expect(frozen?.dataValidationRules).toEqual([]);
    expect(frozen?.protections).toMatchObject([{ range: null, warningOnly: true }]);
  }
  const plan = tabOf(`Хэлтэс 1 ${DATE}`);
  const source = tabOf("Хэлтэс 1");
  expect(Object.values(source?.cells ?? {}).some((content) => String(content).startsWith("="))).toBe(true);
  expect(Object.keys(plan?.formats ?? {}).length).toBeGreaterThan(0);
});

test("people's own tabs and the results are as they were; an archive is no input", () => {
  const host = open(plain);
  const report = rank(host);
  const before = tabsOf(host);
  archive(host);
  expect(tabsOf(host).filter((tab) => !isArchive(tab))).toEqual(before);
  expect(rank(host)).toEqual(report);
  const again = tabsOf(host).filter((tab) => !isArchive(tab));
  expect(again).toEqual(before);
});

test("a second run makes nothing; what changed since is frozen beside its earlier archive", () => {
  const host = open(plain);
  rank(host);
  archive(host);
  const before = tabsOf(host);
  expect(new Set(archive(host).map(({ outcome }) => outcome))).toEqual(new Set(["kept"]));
  expect(tabsOf(host)).toEqual(before);
  const archived = named(host, `Албан хаагчид ${DATE}`);
  host.editCell("Албан хаагчид", "C3", "Ахлах мэргэжилтэн");
  const made = archive(host).filter(({ outcome }) => outcome === "made");
  expect(made).toEqual([{ tab: `Албан хаагчид ${DATE} 2`, outcome: "made" }]);
  expect(named(host, `Албан хаагчид ${DATE}`)).toEqual(archived);
  expect(rank(host).counts).toMatchObject({ read: 6, blocked: 0 });
});

test("a name that somebody took is left alone", () => {
  const host = open(plain);
  host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: `Тохиргоо ${DATE}`, position: 0 });
  host.editCell(`Тохиргоо ${DATE}`, "A1", "Миний тэмдэглэл");
  expect(archive(host).map(({ tab }) => tab)).toContain(`Тохиргоо ${DATE} 2`);
  expect(Object.values(named(host, `Тохиргоо ${DATE}`)?.cells ?? {})).toEqual(["Миний тэмдэглэл"]);
});

test("whichever call of a step fails, people's results stand and the next run is whole", () => {
  const sound = open(plain);
  rank(sound);
  const before = sound.snapshot().data;
  const step = stepsOf(sound).find(({ label }) => label === UNIT);
  const { calls } = withCalls(sound, () => sound.run("archiveStep", step?.key));
  const frozen = named(sound, `${UNIT} ${DATE}`);
  const counts = rank(sound).counts;
  for (const fault of faultsOf("a step of the archive", calls)) {
    const host = open(before);
    fault.of(host, () => host.run("archiveStep", step?.key));
    expect(rank(host).counts, String(fault)).toEqual(counts);
    host.run("archiveStep", step?.key);
    const archives = tabsOf(host).filter(isArchive);
    expect(
      archives.map(({ name }) => name),
      String(fault),
    ).toEqual([`${UNIT} ${DATE}`]);
    const { cells, panes, formats, styles } = archives[0] ?? {};
    expect({ cells, notes: notesOf(archives[0]), panes, formats, styles }, String(fault)).toEqual({
      ...{ cells: frozen?.cells, notes: notesOf(frozen), panes: frozen?.panes },
      ...{ formats: frozen?.formats, styles: frozen?.styles },
    });
  }
});

test("a step of 300 people takes as many calls as one of ten, far from a minute", async () => {
  const calls: number[] = [];
  for (const people of [10, 300]) {
    const host = open((await readXlsx(await handMadeOf(plainBody(1, people)))).data);
    rank(host);
    let most = 0;
    for (const { key } of stepsOf(host)) {
      host.resetCalls();
      host.run("archiveStep", key);
      most = Math.max(most, host.modelledMilliseconds);
    }
    calls.push(most);
  }
  expect(calls[1]).toBeLessThanOrEqual((calls[0] ?? 0) + 200); // a tab of more than 1000 rows is grown
  expect(calls[1]).toBeLessThan(5_000);
});

test("a step of five units takes as many calls as one of a single unit", () => {
  const calls = [1, 5].map((units) => {
    const host = open(filledData(plainBody(units, 3)));
    const step = stepsOf(host).find(({ label }) => label === "Хамт олон");
    host.resetCalls();
    host.run("archiveStep", step?.key);
    return host.modelledMilliseconds;
  });
  expect(calls[1]).toBe(calls[0]);
}, 180_000);

/** Where the day of the appraisal stands. */
function setDate(host: Host, date: string): void {
  const at = Object.entries(named(host, "Тохиргоо")?.cells ?? {}).find(([, text]) => text === "Үнэлэх өдөр");
  host.editCell("Тохиргоо", `B${at?.[0].slice(1)}`, date);
}

test("without the day of the appraisal nothing is frozen, and it is said why", () => {
  const host = open(plain);
  const [step] = stepsOf(host);
  setDate(host, "");
  const before = names(host);
  expect(() => host.run("archiveSteps")).toThrow("үнэлэх өдрийг");
  expect(() => host.run("archiveStep", step?.key)).toThrow("үнэлэх өдрийг");
  expect(names(host)).toEqual(before);
});

test("a step is one of the year as the workbook stands; any other is refused, and it is said how to begin again", () => {
  const host = open(plain);
  host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: "Миний тооцоо", position: 0 });
  const [first = "", second = ""] = stepsOf(host).map(({ key }) => key);
  const { tab } = host.run("archiveStep", first) as unknown as { tab: string };
  const keyOf = (id = "") => `${DATE}/${numericId(id)}`;
  const before = host.snapshot();
  const refused = (key: string) => {
    expect(() => host.run("archiveStep", key), key).toThrow("шинээр эхлүүлнэ үү");
    expect(host.snapshot(), key).toEqual(before);
  };
  for (const date of ["9999-99-99", "1900-01-01", "2025-12-30"]) refused(second.replace(DATE, date));
  for (const key of ["", "Тохиргоо", `${DATE}/`, `${DATE}/404`, ` ${second}`, `${second}/`]) refused(key);
  for (const id of ["own", named(host, tab)?.id]) refused(keyOf(id));
  expect(keyOf(named(host, UNIT)?.id)).toBe(stepsOf(host).find(({ label }) => label === UNIT)?.key);
});

test("steps that were begun before the day of the appraisal was changed are refused", () => {
  const host = open(plain);
  const [step] = stepsOf(host);
  setDate(host, "2025-12-30");
  const before = host.snapshot();
  expect(() => host.run("archiveStep", step?.key)).toThrow("шинээр эхлүүлнэ үү");
  expect(host.snapshot()).toEqual(before);
  expect(archive(host).every(({ tab }) => tab.endsWith(" 2025-12-30"))).toBe(true);
});

describe("cut off, and then worked on", () => {
  const ROSTER = "Албан хаагчид";
  const ARCHIVED = `${ROSTER} ${DATE}`;
  const stepOf = (host: Host, tab: string) => stepsOf(host).find(({ label }) => label === tab)?.key;
  const cutOff = (host: Host, call: string, tab = ROSTER) => {
    const key = stepOf(host, tab);
    host.failAt((name) => name === call, "kill");
    expect(() => host.run("archiveStep", key)).toThrow();
    host.failAt(undefined);
    return () => host.run("archiveStep", key) as unknown as { tab: string; outcome: string };
  };
  const shown = (host: Host, tab: string) => valuesOf(host.snapshot(), named(host, tab));
  const archivesOf = (host: Host, tab = ROSTER) =>
    names(host).filter((name) => name.startsWith(`${tab} ${DATE}`));

  test.for(["Range.setValues", "Sheet.getDeveloperMetadata"])(
    "at %s, the rows that are gone since are in no archive",
    (call) => {
      const host = open(plain);
      host.writeNote(ROSTER, "B6", "Тэмдэглэл");
      const again = cutOff(host, call);
      const sheetId = named(host, ROSTER)?.id ?? "";
      host.workbook.write({
        ...{ type: "REMOVE_COLUMNS_ROWS", sheetId, sheetName: ROSTER, dimension: "ROW" },
        elements: [3, 4],
      });
      host.workbook.flush();
      expect(again()).toEqual({ tab: ARCHIVED, outcome: "made" });
      expect(shown(host, ARCHIVED)).toEqual(shown(host, ROSTER));
      expect(notesOf(named(host, ARCHIVED))).toEqual(notesOf(named(host, ROSTER)));
      expect(again()).toEqual({ tab: ARCHIVED, outcome: "kept" });
      expect(archivesOf(host)).toEqual([ARCHIVED]);
    },
  );

  test.for(["Sheet.protect", "Sheet.getLastRow", "Sheet.getDeveloperMetadata"])(
    "at %s, what somebody wrote into it stays, and the tab is frozen beside it",
    (call) => {
      for (const write of [
        (host: Host) => host.editCell(ARCHIVED, "J20", "Миний бичсэн"),
        (host: Host) => host.writeNote(ARCHIVED, "B4", "Миний бичсэн"),
      ]) {
        const host = open(plain);
        const again = cutOff(host, call);
        // The first call of the name may come before there is a tab.
        if (archivesOf(host).length === 0) return;
        write(host);
        const before = named(host, ARCHIVED);
        expect(again()).toEqual({ tab: `${ARCHIVED} 2`, outcome: "made" });
        const { cells, notes } = named(host, ARCHIVED) ?? {};
        expect({ cells, notes: notes?.B4 }).toEqual({ cells: before?.cells, notes: before?.notes?.B4 });
        expect(shown(host, `${ARCHIVED} 2`)).toEqual(shown(host, ROSTER));
        expect(again().outcome).toBe("kept");
        expect(rank(host).counts).toMatchObject({ read: 6, blocked: 0 });
      }
    },
  );

  test("in a workbook that another program saved, it is no input and is frozen once", () => {
    for (const tab of [ROSTER, "Хамт олон", UNIT]) {
      const host = open(plain);
      const { counts } = rank(host);
      const again = cutOff(host, "Sheet.addDeveloperMetadata", tab);
      expect(again().outcome).toBe("made");
      expect(rank(host).counts).toEqual(counts);
      expect(again().outcome).toBe("kept");
      expect(archivesOf(host, tab)).toEqual([`${tab} ${DATE}`]);
    }
  });

  test("somebody works in one of the two tabs meanwhile: nothing is lost, and no row has another's note", () => {
    const start = () => {
      const host = open(plain);
      for (const row of [3, 4, 5])
        host.writeNote(ROSTER, `B${row}`, shown(host, ROSTER)[`B${row}`] as string);
      const [sheetId, zone] = [named(host, ROSTER)?.id ?? "", { left: 0, right: 5, top: 3, bottom: 3 }];
      host.workbook.write({ type: "SET_FORMATTING", sheetId, target: [zone], style: { bold: true } });
      host.workbook.flush();
      return host;
    };
    const sound = start();
    const important = String(shown(sound, ROSTER).B4);
    const soundKey = stepOf(sound, ROSTER);
    const { calls } = withCalls(sound, (host) => host.run("archiveStep", soundKey));
    // Whatever happens before its own cells are read is read.
    const moments = calls.map((_, index) => index + 1).slice(calls.indexOf("Range.getNotes") - 1);
    const acts: Record<string, (host: Host) => unknown> = {
      "a row above": (host) => host.insertRowAbove(ROSTER, 2),
      typing: (host) => names(host).includes(ARCHIVED) && host.editCell(ARCHIVED, "J20", "Миний бичсэн"),
    };
    for (const [name, act] of Object.entries(acts)) {
      const lost: string[] = [];
      for (const moment of moments) {
        const host = start();
        const key = stepOf(host, ROSTER);
        let isTyped = false;
        host.atCall((_, nth) => {
          if (nth === moment) isTyped = act(host) !== false;
        });
        try {
          host.run("archiveStep", key);
        } catch (error) {
          expect(String(error)).toContain("бичсэн зүйл хэвээр".slice(1));
        }
        host.atCall(undefined);
        host.run("archiveStep", key);
        const tabs = tabsOf(host).filter((tab) => tab.name.startsWith(ARCHIVED));
        const isThere = tabs.some(({ cells }) => String(cells.J20 ?? "").includes("Миний"));
        const { getCellStyle } = host.workbook.getters;
        const isOwn = ({ id, name: title, ...tab }: SheetData) => {
          const cells = shown(host, title);
          const bold = [2, 3, 4, 5, 6].filter(
            (row) => getCellStyle({ sheetId: id, col: 1, row: row - 1 }).bold,
          );
          const isBold = bold.map((row) => cells[`B${row}`]).join() === important;
          return (
            isBold && Object.entries(tab.notes ?? {}).every(([at, note]) => at === "A1" || cells[at] === note)
          );
        };
        expect(Object.keys(notesOf(tabs.at(-1)))).toHaveLength(3);
        if (name === "typing" ? isTyped && !isThere : !tabs.every(isOwn))
          lost.push(`${moment} ${calls[moment - 1]}`);
        host.close();
      }
      expect(lost.length, lost.join()).toBeLessThanOrEqual(1);
    }
  });
});
