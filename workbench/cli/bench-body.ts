/** A large body for the benchmark: cells as `getValues` gives them, and the core's way from cells to ranks. */
import { assess } from "../../src/assess/assessment";
import { readBody } from "../../src/read/body";
import type { TabCells } from "../../src/read/table";
import { knownTabs } from "../../src/read/known-tabs";
import { PEERS, PLAN, ROSTER, STAFF_INDICATORS } from "../../src/workbook/columns";

const MEASURES = 8;
const UNIT_SIZE = 100;

/** The tabs of a body of so many civil servants, a hundred a unit, eight measures each. */
export function bodyCells(people: number, firstPerson = 0): TabCells[] {
  const roster: unknown[][] = [Object.values(ROSTER)];
  const peers: unknown[][] = [Object.values(PEERS)];
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
    const code = String(firstPerson + index + 1);
    if (index % UNIT_SIZE === 0) {
      plan = [Object.values(PLAN)];
      conduct = [["Код", "Овог, нэр", ...STAFF_INDICATORS]];
      tabs.push({ name: unit, cells: plan }, { name: `${unit} · хандлага`, cells: conduct });
    }
    const name = `Овог Нэр${index % 977}`;
    roster.push([code, name, "Мэргэжилтэн", unit, "Албан хаагч", "Тийм", "", "", ""]);
    for (let measure = 1; measure <= MEASURES; measure += 1) {
      const learning = measure === MEASURES;
      const reached = (index * 7 + measure * 13) % 101;
      plan.push([
        code,
        name,
        learning ? "Б" : "А",
        String(measure),
        "",
        "Арга хэмжээ",
        "",
        "",
        0,
        100,
        reached,
        "",
        "2026-11-30",
        "2026-11-20",
        "",
        "",
        "Гэрчилгээ",
        "",
        "",
        "",
        "",
        "",
        "",
      ]);
    }
    conduct.push([code, name, ...STAFF_INDICATORS.map((_, indicator) => (index + indicator) % 8)]);
    peers.push([code, name, unit, 5, 5, 0, (index * 3) % 41, (index * 5) % 41, (index * 7) % 41, "", "П-1"]);
  }
  tabs.push({ name: "Албан хаагчид", cells: roster }, { name: "Хамт олон", cells: peers });
  return tabs;
}

/** From cells to the ranked list; how many were ranked. */
export function rankCells(tabs: readonly TabCells[]): number {
  return assess(readBody(knownTabs(tabs), { timeZone: "Asia/Ulaanbaatar" })).counts.ranked;
}

/** So many people as bodies of a thousand, since a spreadsheet holds no more cells than ten million. */
export function unitsOf(people: number): TabCells[][] {
  const bodies: TabCells[][] = [];
  for (let first = 0; first < people; first += 1_000)
    bodies.push(bodyCells(Math.min(1_000, people - first), first));
  return bodies;
}

export function rankUnits(bodies: readonly TabCells[][]): number {
  return bodies.reduce((ranked, tabs) => ranked + rankCells(tabs), 0);
}
