/**
 * Bodies for the benchmark of the commands, made as people make them: set up by the bundle, filled in below its headers,
 * written as .xlsx, not yet ranked. Every tab that numbers come from is filled, and live columns stand as set-up makes them.
 */
import { writeFileSync } from "node:fs";
import { SETTINGS } from "../samples/data";
import { type Row, rowsOf } from "../samples/table";
import { append, fillByKey, gridOf } from "../samples/tabs";
import { writeXlsx } from "../twin/xlsx";
import { openBundle } from "./open-bundle";

const PLAN_ROWS = 10;
const NAME = "Овог, нэр";
/** So that people's names and codes do not come in the order of their points. */
const spread = (seed: number, below: number) => (seed * 7919 + 104_729) % below;
const codeOf = (index: number) => String(index + 1).padStart(4, "0");
const FIRST =
  "Бат Болд Ган Дорж Мөнх Отгон Сүх Төмөр Цэрэн Энх Өлзий Пүрэв Баяр Наран Хүрэл Чулуун Жаргал Ням Даваа Лхагва".split(
    " ",
  );
const LAST = "баяр болд жаргал зориг сайхан төр тулга хүү цэцэг эрдэнэ".split(" ");
/** One of two hundred names; the father's is another for each further two hundred. */
const nameOf = (at: number) => {
  const pair = (number: number) => `${FIRST[number % 20]}${LAST[Math.floor(number / 20) % 10]}`;
  return `${pair(Math.floor(at / 200) + at * 3)}ын ${pair(at)}`;
};
const unitName = (unit: number) => `Хэлтэс ${unit + 1}`;

interface Person {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly isHead: boolean;
}

/** The people of so many units, the first of each its head. */
const peopleOf = (units: number, inUnit: number): Person[] =>
  Array.from({ length: units * inUnit }, (_, index) => ({
    index,
    code: codeOf(index),
    name: nameOf(spread(index, units * inUnit)),
    unit: unitName(Math.floor(index / inUnit)),
    isHead: index % inUnit === 0,
  }));

const rosterRow = ({ code, name, unit, isHead }: Person): string[] => [
  code,
  name,
  isHead ? "Хэлтсийн дарга" : "Мэргэжилтэн",
  unit,
  isHead ? "Нэгжийн дарга" : "Албан хаагч",
];

const ROWS_OF_PERSON = 10;

/** A body of so many units with so many people each, ten rows of plan a person, as a file. */
export async function writeBody(file: string, units: number, inUnit: number): Promise<void> {
  const people = peopleOf(units, inUnit);
  const host = openBundle(undefined, { undoes: false });
  host.run("setUpWorkbook", people.map(rosterRow));
  fillByKey(host, "Тохиргоо", "Тохиргоо", rowsOf(SETTINGS));
  host.run("setUpWorkbook", []); // the settings adopt a skill for the heads, which gets its columns
  const [heads, staff] = [people.filter(({ isHead }) => isHead), people.filter(({ isHead }) => !isHead)];
  for (const { id: sheetId, name: sheetName, rows } of host.workbook.sheets()) {
    const quantity = inUnit * ROWS_OF_PERSON * 2 - rows; // beside those that set-up prepares
    const added = { dimension: "ROW", base: rows - 1, quantity, position: "after" } as const;
    if (quantity > 0) host.workbook.write({ type: "ADD_COLUMNS_ROWS", sheetId, sheetName, ...added });
  }
  // All are read before the first is filled: reading between writings would have everything computed again.
  const { getters } = host.workbook;
  const tabs = new Map(
    getters
      .getSheetIds()
      .map((id) => getters.getSheetName(id))
      .map((name) => [name, gridOf(host, name)]),
  );
  const byCode = (tab: string, rows: readonly Row[]) => fillByKey(host, tabs.get(tab) ?? tab, "Код", rows);
  const below = (tab: string, rows: readonly Row[]) => append(host, tabs.get(tab) ?? tab, rows);
  byCode("Албан хаагчид", heads.map(unitResultOf));
  for (const unit of new Set(people.map((one) => one.unit))) {
    const isOfUnit = (one: Person) => one.unit === unit;
    below(unit, people.filter(isOfUnit).flatMap(planOf));
    byCode(`${unit} · хандлага`, staff.filter(isOfUnit).map(conductOf));
  }
  byCode("Удирдах арга барил", heads.map(managementOf));
  byCode(
    "Хамт олон",
    staff.map((one) => tallyOf(one, inUnit - 2)),
  );
  below("Оноо өөрчлөх", staff.filter(({ index }) => index % 40 === 1).map(adjustmentOf));
  writeFileSync(file, await writeXlsx(host.snapshot()));
}

