import { ADJUSTMENT_RULES } from "../adjustments";
import { chapter1 } from "./chapter-1";
import { chapter2 } from "./chapter-2";
import { chapter3 } from "./chapter-3";
import { chapter4 } from "./chapter-4";
import { chapter5 } from "./chapter-5";
import { chapter6 } from "./chapter-6";
import { chapter7 } from "./chapter-7";
import type { Correction, Edition } from "./edition";
import { tables } from "./tables";

export type { ConductTable, TableIndicator } from "./tables";
export {
  headsTable,
  noteHeading,
  peersTable,
  professionalSkillName,
  professionalSkillsHeading,
  staffConductTable,
} from "./tables";

/** The chapters in order, each with the ordinal printed before its title. */
const chapters = [
  { number: 1, ordinal: "Нэг", ...chapter1 },
  { number: 2, ordinal: "Хоёр", ...chapter2 },
  { number: 3, ordinal: "Гурав", ...chapter3 },
  { number: 4, ordinal: "Дөрөв", ...chapter4 },
  { number: 5, ordinal: "Тав", ...chapter5 },
  { number: 6, ordinal: "Зургаа", ...chapter6 },
  { number: 7, ordinal: "Долоо", ...chapter7 },
] as const;

/**
 * Every clause by its number, as data. Custom functions must not load these texts: they take `Clause` with `import type`.
 * A formula stands on the last line of its clause.
 */
export const annex = {
  ...chapter1.clauses,
  ...chapter2.clauses,
  ...chapter3.clauses,
  ...chapter4.clauses,
  ...chapter5.clauses,
  ...chapter6.clauses,
  ...chapter7.clauses,
} as const;

export type Clause = keyof typeof annex;

const repair = (
  clause: Correction<Clause>["clause"],
  place: Correction<Clause>["place"],
  scanned: string,
  corrected: string,
  certain = true,
): Correction<Clause> => ({ clause, place, scanned, corrected, certain });

/**
 * The scanning faults repaired here; no other word differs from the scan. Layout does: formulas stand on one line with
 * "×" and "−", the table directions lose their numbers, the first indicator its asterisk, and the title its capitals.
 */
const corrections = [
  repair("4.3", "note", '"Хандлага, ёс зүй"', "“Хандлага, ёс зүй”"),
  repair("4.3", "note", "Нийтийн албан д нийтийн", "Нийтийн албанд нийтийн"),
  repair("4.3", "note", "байдлыг үндэслэн.", "байдлыг үндэслэнэ."),
  // The scan's Latin letters are escaped so that no word of the source mixes the alphabets.
  repair("4.5", "text", "харгал\u007a\u0061\u006e", "харгалзан"),
  repair("4.5", "note", "Нийтийн албанад нийтийн", "Нийтийн албанд нийтийн"),
  repair("4.6", "text", "тооцоходо", "тооцохдоо", false),
  repair("5", "title", "ур дүн", "үр дүн"),
  repair("5.6", "guidance", "Ёс зүйтгээр", "Ёс зүйтэйгээр", false),
  repair("5.6", "note", "“Дээрх", "Дээрх"),
  repair("6.4", "text", "тувшинг", "түвшинг"),
];

/** The order by which the annex is in force, and everything that stands in it. */
export const edition = {
  title: "Төрийн жинхэнэ албан хаагчийн ажлын гүйцэтгэл, үр дүн, мэргэшлийн түвшинг үнэлэх аргачлал",
  source: "Засгийн газрын Хэрэг эрхлэх газрын даргын 2023 оны 98 дугаар тушаалын 7 дугаар хавсралт",
  chapters,
  clauses: annex,
  tables,
  adjustments: ADJUSTMENT_RULES,
  corrections,
} as const satisfies Edition;
