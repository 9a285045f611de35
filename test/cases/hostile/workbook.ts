/** A sound workbook, spoiled one cell at a time and ranked by the built bundle: what is said where, and who is stopped. */
import { expect } from "vitest";
import { openBundle } from "../../../workbench/cli/open-bundle";
import { type JobReport, type ProblemLine, rank } from "../../../workbench/cli/report";
import type { WorkbookData } from "../../../workbench/twin/engine";
import type { Host } from "../../../workbench/twin/host/host";
import { readXlsx } from "../../../workbench/twin/xlsx";
import { type Body, COLLEAGUES, HEAD, UNIT, WORKED, workedBody } from "../body";
import { handMadeOf } from "../files";

/** Whose cell is spoiled: 42 + 10 and 54 + 10 for two measures, so 58 + 10.5 + 5.8 + 7 = 81.30. */
export const PERSON = COLLEAGUES[0]?.code ?? "";
export const OTHER = COLLEAGUES[1]?.code ?? "";
export const CONDUCT = `${UNIT} · хандлага`;

/** The totals of the sound workbook, worked by hand but for the two of the methodology. */
export const SOUND: Readonly<Record<string, number | null>> = {
  [HEAD.code]: 86.32,
  [WORKED.code]: 76.2,
  "010": 81.3, // (52 + 64) / 2 + 10.5 + 5.8 + 7
  "011": 83.55, // (55 + 64) / 2 + 11.25 + 5.8 + 7
  "012": 85.8, // (58 + 64) / 2 + 12 + 5.8 + 7
  "013": 88.05, // (61 + 64) / 2 + 12.75 + 5.8 + 7
};

export interface Place {
  readonly tab: string;
  /** What the row holds: `{ Код: "010", Дугаар: "1" }`. */
  readonly row: Readonly<Record<string, string>>;
  readonly header: string;
}

export interface Expected {
  readonly level: "error" | "warning" | "info";
  /** The place, when another than the spoiled one. */
  readonly at?: Partial<Place>;
  readonly clause?: string;
  /** Parts of the sentence: what is wrong, and how to mend it. */
  readonly what: string;
  readonly mend?: string;
}

export interface Case {
  readonly title: string;
  /** What is typed, as a person types it or a file holds it; `=…` is a formula. */
  readonly type: string;
  /** A number format of the cell. */
  readonly format?: string;
  readonly more?: readonly (Place & { readonly type: string })[];
  readonly says?: Expected;
  /** The person's total; null = blocked. Everybody else's is as in the sound workbook. */
  readonly total: number | null;
}

/** Whatever is wrong with a cell names a clause: that of its column, where a case does not say which. */
export const ANY_CLAUSE: unknown = expect.stringMatching(/^[2-7]\.\d/u);

/** A cell that is blank yet: nothing is wrong, and the person is бөглөөгүй, without a total. */
export const missing = (what: string, mend: string, clause?: string): Expected => ({
  level: "info",
  what,
  mend,
  ...(clause === undefined ? {} : { clause }),
});

let sound: Promise<WorkbookData> | undefined;

/** The sound workbook as somebody wrote it by hand: the contract's tabs and headers, and nothing of ours. */
export function soundData(): Promise<WorkbookData> {
  sound ??= handMadeOf(workedBody).then(async (file) => (await readXlsx(file)).data);
  return sound;
}

export const dataOf = async (body: Body): Promise<WorkbookData> =>
  (await readXlsx(await handMadeOf(body))).data;

/** As set-up leaves a workbook that people filled in: its dropdowns offer the codes that they typed without a name. */
export function settled(data: WorkbookData): WorkbookData {
  const host = open(data);
  host.run("setUpWorkbook", []);
  return host.snapshot().data;
}

export const open = (data: WorkbookData): Host => openBundle(structuredClone(data));

export const totalsOf = ({ ranking }: JobReport): Record<string, number | null> =>
  Object.fromEntries(ranking.map(({ code, total }) => [code, total]));

/** The place of a cell by its row and header, from 0. */
export function find(host: Host, { tab, row, header }: Place): { sheetId: string; row: number; col: number } {
  const { getters } = host.workbook;
  const sheetId = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === tab);
  if (sheetId === undefined) throw new Error(`There is no tab ${tab}.`);
  const text = (at: number, col: number) =>
    String(getters.getEvaluatedCell({ sheetId, row: at, col }).value ?? "");
  const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
  const headerRow = Array.from({ length: 10 }, (_, at) => at).find((at) =>
    Array.from({ length: columns }, (_, col) => text(at, col)).includes(header),
  );
  if (headerRow === undefined) throw new Error(`${tab}: no header ${header}.`);
  const columnOf = (name: string) =>
    Array.from({ length: columns }, (_, col) => text(headerRow, col)).indexOf(name);
  const wanted = Object.entries(row).map(([name, value]) => [columnOf(name), value] as const);
  /** A code stands bare, or before its person's name: `010 · Сүх Болд`. */
  const isIt = (said: string, value: string) => said === value || said.startsWith(`${value} · `);
  for (let at = headerRow + 1; at < rows; at += 1) {
    if (wanted.every(([col, value]) => isIt(text(at, col), value)))
      return { sheetId, row: at, col: columnOf(header) };
  }
  throw new Error(`${tab}: no row ${JSON.stringify(row)}.`);
}

export const addressOf = ({ row, col }: { row: number; col: number }): string =>
  `${col < 26 ? "" : String.fromCharCode(64 + Math.floor(col / 26))}${String.fromCharCode(65 + (col % 26))}${row + 1}`;

/** Puts a content into a cell past dropdowns and limits, as a paste or another program does. */
export function put(host: Host, place: Place, content: string, format?: string): string {
  const at = find(host, place);
  host.workbook.write({
    type: "UPDATE_CELL",
    ...at,
    content,
    ...(format === undefined ? {} : { format }),
  });
  return addressOf(at);
}

export const saying = (report: { readonly problems: readonly ProblemLine[] }, what: string): ProblemLine[] =>
  report.problems.filter(({ message }) => message.includes(what));

/** Spoils the cell, ranks, and holds what came out against what must. */
export async function judge(place: Place, one: Case): Promise<void> {
  const host = open(await soundData());
  const cell = put(host, place, one.type, one.format);
  for (const more of one.more ?? []) put(host, more, more.type);
  const report = rank(host);
  const totals = totalsOf(report);
  const whose = place.row.Код ?? PERSON;
  expect(totals).toEqual({ ...SOUND, [whose]: one.total });
  if (one.says !== undefined) {
    const { level, at, clause = ANY_CLAUSE, what, mend = "" } = one.says;
    const where = at === undefined ? cell : addressOf(find(host, { ...place, ...at }));
    const found = saying(report, what);
    expect(
      found.map(({ level: said, tab, cell: said2 }) => ({ level: said, tab, cell: said2 })),
    ).toContainEqual({
      level,
      tab: at?.tab ?? place.tab,
      cell: where,
    });
    const line = found.find((problem) => problem.cell === where);
    expect(line?.clause).toEqual(clause);
    expect(line?.message).toContain(mend);
  } else {
    const quiet = rank(open(await soundData())).problems.length;
    expect(report.problems).toHaveLength(quiet);
  }
}