/** A list of people for `npm run template`: so many units with three people each. */
export function writeRoster(file: string, units: number): void {
  const lines = peopleOf(units, 3).map((person) => rosterRow(person).join(","));
  writeFileSync(file, `${["code,name,position,unit,role", ...lines].join("\n")}\n`);
}

const unitResultOf = ({ code, index, unit }: Person): Row => ({
  Код: code,
  "Нэгжийн биелэлтийн хувь": String(70 + spread(index, 300) / 10),
  Баримт: `${unit}, биелэлтийн тайлан, 2026-12-08`,
});

/** А 1–7, Б 1–2 and В 1; a head has rows of Б only (5.1). Every ninth is late. */
function planOf(person: Person): Row[] {
  return Array.from({ length: PLAN_ROWS }, (_, row): Row => {
    const isLearning = person.isHead || row === 7 || row === 8;
    const section = isLearning ? "Б" : row === 9 ? "В" : "А";
    const number = person.isHead ? row + 1 : row === 9 ? 1 : row > 6 ? row - 6 : row + 1;
    const seed = person.index * PLAN_ROWS + row;
    const isLate = !isLearning && seed % 9 === 0;
    return {
      Код: `${person.code} · ${person.name}`,
      [NAME]: person.name,
      Хэсэг: section,
      Дугаар: String(number),
      Зорилт: "Үйлчилгээг хүртээмжтэй, шуурхай болгох",
      "Арга хэмжээ": `Үйлчлүүлэгчийн хүсэлтийг хугацаанд нь шийдвэрлэх, ${number}`,
      "Шалгуур үзүүлэлт": "Хугацаанд нь шийдвэрлэсэн хүсэлт",
      "Хэмжих нэгж": "тоо",
      "Суурь түвшин": "0",
      "Хүрэх түвшин": "200",
      "Хүрсэн түвшин": String(spread(seed, 201)),
      "Эхлэх хугацаа": "2026-01-19",
      "Дуусах хугацаа": "2026-10-30",
      "Гүйцэтгэсэн огноо": isLate ? "2026-11-12" : "2026-10-23",
      ...(isLate && { "Хоцорсон шалтгаан": "Хамаарах", "Шалтгааны тайлбар": "Саналыг хожуу авсан" }),
      "Нотлох баримт": isLearning ? `Гэрчилгээ №${seed}` : `Хурлын тэмдэглэл №${seed}`,
    };
  });
}

const pointsOf = (headers: readonly string[], { index }: Person, most: number): Row =>
  Object.fromEntries(headers.map((header, at) => [header, String(spread(index + at, most + 1))]));

const CONDUCT = [
  "Хандлага, ёс зүй",
  "Дүн шинжилгээ хийх",
  "Асуудал шийдвэрлэх",
  "Хариуцлагатай байдал",
  "Ажлын цаг ашиглалт",
];
const conductOf = (person: Person): Row => ({ Код: person.code, ...pointsOf(CONDUCT, person, 7) });

const MANAGEMENT = [
  "Хандлага, ёс зүй",
  "Удирдан зохион байгуулах",
  "Асуудал шийдвэрлэх",
  "Манлайлах",
  "Багаар ажиллах",
  "Харилцаа",
  "Төсвийн удирдлага",
];
const managementOf = (person: Person): Row => ({ Код: person.code, ...pointsOf(MANAGEMENT, person, 15) });

/** Everybody votes but the person and the head. */
const tallyOf = (person: Person, voters: number): Row => ({
  Код: person.code,
  "Санал өгөх эрхтэй": String(voters),
  Олгосон: String(voters),
  Хүчинтэй: String(voters),
  Хүчингүй: "0",
  ...pointsOf(["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"], person, voters * 8),
  Протокол: "Протокол 2026/01, 2026-12-04",
});

const adjustmentOf = ({ code, name }: Person): Row => ({
  Код: code,
  [NAME]: name,
  Заалт: "6.1",
  Оноо: "1",
  Үндэслэл: "Тайланг хожуу өгсөн",
  Баримт: "А/15",
});
