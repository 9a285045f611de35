/**
 * A body of five core civil servants in three units, ranked whole on paper by one officer: a unit with its head and two, one person alone,
 * and a head alone. As the guide's chapter says it, step by step, by the built bundle.
 */
import { expect, test } from "vitest";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type Body, conduct, headConduct, learning, measure, type Person, rosterRow } from "../cases/body";
import { filledData } from "../cases/files";
import { tallyOf } from "./a-vote";

const [OFFICE, LAW, AUDIT] = ["Захиргаа", "Хуулийн алба", "Дотоод аудит"];
const HEAD: Person = { code: "1", name: "Дорж Бат", unit: OFFICE ?? "", head: true };
const STAFF: Person[] = [
  { code: "2", name: "Сүрэн Дулам", unit: OFFICE ?? "" },
  { code: "3", name: "Цэрэн Нараа", unit: OFFICE ?? "" },
  { code: "4", name: "Очир Туяа", unit: LAW ?? "" },
];
const ALONE: Person = { code: "5", name: "Баатар Энх", unit: AUDIT ?? "", head: true };
const ofUnit = (unit: string | undefined) => STAFF.filter((person) => person.unit === unit);
const planOf = (people: readonly Person[]) =>
  people.flatMap((one) => [measure(one, "1", [0, 100, 80]), learning(one, "1", 100)]);

const body: Body = {
  roster: [HEAD, ...STAFF, ALONE].map(rosterRow),
  settings: { Байгууллага: "Сумын ЗДТГ", "Үнэлгээний жил": 2025, "Үнэлэх өдөр": new Date("2025-12-31") },
  tables: {
    [OFFICE ?? ""]: [...planOf(ofUnit(OFFICE)), learning(HEAD, "1", 100)],
    [LAW ?? ""]: planOf(ofUnit(LAW)),
    [AUDIT ?? ""]: [learning(ALONE, "1", 60)],
    [`${OFFICE} · хандлага`]: ofUnit(OFFICE).map((one) => conduct(one, [7, 6, 6, 7, 5])),
    [`${LAW} · хандлага`]: ofUnit(LAW).map((one) => conduct(one, [6, 6, 6, 6, 6])),
    "Удирдах арга барил": [HEAD, ALONE].map((one) => headConduct(one, [14, 13, 12, 15, 13, 14])),
  },
};

test("begun, counted by two, written with the protocol, ranked", () => {
  const host = openBundle(filledData(body));
  const cycle = ask(host, "ballotState").cycles[0] ?? "";
  const state = () => ask(host, "ballotState").units.map(({ unit, state: of }) => [unit, of]);
  // A head alone is voted on by nobody, and no step is asked of that unit.
  expect(state()).toEqual([
    [OFFICE, "none"],
    [LAW, "none"],
  ]);
  const lacking = ask(host, "rankWorkbook").ranking.filter(({ rank }) => rank === null);
  expect(lacking.map(({ code }) => code).sort()).toEqual(["2", "3", "4"]);

  const two = (code: string) => ({ code, entitled: 1, circle: "", decision: "Багийн шийдвэр 3" });
  const circle = "Багийн шийдвэр 4: Захиргааны хоёр албан хаагч, дарга";
  ask(host, "beginVote", { unit: OFFICE ?? "", cycle, people: [two("2"), two("3")] });
  ask(host, "beginVote", {
    unit: LAW ?? "",
    cycle,
    people: [{ code: "4", entitled: 3, circle, decision: "" }],
  });
  expect(ask(host, "slipPage", OFFICE ?? "", cycle).people.map(({ code, slips }) => [code, slips])).toEqual([
    ["2", 1],
    ["3", 1],
  ]);
  const [alone] = ask(host, "slipPage", LAW ?? "", cycle).people;
  expect([alone?.slips, alone?.circle]).toEqual([3, circle]);

  const counted = (code: string, counts: [string, string, string, string, string]) => ({
    ...{ code, first: counts, second: counts },
  });
  ask(host, "enterCounts", OFFICE ?? "", [
    counted("2", ["1", "0", "8", "7", "8"]),
    counted("3", ["1", "0", "6", "7", "7"]),
  ]);
  ask(host, "enterCounts", LAW ?? "", [counted("4", ["3", "0", "20", "21", "22"])]);
  const protocol = ask(host, "protocolPage", OFFICE ?? "", cycle, ["А.Нэг", "Б.Хоёр"]);
  expect(protocol.rows.map(({ name, valid, mean, decision }) => [name, valid, mean, decision])).toEqual([
    ["Сүрэн Дулам", 1, "7,67", "Багийн шийдвэр 3"],
    ["Цэрэн Нараа", 1, "6,67", "Багийн шийдвэр 3"],
  ]);
  ask(host, "writeUnitTallies", OFFICE ?? "", "№ 1");
  ask(host, "writeUnitTallies", LAW ?? "", "№ 2");
  expect(state().map(([, of]) => of)).toEqual(["done", "done"]);
  expect(tallyOf(host, "4", "Бүрэлдэхүүний шийдвэр", "Протокол", "Дундаж оноо")).toEqual([
    circle,
    "№ 2",
    "7",
  ]);

  const { counts, ranking } = ask(host, "rankWorkbook");
  expect(counts).toMatchObject({ read: 5, ranked: 5, blocked: 0, notRated: 0 });
  // 58 + 15 + 6.20 + 7.67; 58 + 15 + 6.20 + 6.67; 58 + 15 + 6 + 7; heads 61.18 + 15 + 13.50 and 61.18 + 9 + 13.50
  expect(Object.fromEntries(ranking.map(({ code, total }) => [code, total]))).toEqual({
    ...{ "1": 89.68, "2": 86.87, "3": 85.87, "4": 86, "5": 83.68 },
  });
});
