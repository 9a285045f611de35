/**
 * One wrong cell through the whole product: the same must hold as of bodies in memory (test/assess/cell-faults.test.ts),
 * here with formats and merges as a workbook keeps them.
 */
import { expect, test } from "vitest";
import { rank } from "../../../workbench/cli/report";
import { sized } from "../../projects/spread";
import { PEERS, ROSTER, UNIT } from "../body";
import { CONDUCT, find, OTHER, open, PERSON, type Place, put, SOUND, soundData, totalsOf } from "./workbook";

const inPlan = (header: string): Place => ({
  tab: UNIT,
  row: { Код: PERSON, Хэсэг: "А", Дугаар: "2" },
  header,
});
const inTab = (tab: string, header: string): Place => ({ tab, row: { Код: PERSON }, header });

const PLACES: readonly Place[] = [
  ...["Код", "Овог, нэр", "Хэсэг", "Дугаар", "Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин"].map(inPlan),
  ...["Дуусах хугацаа", "Гүйцэтгэсэн огноо", "Хоцорсон шалтгаан"].map(inPlan),
  ...["Код", "Овог, нэр", "Дүн шинжилгээ хийх"].map((header) => inTab(CONDUCT, header)),
  ...["Код", "Хүчинтэй", "Харилцаа", "Багаар ажиллах"].map((header) => inTab(PEERS, header)),
  ...["Код", "Овог, нэр", "Нэгж", "Үүрэг"].map((header) => inTab(ROSTER, header)),
];

/** What no column holds as it stands: read with a word, or refused. */
const FAULTS: readonly (readonly [content: string, format?: string])[] = [
  ...([["тавин"], ["Нийт"], ["#REF!"], ["=1/0"], ["TRUE"], ["'1,234"], ["-3"], ["'85..5"], ["8О"]] as const),
  ...([
    ["0.05", "0%"],
    ["1.04", "0%"],
    ["2025-05-03"],
    ["'30.02.2025"],
    ["700"],
    [""],
    ["99999999", "yyyy-mm-dd"],
  ] as const),
];

const cases = PLACES.flatMap((place) => FAULTS.map((fault) => ({ place, fault })));
const STEP = sized(1, 13);

test(`each ${STEP}th of ${cases.length} faults`, { timeout: 600_000 }, async () => {
  const data = await soundData();
  for (const { place, fault } of cases.filter((_, index) => index % STEP === 0)) {
    const host = open(data);
    const { row } = find(host, place);
    put(host, place, ...fault);
    const report = rank(host);
    const { read, ranked, notRated, blocked } = report.counts;
    expect([ranked + notRated + blocked, read]).toEqual([6, 6]);
    const said = report.problems.filter(
      ({ tab, cell }) => tab === place.tab && cell.endsWith(String(row + 1)),
    );
    const moved = Object.entries(totalsOf(report)).filter(
      ([code, total]) => total !== SOUND[code] && total !== null,
    );
    // A number that moved is the row's owner's, and what was read of the cell is said; nobody else's moves.
    for (const [code] of moved)
      expect({ place, fault, code, said: said.length > 0 }).toMatchObject({ code: PERSON, said: true });
  }
});

test("code and name blanked in turn: whoever may own the row is blocked, and nobody else's number moves", async () => {
  const data = await soundData();
  for (const place of [inPlan("Код"), inTab(CONDUCT, "Код"), inTab(PEERS, "Код")]) {
    const host = open(data);
    put(host, { ...place, header: "Овог, нэр" }, "");
    put(host, place, "");
    const report = rank(host);
    expect(report.counts.unowned).toBe(1);
    const { [PERSON]: own, ...others } = totalsOf(report);
    expect(own).toBeNull();
    // The row below that of the plan is the same person's.
    expect(others).toEqual(Object.fromEntries(Object.entries(SOUND).filter(([code]) => code !== PERSON)));
    expect(others[OTHER]).toBe(SOUND[OTHER]);
  }
});
