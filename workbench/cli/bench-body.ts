/** A large body for the benchmark: cells as `getValues` gives them, under the headers that the bundle's set-up writes. */
import type { Host } from "../twin/index";
import type { Local } from "./local";
import { openBundle } from "./open-bundle";

type TabCells = Parameters<Local["knownTabs"]>[0][number];
type Row = Readonly<Record<string, unknown>>;

const MEASURES = 8;
const UNIT_SIZE = 100;
const UNIT = "Нэгж";
const MADE_FOR = ["1", "Овог Нэр", "Мэргэжилтэн", UNIT, "Албан хаагч"];
const HEADERS = headersOfSetUp();

function headersOfSetUp() {
  const host = openBundle();
  host.run("setUpWorkbook", [MADE_FOR]);
  const conduct = headersOf(host, `${UNIT} · хандлага`);
  // An indicator has a second column, for points given anew; the body has none, as when it was first measured.
  const indicators = conduct.filter((header) => conduct.includes(`${header} (дахин)`));
  return {
    roster: headersOf(host, "Албан хаагчид"),
    plan: headersOf(host, UNIT),
    indicators,
    conduct: ["Код", "Овог, нэр", ...indicators],
    peers: headersOf(host, "Хамт олон"),
  };
}

/** The row of a tab in which the set-up writes the headers: a line of guidance may stand above. */
function headersOf(host: Host, tab: string): string[] {
  const { getters } = host.workbook;
  const sheetId = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === tab) ?? "";
  const textsIn = (row: number) =>
    Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) =>
      String(getters.getEvaluatedCell({ sheetId, col, row }).value ?? ""),
    ).filter((text) => text !== "");
  return [0, 1].map(textsIn).find((texts) => texts.includes("Код")) ?? [];
}

/** A row below its headers. A cell without a column would be measured by nobody. */
function under(headers: readonly string[], row: Row): unknown[] {
  const lost = Object.keys(row).filter((header) => !headers.includes(header));
  if (lost.length > 0) throw new Error(`The set-up writes no column ${lost.join(", ")}.`);
  return headers.map((header) => row[header] ?? "");
}

/** The tabs of a body of so many civil servants, a hundred a unit, eight measures each. */
export function bodyCells(people: number, firstPerson = 0): TabCells[] {
  const roster: unknown[][] = [HEADERS.roster];
  const peers: unknown[][] = [HEADERS.peers];
  const tabs: TabCells[] = [
    {
      name: "Тохиргоо",
      cells: [
        ["Тохиргоо", "Утга"],
        ["Үнэлэх өдөр", "2026-12-15"],
      ],
    },
    { name: "Оноо өөрчлөх", cells: [["Код", "Заалт", "Оноо", "Үндэслэл", "Баримт"]] },
  ];
  let plan: unknown[][] = [];
  let conduct: unknown[][] = [];
  for (let index = 0; index < people; index += 1) {
    const unit = `Нэгж ${Math.floor(index / UNIT_SIZE) + 1}`;
    if (index % UNIT_SIZE === 0) {
      plan = [HEADERS.plan];
      conduct = [HEADERS.conduct];
      tabs.push({ name: unit, cells: plan }, { name: `${unit} · хандлага`, cells: conduct });
    }
    const whose = { Код: String(firstPerson + index + 1), "Овог, нэр": `Овог Нэр${index % 977}` };
    roster.push(under(HEADERS.roster, { ...whose, ...STAFF, Нэгж: unit }));
    for (let measure = 1; measure <= MEASURES; measure += 1) {
      plan.push(under(HEADERS.plan, { ...whose, ...measureOf(measure, (index * 7 + measure * 13) % 101) }));
    }
    const points = HEADERS.indicators.map((header, indicator) => [header, (index + indicator) % 8]);
    conduct.push(under(HEADERS.conduct, { ...whose, ...Object.fromEntries(points) }));
    peers.push(under(HEADERS.peers, { ...whose, Нэгж: unit, ...ballotsOf(index) }));
  }
  tabs.push({ name: "Албан хаагчид", cells: roster }, { name: "Хамт олон", cells: peers });
  return tabs;
}

const STAFF = { "Албан тушаал": "Мэргэжилтэн", Үүрэг: "Албан хаагч", "Үнэлэх эсэх": "Тийм" };

const measureOf = (measure: number, reached: number): Row => ({
  Хэсэг: measure === MEASURES ? "Б" : "А",
  Дугаар: String(measure),
  "Арга хэмжээ": "Арга хэмжээ",
  "Суурь түвшин": 0,
  "Хүрэх түвшин": 100,
  "Хүрсэн түвшин": reached,
  "Дуусах хугацаа": "2026-11-30",
  "Гүйцэтгэсэн огноо": "2026-11-20",
  "Нотлох баримт": "Гэрчилгээ",
});

const ballotsOf = (index: number): Row => ({
  Олгосон: 5,
  Хүчинтэй: 5,
  Хүчингүй: 0,
  "Хандлага, ёс зүй": (index * 3) % 41,
  "Багаар ажиллах": (index * 5) % 41,
  Харилцаа: (index * 7) % 41,
  Протокол: "П-1",
});

/** From cells to the ranked list; how many were ranked. */
export function rankCells({ assess, readBody, knownTabs }: Local, tabs: readonly TabCells[]): number {
  return assess(readBody(knownTabs(tabs), { timeZone: "Asia/Ulaanbaatar" })).counts.ranked;
}

/** So many people as bodies of a thousand, since a spreadsheet holds no more cells than ten million. */
export function unitsOf(people: number): TabCells[][] {
  const bodies: TabCells[][] = [];
  for (let first = 0; first < people; first += 1_000)
    bodies.push(bodyCells(Math.min(1_000, people - first), first));
  return bodies;
}
