/** Random sound bodies as tabs of cells, and random faults of one cell, for what must hold of all of them. */
import fc from "fast-check";
import type { TabCells } from "../../src/read/table";
import { adjustment, cellsOf, complaint, smallBody, type TabKey, type Workbook } from "./small-body";

type Row = Record<string, unknown>;
type Tab = Workbook[TabKey];

const SURNAMES = ["Ганбаатар", "Дорж", "Бат-Эрдэнэ", "Цэрэн", "Пүрэв", "Сүхбат", "Нямдорж", "Лувсан"];
const NAMES = ["Оюун", "Сүрэн", "Болд", "Нараа", "Төмөр", "Энхтуяа"];

interface Drawn {
  readonly units: readonly (readonly {
    readonly measures: readonly number[];
    readonly trainings: number;
  }[])[];
  readonly entries: readonly number[];
}

/** One to three units of a head and two to four civil servants with one to three measures each. */
export const bodies = fc.record<Drawn>({
  units: fc.array(
    fc.array(
      fc.record({
        measures: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }),
        trainings: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  entries: fc.array(fc.nat({ max: 8 }), { maxLength: 3 }),
});

/** The tabs of a body: everybody is ranked, and each person's rows stand together in the plan. */
export function tabsOfBody({ units, entries }: Drawn): TabCells[] {
  const small = smallBody();
  const [plan, conduct, management, peers] = [small.plan, small.conduct, small.management, small.peers].map(
    (tab) => tab.rows.at(-1) ?? {},
  );
  const [measure, head] = [small.plan.rows[1] ?? {}, small.roster.rows[0] ?? {}];
  const [staff] = small.roster.rows.slice(1, 2);
  const rows: Record<"roster" | "management" | "peers", Row[]> = { roster: [], management: [], peers: [] };
  const ofUnits: Tab[] = [];
  let count = 0;
  units.forEach((people, unit) => {
    const name = `Хэлтэс ${unit + 1}`;
    const own: { plan: Row[]; conduct: Row[] } = { plan: [], conduct: [] };
    [undefined, ...people].forEach((person, index) => {
      const who = {
        Код: `${unit + 1}${index}${count % 10}`,
        "Овог, нэр": `${SURNAMES[Math.floor(count / NAMES.length) % SURNAMES.length]} ${NAMES[count % NAMES.length]}`,
      };
      count += 1;
      rows.roster.push({ ...(person === undefined ? head : staff), ...who, Нэгж: name });
      person?.measures.forEach((reached, at) => {
        own.plan.push({ ...measure, ...who, Дугаар: String(at + 1), "Хүрсэн түвшин": reached });
      });
      for (let at = 0; at < (person?.trainings ?? 1); at += 1)
        own.plan.push({ ...plan, ...who, Дугаар: String(at + 1) });
      if (person === undefined) rows.management.push({ ...management, ...who });
      else {
        own.conduct.push({ ...conduct, ...who });
        // Two ballots and at least one colleague who may vote.
        rows.peers.push({ ...peers, ...who, Нэгж: name, Олгосон: 1, Хүчинтэй: 1, ...sums });
      }
    });
    ofUnits.push({ ...small.plan, name, rows: own.plan });
    ofUnits.push({ ...small.conduct, name: `${name} · хандлага`, rows: own.conduct });
  });
  const staffCodes = rows.peers.map(({ Код }) => String(Код));
  const chosen = [...new Set(entries.map((entry) => staffCodes[entry % staffCodes.length] ?? ""))];
  const named = (row: Row, code: string) => ({
    ...row,
    "Овог, нэр": rows.roster.find(({ Код }) => Код === code)?.["Овог, нэр"],
  });
  const adjustments = chosen.map((code, at) =>
    named(adjustment(code, at === 0 ? "6.1" : "6.3", at === 0 ? 3 : 5), code),
  );
  const complaints = chosen.slice(1).map((code) => named(complaint(code), code));
  return [
    small.settings,
    { ...small.roster, rows: rows.roster },
    ...ofUnits,
    { ...small.management, rows: rows.management },
    { ...small.peers, rows: rows.peers },
    { ...small.adjustments, rows: adjustments },
    { ...small.complaints, rows: complaints },
  ].map(cellsOf);
}

const sums = { "Хандлага, ёс зүй": 6, "Багаар ажиллах": 6, Харилцаа: 6 };

/** What may stand in a cell instead of what should, and the number format that comes with it. */
interface Junk {
  readonly cell: unknown;
  readonly format?: string;
}

const JUNK: readonly Junk[] = [
  ...["", " ", "#REF!", "#N/A", "Loading...", "тавин", "Нийт", "Нийт дүн", "1,234", "85..5", "8О", "½"],
  ...["85%", "−5", "'7", "85,5", "1e3", "Үгүй", "Тийм", "Б", "В", "6.2", "6.4", "1.1", "1.1.1", "7.5 оноо"],
  ...["30.02.2025", "03.04.2025", "IV улирал", "жилийн турш", "1925-01-01", "2205-01-01", "12 сард", "07"],
  ...[
    -1,
    -0.5,
    0,
    1,
    3,
    0.05,
    0.3,
    4.5,
    7.5,
    15,
    99,
    101,
    1e9,
    1e15,
    5e-324,
    45_992,
    true,
    false,
    null,
    undefined,
  ],
  ...[new Date("2025-05-03T00:00:00+08:00"), new Date(Number.NaN), new Date(8.64e15), new Date("1900-01-01")],
]
  .map((cell): Junk => ({ cell }))
  .concat(
    ["0%", "0.00%", '0"%"', "0\\%", "[>1]0;0%", "0;-0;0%"].flatMap((format) =>
      [0.05, 0.85, 5, 85, 1.04].map((cell) => ({ cell, format })),
    ),
  );

/** Somebody's code as a person mistypes it. */
const MISTYPED: readonly ((code: string) => unknown)[] = [
  (code) => `${code}0`,
  (code) => code.slice(1),
  (code) => code.replace(/0/g, "О"),
  (code) => ` ${code}.`,
  (code) => `9${code}`,
  (code) => Number(code),
  (code) => new Date(Date.UTC(2025, Number(code) % 12, 1)),
];

export interface Fault {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly kind: "junk" | "code of another" | "mistyped" | "nobody" | "merge";
  readonly pick: number;
}

/** One random cell of any tab, or who its row belongs to. */
export const faults = fc.record<Fault>({
  tab: fc.nat({ max: 40 }),
  row: fc.nat({ max: 200 }),
  column: fc.nat({ max: 40 }),
  kind: fc.constantFrom("junk", "junk", "junk", "code of another", "mistyped", "nobody", "merge"),
  pick: fc.nat({ max: 1_000 }),
});

export interface Spoiled {
  readonly tabs: readonly TabCells[];
  /** The cell, as problems name it. */
  readonly at: { readonly tab: string; readonly row: number };
  readonly header: string;
  readonly cell: unknown;
  readonly format: string;
  readonly kind: Fault["kind"];
}

/** The tabs with a fault; undefined where there is no such cell. */
export function spoil(tabs: readonly TabCells[], fault: Fault): Spoiled | undefined {
  const tab = tabs[fault.tab % tabs.length];
  if (tab === undefined || tab.cells.length < 2) return undefined;
  const row = 1 + (fault.row % (tab.cells.length - 1));
  const cells = tab.cells.map((line) => [...line]);
  const line = cells[row] ?? [];
  const headers = (tab.cells[0] ?? []).map(String);
  const code = headers.indexOf("Код");
  const [own, below] = [String(line[code]), cells[row + 1]];
  const codes = [...new Set(tabs.flatMap((one) => one.cells.slice(1).map((other) => String(other[0]))))];
  const isPeople = code >= 0;
  const kind = isPeople ? fault.kind : "junk";
  if (kind === "merge" && (headers.indexOf("Хэсэг") < 0 || below?.[code] !== line[code])) return undefined;
  const junk = JUNK[fault.pick % JUNK.length] ?? { cell: "" };
  const column = kind === "junk" ? fault.column % headers.length : code;
  switch (kind) {
    case "code of another":
      line[code] =
        codes.filter((one) => /^\d+$/.test(one) && one !== own)[fault.pick % (codes.length - 1)] ?? "";
      break;
    case "mistyped":
      line[code] = MISTYPED[fault.pick % MISTYPED.length]?.(own);
      if (fault.pick % 2 === 0) line[headers.indexOf("Овог, нэр")] = "";
      break;
    case "nobody":
      line[code] = "";
      line[headers.indexOf("Овог, нэр")] = fault.pick % 3 === 0 ? "Хэн ч биш" : "";
      break;
    case "merge":
      if (below !== undefined) [below[code], below[headers.indexOf("Овог, нэр")]] = ["", ""];
      break;
    default:
      line[column] = junk.cell;
  }
  const format = kind === "junk" ? (junk.format ?? "") : "";
  const spoiled: TabCells = {
    ...tab,
    cells,
    formats: cells.map((one, at) => one.map((_, place) => (at === row && place === column ? format : ""))),
    merges:
      kind === "merge" ? [1, 2].map((first) => ({ column: first, row: row + 1, lastRow: row + 2 })) : [],
  };
  return {
    tabs: tabs.map((one) => (one === tab ? spoiled : one)),
    at: { tab: tab.name, row: row + 1 },
    header: headers[column] ?? "",
    cell: line[column],
    format,
    kind,
  };
}
