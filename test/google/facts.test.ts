/**
 * The facts about Google that the code rests on, asked of the local host through the built bundle: where it answers one
 * otherwise, its test is red, and what the other tests say of the product at Google is in doubt.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { failures } from "../../src/explain/failures";
import { FACTS } from "../../src/google/facts/index";
import { type Answer, ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { SERVICE_CLASSES } from "../../workbench/twin/host/classes";
import type { Host } from "../../workbench/twin/host/host";
import { openSample } from "../projects/sample";
import { withCalls } from "../projects/spread";

const LONGEST = 60_000;
const PAUSES = 20_000; // custom functions at Google may be waited for
const NAME = "Google дээр шалгах (түр)";

const checked = (host: Host) => ask(host, "checkGoogle");
/** Two tabs of nothing: much faster than the sample. */
function openSmall(): Host {
  const host = openBundle();
  const [name, rows, cols] = ["Хоёр дахь", 9, 9];
  host.workbook.write({ type: "CREATE_SHEET", sheetId: "second", position: 1, name, rows, cols });
  return host;
}
const tabsOf = (host: Host) => host.workbook.sheets().map(({ name }) => name);
/** Everything but the number of the revision. */
const contentsOf = (host: Host) => {
  const { data, ...others } = host.snapshot();
  return { ...others, data: { ...data, revisionId: "" } };
};

describe("the local host does what Google does", () => {
  let of: Answer<"checkGoogle">;
  beforeAll(() => {
    of = checked(openSample());
  });

  test.for(Object.entries(FACTS))("%s", ([id, { answers }]) => {
    const asked = of.transcript.facts.find((fact) => fact.id === id);
    expect(answers).toContain(asked?.answer);
    expect(asked?.fits).toBe(true);
  });

  test("all of them were asked, and those that differ are named", () => {
    expect(of.transcript.facts.map(({ id }) => id)).toEqual(Object.keys(FACTS));
    const unfit = of.transcript.facts.filter(({ fits }) => !fits).map(({ id }) => id);
    expect(of.differing.map(({ id }) => id)).toEqual(unfit);
  });
});

describe("a run", () => {
  test("says by which version it was made, and where the spreadsheet is", () => {
    const { version } = JSON.parse(
      readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8"),
    );
    const { transcript } = checked(openSmall());
    expect(transcript).toMatchObject({ version, locale: "en_US", zone: "Asia/Ulaanbaatar" });
    expect(Math.abs(Date.now() - Date.parse(transcript.date))).toBeLessThan(LONGEST);
  });

  test("in a new spreadsheet leaves its only tab", () => {
    const host = openBundle();
    checked(host);
    expect(tabsOf(host)).toEqual(["Sheet1"]);
  });

  test("keeps what a probe threw, without the spreadsheet's address", () => {
    const host = openSmall();
    host.run("workbookState"); // the lazy part is there
    host.failAt((name) => name === "Sheet.getMaxColumns");
    const { differing } = checked(host);
    expect(differing.find(({ id }) => id === "tab-width")?.answer).toMatch(
      /^threw: .*document with id … \(Sheet\.getMaxColumns\)\.$/u,
    );
  });

  test("leaves the workbook as it was, the active tab included", () => {
    const host = openSample();
    host.setActiveCell("Хамт олон", "B2");
    const before = contentsOf(host);
    checked(host);
    expect(contentsOf(host)).toEqual(before);
    expect(host.selection.sheetId).toBe(host.workbook.sheets().find(({ name }) => name === "Хамт олон")?.id);
  });

  test("takes less than a minute at 100 ms a call", () => {
    const host = openSample();
    host.resetCalls();
    checked(host);
    expect(host.modelledMilliseconds).toBeLessThan(LONGEST - PAUSES);
  });

  test("waits for nobody: another job holds the document", () => {
    const host = openSample();
    host.holdLockElsewhere(true);
    expect(() => checked(host)).toThrow(failures.locked);
  });
});

