/** A unit that votes, by the built bundle: its people, its codes as the print page makes them, and the row of a tally. */
import { newCode } from "../../src/ballot/code";
import { hashOfCode } from "../../src/ballot/hash";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { columnOf, gridOf } from "../../workbench/samples/tabs";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";

export const UNIT = "Татварын хэлтэс";
export const CYCLE = "2026 оны жилийн эцсийн үнэлгээ";
export const PHRASE = "цагаан сарны мөнгөн аяга";
/** The code that the team keeps sealed. */
export const SEALED = newCode(Uint8Array.from({ length: 12 }, (_, n) => n * 7 + 3));
export const TALLIES = "Хамт олон";

export type Points = [number, number, number];

const made = new Map<string, WorkbookData>();

/** A published add-on on a workbook that set-up made for these people: code, name, position, unit, role. */
export function bodyOf(rows: readonly (readonly string[])[]): Host {
  const key = JSON.stringify(rows);
  let data = made.get(key);
  if (data === undefined) {
    const host = openBundle();
    host.run("setUpWorkbook", rows);
    data = host.snapshot().data;
    made.set(key, data);
  }
  const host = openBundle(structuredClone(data));
  host.installation = "APPS_MARKETPLACE_DOMAIN_ADD_ON";
  return host;
}

export const codeOf = (n: number): string => String(n).padStart(3, "0");
const NAMES = [
  ...["Батын Болд", "Доржийн Оюун", "Сүхийн Нараа", "Ганбатын Зул", "Очирын Туяа", "Баатарын Энх"],
  ...[
    "Цэрэнгийн Мөнх",
    "Пүрэвийн Ган",
    "Дамбын Сүх",
    "Лувсангийн Мөнгөн",
    "Жамбын Номин",
    "Сэрээтэрийн Анар",
  ],
];
export const nameOf = (n: number): string => NAMES[n - 1] ?? `Хүн ${n}`;
export const head = (unit = UNIT): string[] => ["100", "Сүх Даргаа", "Дарга", unit, "Нэгжийн дарга"];
export const staffRow = (n: number, unit = UNIT): string[] => [
  ...[codeOf(n), nameOf(n), "Мэргэжилтэн", unit, "Албан хаагч"],
];

/** A unit of a head and so many civil servants. */
export const unitOfStaff = (staff: number): Host =>
  bodyOf([head(), ...Array.from({ length: staff }, (_, index) => staffRow(index + 1))]);

export const settled = (
  code: string,
  entitled: number,
  over: { circle?: string; decision?: string } = {},
) => ({
  ...{ code, entitled, circle: "", decision: "" },
  ...over,
});

const saltOf = (n: number): string => n.toString(16).padStart(32, "0");
/** Twelve bytes that differ for each code; what the browser takes from its source of randomness. */
const bytesOf = (n: number, k: number): Uint8Array =>
  Uint8Array.from({ length: 12 }, (_, i) => (n * 89 + k * 53 + i * i * (2 * k + n)) & 255);

/** What the print page sends for these people, and the codes that it printed, by person. */
export function codesFor(people: readonly ReturnType<typeof settled>[], spare = 0) {
  const codes = new Map<string, string[]>();
  const sent = people.map((one, index) => {
    const own = Array.from({ length: one.entitled + spare }, (_, k) => newCode(bytesOf(index + 1, k + 1)));
    codes.set(one.code, own);
    const salt = saltOf(index + 1);
    return { ...one, salt, hashes: own.map((code) => hashOfCode(salt, code)).sort() };
  });
  const recovery = { salt: saltOf(0), hash: hashOfCode(saltOf(0), SEALED) };
  return { codes, message: { unit: UNIT, cycle: CYCLE, phrase: PHRASE, recovery, spare, people: sent } };
}

/** Issues codes in a unit of so many civil servants; gives them by person. */
export function issue(host: Host, staff: number, spare = 0): Map<string, string[]> {
  const people = Array.from({ length: staff }, (_, index) => settled(codeOf(index + 1), staff - 1));
  const { codes, message } = codesFor(people, spare);
  ask(host, "issueCodes", message);
  return codes;
}

export const cast = (host: Host, person: string, code: string, points: Points): boolean =>
  ask(host, "castBallot", person, code, points);

export const stateOfUnit = (host: Host, unit = UNIT) =>
  ask(host, "ballotState").units.find((one) => one.unit === unit);

/** What the row of a person shows under each of these headers of `Хамт олон`. */
export function tallyOf(host: Host, code: string, ...headers: readonly string[]): (string | undefined)[] {
  const grid = gridOf(host, TALLIES);
  const row = grid.texts
    .slice(grid.headerRow + 1)
    .find((cells) => (cells[columnOf(grid, "Код")] ?? "").split(" · ")[0] === code);
  return headers.map((header) => row?.[columnOf(grid, header)]);
}

export const COUNTS = ["Санал өгөх эрхтэй", "Олгосон", "Хүчинтэй", "Хүчингүй"] as const;
export const SUMS = ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"] as const;
