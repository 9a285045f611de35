import { readingLine } from "../explain/reading-line";
import type { ReadingId } from "../law/readings";
import { CATEGORY_NAMES } from "../law/words";
import type { ListLine } from "../paper/list-lines";
import type { Settings } from "../read/settings";
import { FINGERPRINT, LIST } from "../workbook/generated";
import { literal } from "./literal-text";

export type Cell = string | number;

/** A generated tab before it is written: its cells, and where their parts stand (rows from 1). */
export interface GeneratedCells {
  readonly cells: readonly (readonly Cell[])[];
  readonly headerRow: number;
  /** The rows of headings inside the tab. */
  readonly headings: readonly number[];
  /** The row of the distribution's labels and counts, side by side in two columns. */
  readonly distribution?: { readonly first: number; readonly count: number };
}

const HEADER_ROW = 3;
const REASON = "Шалтгаан";
const HEADERS: readonly string[] = [...Object.values(LIST), FINGERPRINT, REASON];
const TOTALS_HEADERS: readonly string[] = [
  ...Object.values(LIST),
  "Урьдчилсан нийт оноо",
  "Урьдчилсан ангилал",
  REASON,
];

export interface Counts {
  readonly read: number;
  readonly ranked: number;
  readonly notRated: number;
  readonly blocked: number;
}

/** `Нийт оноо`: every component of everybody, preliminary and final. */
export function totalsCells(lines: readonly ListLine[]): GeneratedCells {
  const rows = lines.map((line) => [
    ...columnsOf(line),
    line.preliminaryTotal ?? "",
    line.preliminaryCategory,
    literal(line.reason ?? ""),
  ]);
  return { cells: square([TOTALS_HEADERS, ...rows]), headerRow: 1, headings: [] };
}

/** `Нэгдсэн жагсаалт` (7.7): the ranked list, who is not in it and why, the distribution, readings and signatures. */
export function listCells(
  lines: readonly ListLine[],
  counts: Counts,
  settings: Settings,
  used: readonly ReadingId[],
): GeneratedCells {
  const ranked = lines.filter(({ rank }) => rank !== null);
  const unranked = lines.filter(({ rank }) => rank === null);
  const cells: Cell[][] = [
    [
      literal(
        `${settings.body === "" ? "Байгууллага" : settings.body}: албан хаагчдын ажлын гүйцэтгэлийн үнэлгээний нэгдсэн жагсаалт${settings.year === undefined ? "" : `, ${settings.year} он`}`,
      ),
    ],
    ["Аргачлалын 7.7: үнэлгээний оноогоор ихээс бага руу эрэмбэлэв."],
    [...HEADERS],
    ...ranked.map((line) => [...columnsOf(line), literal(line.fingerprint), ""]),
  ];
  const headings: number[] = [];
  const heading = (text: string) => {
    cells.push([], [text]);
    headings.push(cells.length);
  };
  if (unranked.length > 0) {
    heading("Эрэмбэлээгүй");
    cells.push(
      ...unranked.map((line) => [...columnsOf(line), literal(line.fingerprint), literal(line.reason ?? "")]),
    );
  }
  heading("Хүний тоо, ангилал");
  cells.push(["Бүртгэлд байгаа", "", counts.read], ["Эрэмбэлсэн", "", counts.ranked]);
  cells.push(["Үнэлээгүй", "", counts.notRated], ["Алдаатай тул тооцоогүй", "", counts.blocked]);
  cells.push(["Дундаж оноо", "", meanOf(ranked)]);
  const inCategory = (category: string) => ranked.filter((line) => line.category === category).length;
  cells.push(...CATEGORY_NAMES.map((category) => [`Ангилал: ${category}`, "", inCategory(category)]));
  heading("Онооны тархалт");
  const first = cells.length + 1;
  const bins = distribution(ranked);
  cells.push(...bins.map(([label, count]) => [label, "", count]));
  heading("Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн");
  cells.push(...used.map((id) => [readingLine(id)]));
  heading("Үнэлгээний баг танилцаж гарын үсэг зурав (7.7)");
  cells.push(...signatures(settings));
  return {
    cells: square(cells),
    headerRow: HEADER_ROW,
    headings,
    distribution: { first, count: bins.length },
  };
}

function columnsOf(line: ListLine): Cell[] {
  const text = [line.code, line.name, line.position, line.unit, line.role].map(literal);
  const { rank, measures, learning, superior, peers, adjustment, total } = line;
  const numbers = [measures, learning, superior, peers, adjustment, total].map((value) => value ?? "");
  return [rank ?? "", ...text, ...numbers, line.category];
}

/** The mean of the printed totals, exact in hundredths. */
function meanOf(lines: readonly ListLine[]): Cell {
  if (lines.length === 0) return "";
  const hundredths = lines.reduce((sum, { total }) => sum + Math.round((total ?? 0) * 100), 0);
  return Math.round(hundredths / lines.length) / 100;
}

/** How many totals fall into each ten points; 100 counts with 90–100. */
function distribution(lines: readonly ListLine[]): [string, number][] {
  return Array.from({ length: 10 }, (_, ten) => {
    const count = lines.filter(({ total }) => Math.min(9, Math.floor((total ?? 0) / 10)) === ten).length;
    return [ten === 9 ? "90–100" : `${ten * 10}–${ten * 10 + 9}.99`, count];
  });
}

function signatures({ team }: Settings): Cell[][] {
  const names = { chair: "Ахлагч", secretary: "Нарийн бичгийн дарга", member: "Гишүүн" } as const;
  const people =
    team.length > 0
      ? team
      : (["chair", "secretary", "member", "member"] as const).map((role) => ({ role, name: "" }));
  return people.map(({ role, name }) => [
    names[role],
    "",
    literal(name),
    "",
    "____________________",
    "",
    "____ оны __ сарын __",
  ]);
}

function square(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
