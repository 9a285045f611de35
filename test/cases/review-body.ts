/** The worked body with bands, complaints and re-evaluated points, and what the review's server functions answer. */
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { type Body, type Row, UNIT, WORKED, workedBody } from "./body";
import { filledData } from "./files";

export const CONDUCT = `${UNIT} · хандлага`;
export const AGAIN = "Дахин үнэлсэн оноо";

/** Bands by their lowest totals; what is below `normal` is “Хангалтгүй”. */
export const bands = (excellent: number, normal: number): Row => ({
  "Маш сайн: доод оноо": excellent,
  "Маш сайн: дээд оноо": 100,
  "Хэвийн: доод оноо": normal,
  "Хэвийн: дээд оноо": Math.round((excellent - 0.01) * 100) / 100,
  "Хангалтгүй: доод оноо": 0,
  "Хангалтгүй: дээд оноо": Math.round((normal - 0.01) * 100) / 100,
  "Ангиллын эх сурвалж": "Журам",
  "Ангилал баталгаажсан эсэх": "Тийм",
});
/** The worked servant has 76.20, the worked head 86.32. */
export const categories = {
  excellent: bands(70, 60),
  normal: bands(90, 70),
  unsatisfactory: bands(99, 90),
  unknown: {},
} as const;

/** The plan row of the worked servant with this section and number gets these cells; a row that is not there is added. */
export const inPlan =
  (section: string, number: string, cells: Row, person = WORKED) =>
  (body: Body): Body => {
    const rows = body.tables[UNIT] ?? [];
    const is = (row: Row) => row.Код === person.code && row.Хэсэг === section && row.Дугаар === number;
    const own = { Код: person.code, "Овог, нэр": person.name, Хэсэг: section, Дугаар: number };
    const changed = rows.some(is)
      ? rows.map((row) => (is(row) ? { ...row, ...cells } : row))
      : [...rows, { ...own, ...cells }];
    return { ...body, tables: { ...body.tables, [UNIT]: changed } };
  };
export const inTab =
  (tab: string, code: string, cells: Row) =>
  (body: Body): Body => ({
    ...body,
    tables: {
      ...body.tables,
      [tab]: (body.tables[tab] ?? []).map((row) => (row.Код === code ? { ...row, ...cells } : row)),
    },
  });
export const added =
  (tab: string, ...rows: readonly Row[]) =>
  (body: Body): Body => ({
    ...body,
    tables: { ...body.tables, [tab]: [...(body.tables[tab] ?? []), ...rows] },
  });
export const complaint = (code: string): Row => ({
  Код: code,
  Огноо: "2025-12-22",
  Агуулга: "Оноо бага",
  Шийдвэр: "Дахин үнэлсэн",
});
export const bodyOf = (settings: Row, ...changes: readonly ((body: Body) => Body)[]): Body =>
  changes.reduce((body, change) => change(body), {
    ...workedBody,
    settings: { ...workedBody.settings, ...settings },
  });

/** The filled template without its live columns, which decide no number and take long to open. */
export function plainData(body: Body): WorkbookData {
  const data = filledData(body);
  for (const { cells } of data.sheets) {
    for (const [at, text] of Object.entries(cells)) if (String(text).startsWith("=")) delete cells[at];
  }
  return data;
}

export const proven = { "Нотлох баримт": "Тайлан 4" };
export const [measure, sub, whole] = [
  inPlan("А", "1", { [AGAIN]: 60, ...proven }),
  inPlan("А", "3.1", { [AGAIN]: 40, ...proven }),
  inPlan("А", "3", { [AGAIN]: 50, ...proven }),
];
export interface Report {
  readonly bandsConfirmed: boolean;
  readonly counts: Record<"toReview" | "waiting" | "kept" | "reEvaluated" | "unknown", number>;
  readonly lines: readonly {
    code: string;
    state: string;
    ground: { clause: string; sentence: string };
    preliminaryTotal: number | null;
    finalTotal: number | null;
    differences: readonly { clause: string; what: string; before: number | null; after: number | null }[];
  }[];
  readonly forbidden: readonly {
    code: string;
    clause: string;
    tab: string;
    cell: string;
    sentence: string;
  }[];
  readonly suggestions: readonly {
    clause: string;
    code: string;
    entered: boolean;
    evidence: readonly { code: string; sentence: string; before: number | null; after: number | null }[];
  }[];
}
export interface Confirmation {
  readonly confirmed: readonly string[];
  readonly already: readonly string[];
  readonly refused: readonly { code: string; clause: string; sentence: string }[];
}

export const open = (data: WorkbookData) => openBundle(structuredClone(data));
export const listOf = (host: Host) => host.run("reviewList") as unknown as Report;
export const confirm = (host: Host, codes: unknown): Confirmation => {
  const { confirmed, already, refused } = host.run("confirmReviews", codes) as unknown as Confirmation;
  return { confirmed, already, refused };
};
export const textsOf = (host: Host, name: string) => {
  const { data, values } = host.snapshot();
  const tab = data.sheets.find((one) => one.name === name);
  if (tab === undefined) return [];
  const rows: Record<number, string[]> = {};
  for (const [at, text] of Object.entries(values[tab.id] ?? {})) {
    const number = Number(at.replace(/\D/gu, ""));
    if (number > 1 && text !== "") rows[number] = [...(rows[number] ?? []), String(text)];
  }
  return Object.values(rows);
};
/** The clause and the header of each error, as the report has them. */
export function errorsOf(
  host: Host,
  problems: readonly { level: string; clause: string; tab: string; cell: string }[],
) {
  const { sheets } = host.snapshot().data;
  return problems
    .filter(({ level }) => level === "error")
    .map(({ clause, tab, cell }) => {
      const column = cell.replace(/\d+$/u, "");
      const header = sheets.find(({ name }) => name === tab)?.cells[`${column}1`];
      return [clause, header ?? `${tab}!${cell}`];
    })
    .sort();
}
