import { type Assessment, assess } from "../../src/assess/assessment";
import { readBody } from "../../src/read/body";
import { knownTabs } from "../../src/read/known-tabs";
import type { TabCells } from "../../src/read/table";

/** A workbook by hand: each tab's rows, the headers as the contract has them, and cells by row and header. */

type Cell = unknown;
type Row = Record<string, Cell>;

interface Tab {
  name: string;
  identity?: string;
  headers: string[];
  rows: Row[];
  /** Number formats by row and header. */
  formats?: Record<number, Record<string, string>>;
}

/** The plan of the units is there where a case brings it. */
export type Workbook = Record<TabKey, Tab> & { unitPlan?: Tab };
export type TabKey =
  | "settings"
  | "roster"
  | "plan"
  | "otherPlan"
  | "conduct"
  | "management"
  | "peers"
  | "adjustments"
  | "complaints";

const planHeaders = [
  ...["Код", "Овог, нэр", "Хэсэг", "Дугаар", "Зорилт", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хэмжих нэгж"],
  ...["Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин", "Эхлэх хугацаа", "Дуусах хугацаа"],
  ...["Гүйцэтгэсэн огноо", "Хоцорсон шалтгаан", "Шалтгааны тайлбар", "Нотлох баримт", "Хассан шийдвэр"],
  ...["Биелэлтийн хувь", "Гүйцэтгэлийн оноо", "Хугацааны оноо", "Нийлбэр оноо", "Дахин үнэлсэн оноо"],
];
export const STAFF_INDICATORS = [
  ...["Хандлага, ёс зүй", "Дүн шинжилгээ хийх", "Асуудал шийдвэрлэх"],
  ...["Хариуцлагатай байдал", "Ажлын цаг ашиглалт"],
];
const headIndicators = [
  ...["Хандлага, ёс зүй", "Удирдан зохион байгуулах", "Асуудал шийдвэрлэх"],
  ...["Манлайлах", "Багаар ажиллах", "Харилцаа"],
];
const conductHeaders = (indicators: readonly string[]) => [
  ...["Код", "Овог, нэр", ...indicators, "Дундаж оноо"],
  ...indicators.map((name) => `${name} (дахин)`),
];

export const UNIT = "Санхүүгийн хэлтэс";
export const OTHER_UNIT = "Хуулийн хэлтэс";
const names: Record<string, string> = {
  "001": "Ганбаатар Оюун",
  "007": "Дорж Сүрэн",
  "014": "Бат-Эрдэнэ Болд",
  "015": "Цэрэн Нараа",
  "002": "Пүрэв Төмөр",
};

export const who = (code: string): Row => ({ Код: code, "Овог, нэр": names[code] });

const rosterRow = (code: string, unit: string, head: boolean): Row => ({
  ...who(code),
  "Албан тушаал": head ? "Дарга" : "Мэргэжилтэн",
  Нэгж: unit,
  Үүрэг: head ? "Нэгжийн дарга" : "Албан хаагч",
  "Үнэлэх эсэх": "Тийм",
  ...(head ? { "Нэгжийн биелэлтийн хувь": 90, Баримт: "Тайлан 7" } : {}),
});

/** A measure on time, half reached: 30 + 10 = 40 points; a training, wholly: 15. */
const planRow = (code: string, section: "А" | "Б", number: string): Row => ({
  ...who(code),
  Хэсэг: section,
  Дугаар: number,
  "Арга хэмжээ": section === "А" ? "Тайлан гаргах" : "Сургалтад хамрагдах",
  "Хэмжих нэгж": "тоо",
  "Суурь түвшин": 0,
  "Хүрэх түвшин": 10,
  "Хүрсэн түвшин": section === "А" ? 5 : 10,
  "Дуусах хугацаа": "2025-06-30",
  "Гүйцэтгэсэн огноо": "2025-06-30",
  ...(section === "Б" ? { "Нотлох баримт": "Гэрчилгээ 12" } : {}),
});

const scores = (code: string, indicators: readonly string[], points: number): Row => ({
  ...who(code),
  ...Object.fromEntries(indicators.map((name) => [name, points])),
});

const tally = (code: string): Row => ({
  ...who(code),
  Нэгж: UNIT,
  Олгосон: 2,
  Хүчинтэй: 2,
  Хүчингүй: 0,
  "Хандлага, ёс зүй": 12,
  "Багаар ажиллах": 12,
  Харилцаа: 12,
  Протокол: "Протокол 3",
});

export const setting = (name: string, value: Cell): Row => ({ Тохиргоо: name, Утга: value });

const staff = ["007", "014", "015"];
export const everyone = ["001", ...staff, "002"];

/** Two units: a head and three civil servants, and a head alone. Each civil servant 40 + 15 + 5 + 6 = 66; the heads 90 × 0.7 + 15 + 12 = 90. */
export function smallBody(): Workbook {
  return {
    settings: {
      name: "Тохиргоо",
      headers: ["Тохиргоо", "Утга", "Тайлбар"],
      rows: [
        setting("Байгууллага", "Жишээ газар"),
        setting("Үнэлгээний жил", 2025),
        setting("Үнэлэх өдөр", "2025-12-20"),
        setting("Маш сайн: доод оноо", 90),
        setting("Маш сайн: дээд оноо", 100),
        setting("Хэвийн: доод оноо", 60),
        setting("Хэвийн: дээд оноо", 89.99),
        setting("Хангалтгүй: доод оноо", 0),
        setting("Хангалтгүй: дээд оноо", 59.99),
        setting("Ангиллын эх сурвалж", "Журам 4.2"),
        setting("Ангилал баталгаажсан эсэх", "Тийм"),
        setting("Албан хаагчийн мэргэжлийн ур чадвар 1", ""),
        setting("Нэгжийн даргын мэргэжлийн ур чадвар 1", ""),
      ],
    },
    roster: {
      name: "Албан хаагчид",
      headers: [
        ...["Код", "Овог, нэр", "Албан тушаал", "Нэгж", "Үүрэг", "Үнэлэх эсэх", "Шалтгаан"],
        ...["Нэгжийн биелэлтийн хувь", "Баримт"],
      ],
      rows: [
        rosterRow("001", UNIT, true),
        ...staff.map((code) => rosterRow(code, UNIT, false)),
        rosterRow("002", OTHER_UNIT, true),
      ],
    },
    plan: {
      name: UNIT,
      headers: [...planHeaders],
      rows: [
        planRow("001", "Б", "1"),
        ...staff.flatMap((code) => [planRow(code, "А", "1"), planRow(code, "Б", "1")]),
      ],
    },
    otherPlan: { name: OTHER_UNIT, headers: [...planHeaders], rows: [planRow("002", "Б", "1")] },
    conduct: {
      name: `${UNIT} · хандлага`,
      headers: conductHeaders(STAFF_INDICATORS),
      rows: staff.map((code) => scores(code, STAFF_INDICATORS, 5)),
    },
    management: {
      name: "Удирдах арга барил",
      headers: conductHeaders(headIndicators),
      rows: ["001", "002"].map((code) => scores(code, headIndicators, 12)),
    },
    peers: {
      name: "Хамт олон",
      headers: [
        ...["Код", "Овог, нэр", "Нэгж", "Олгосон", "Хүчинтэй", "Хүчингүй"],
        ...["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа", "Дундаж оноо", "Протокол"],
      ],
      rows: staff.map(tally),
    },
    adjustments: {
      name: "Оноо өөрчлөх",
      headers: ["Код", "Овог, нэр", "Заалт", "Оноо", "Үндэслэл", "Баримт", "Огноо"],
      rows: [],
    },
    complaints: {
      name: "Гомдол",
      headers: ["Код", "Овог, нэр", "Огноо", "Агуулга", "Шийдвэр"],
      rows: [],
    },
  };
}

export const adjustment = (code: string, clause: Cell, points: Cell): Row => ({
  ...who(code),
  Заалт: clause,
  Оноо: points,
  Үндэслэл: "Тайлан хоцорсон",
  Баримт: "Тушаал А/15",
  Огноо: "2025-11-03",
});

export const complaint = (code: string): Row => ({ ...who(code), Огноо: "2025-12-22", Агуулга: "Оноо бага" });

export const measureOf = (code: string, number: string, over: Row = {}): Row => ({
  ...planRow(code, "А", number),
  ...over,
});

export const trainingOf = (code: string, number: string): Row => planRow(code, "Б", number);

export const conductOf = (code: string): Row => scores(code, STAFF_INDICATORS, 5);

export const personOf = (code: string, over: Row = {}): Row => ({ ...rosterRow(code, UNIT, false), ...over });

/** The row of a person in a tab; the first one, or that of a section. */
export function rowOf(tab: Tab, code: string, section?: "А" | "Б"): Row {
  const row = tab.rows.find((one) => one.Код === code && (section === undefined || one.Хэсэг === section));
  if (row === undefined) throw new Error(`no row of ${code} in ${tab.name}`);
  return row;
}

export function settingOf(workbook: Workbook, name: string): Row {
  const row = workbook.settings.rows.find((one) => one.Тохиргоо === name);
  if (row === undefined) throw new Error(`no setting ${name}`);
  return row;
}

/** A tab as the spreadsheet gives it: headers in the first row, empty cells as "". */
export function cellsOf({ name, identity, headers, rows, formats }: Tab): TabCells {
  const line = (row: Row) => headers.map((header) => row[header] ?? "");
  return {
    name,
    identity,
    cells: [headers, ...rows.map(line)],
    formats:
      formats === undefined
        ? undefined
        : [headers, ...rows].map((_, index) => headers.map((header) => formats[index - 1]?.[header] ?? "")),
  };
}

export const tabsOf = (workbook: Partial<Workbook>): TabCells[] => Object.values(workbook).map(cellsOf);

export const assessTabs = (tabs: readonly TabCells[]): Assessment =>
  assess(readBody(knownTabs(tabs), { timeZone: "Asia/Ulaanbaatar" }));

export const assessWorkbook = (workbook: Partial<Workbook>): Assessment => assessTabs(tabsOf(workbook));

/** Everybody's standing by code: the total, or why there is none. */
export function standings({ people, ranking }: Assessment): Record<string, string> {
  const totals = new Map(ranking.map(({ member, total }) => [member, total.toString()]));
  return Object.fromEntries(
    people.map(({ member, status }) => [member.key, totals.get(member) ?? status] as const),
  );
}

export const soundStandings: Readonly<Record<string, string>> = Object.fromEntries(
  everyone.map((code) => [code, staff.includes(code) ? "66" : "90"]),
);

/** The problems as lines: level, id, place `tab!row:header`, clause, and whom they concern. */
export function problemLines({ problems }: Assessment): string[] {
  return problems.map(({ level, id, tab, row, near, header, clause, people }) => {
    // A place that is only where to begin is told from the cell itself.
    const place = `${tab ?? ""}${row === undefined ? "" : `${near === true ? "~" : "!"}${row}`}${header === undefined ? "" : ` ${header}`}`;
    return [level, id, place, clause ?? "", people.join(",")].filter((part) => part !== "").join(" | ");
  });
}