describe("the scratch tab", () => {
  /** A run whose tab could not be taken away, as when it was killed. */
  function killed(host: Host): void {
    host.failAt((name) => name === "Spreadsheet.deleteSheet");
    expect(() => checked(host)).toThrow();
    host.failAt(undefined);
  }

  test("that was left behind is nobody's input", () => {
    const host = openSample();
    const state = host.run("workbookState");
    const report = host.run("checkWorkbook");
    const before = tabsOf(host);
    killed(host);
    expect(tabsOf(host).length).toBeGreaterThan(before.length);
    expect(host.run("workbookState")).toEqual(state);
    expect(host.run("checkWorkbook")).toEqual(report);
  });

  test("that was left behind is gone after the next run; one that people call so stays", () => {
    const host = openSample();
    host.workbook.write({
      type: "CREATE_SHEET",
      sheetId: "theirs",
      position: 0,
      name: NAME,
      rows: 9,
      cols: 9,
    });
    host.workbook.write({ type: "UPDATE_CELL", sheetId: "theirs", col: 0, row: 0, content: "минийх" });
    const before = tabsOf(host);
    killed(host);
    expect(tabsOf(host).length).toBeGreaterThan(before.length);
    checked(host);
    expect(tabsOf(host)).toEqual(before);
    expect(host.workbook.getters.getEvaluatedCell({ sheetId: "theirs", col: 0, row: 0 }).value).toBe(
      "минийх",
    );
  });

  const OF_TABS = /\.(?:find|getSheets|insertSheet|addDeveloperMetadata|hideSheet|deleteSheet|activate)$/u;
  test("is gone by the next run at the latest, whichever call that makes or takes a tab fails", () => {
    const host = openSmall();
    const { calls } = withCalls(host, checked);
    const faults = calls.flatMap((name, index) => (OF_TABS.test(name) ? [index + 1] : []));
    expect(faults.length).toBeGreaterThan(20);
    const before = tabsOf(host);
    for (const call of faults) {
      host.failAt(call);
      try {
        checked(host);
      } catch {
        // Outside of every probe: the tab itself could not be made or taken away.
      }
      host.failAt(undefined);
      if (tabsOf(host).length !== before.length) checked(host);
      expect(tabsOf(host), `call ${call}`).toEqual(before);
    }
  });
});

test("a scratch tab that was killed before it was known for one goes with the next run", () => {
  const host = openSmall();
  const before = tabsOf(host);
  host.failAt((name) => name === "Sheet.addDeveloperMetadata", "kill");
  expect(() => checked(host)).toThrow();
  host.failAt(undefined);
  expect(tabsOf(host)).toHaveLength(before.length + 1);
  checked(host);
  expect(tabsOf(host)).toEqual(before);
});

describe("a host that does otherwise is found out", () => {
  afterEach(() => vi.restoreAllMocks());

  test.for<
    [id: string, service: keyof typeof SERVICE_CLASSES, method: string, does: (...given: never[]) => unknown]
  >([
    ["tab-of-cells", "Sheet", "getType", () => "OBJECT"],
    ["tab-name-length", "Sheet", "setName", (self) => self],
    ["notes", "Range", "getNotes", () => [["▌а", ""]]],
    ["usual-format", "Range", "getNumberFormat", () => "0%"],
    ["warning-protection", "Protection", "canEdit", () => false],
    ["rule-read-again", "BooleanCondition", "getCriteriaValues", () => ["=LEN('unelgee')>0"]],
    ["lazy-part-whole", "HtmlTemplate", "getRawContent", ({ content }: { content: string }) => `${content} `],
    ["hidden-rows", "Sheet", "isRowHiddenByUser", () => false],
    ["formulas-of-cells", "Range", "getFormulas", () => [["", "", ""]]],
    ["formats-of-cells", "Range", "getNumberFormats", () => [["General", "General"]]],
    ["values-in-place", "Range", "copyTo", () => undefined],
    ["contents-then-formats", "Sheet", "clearContents", (self) => self],
    ["contents-then-formats", "Sheet", "clearFormats", (self) => self],
    ["tab-by-id-and-name", "Sheet", "getSheetId", () => 1],
    ["tab-by-id-and-name", "Spreadsheet", "getSheetByName", () => null],
    ["rows-above", "Sheet", "insertRowsBefore", (self) => self],
    ["rows-above", "Sheet", "setFrozenRows", (self) => self],
  ])("%s", ([id, service, method, does]) => {
    const { methods } = SERVICE_CLASSES[service] as {
      methods: Record<string, (...given: never[]) => unknown>;
    };
    const host = openSmall();
    host.run("workbookState"); // the lazy part is there before its file is spoilt
    vi.spyOn(methods, method).mockImplementation(does);
    const { differing } = checked(host);
    expect(differing.map((one) => one.id)).toContain(id);
  });
});
