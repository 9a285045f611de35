/** Random rows with random faults: a live cell shows its own clause's finding, a blank or a text, and never another row's. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { PEERS, STAFF_INDICATORS, UNIT, workedBody } from "../cases/body";
import { filledData } from "../cases/files";
import { CONDUCT } from "../cases/hostile/workbook";
import { sized } from "../projects/spread";
import { contentAt, LIVE, tableOf, work } from "./live-tabs";

const TABS = [UNIT, CONDUCT, PEERS];
type Typed = Readonly<Record<string, string>>;
const between = (low: number, high: number, step: number) =>
  fc.integer({ min: low / step, max: high / step }).map((value) => String(Number((value * step).toFixed(4))));
const level = fc.oneof(
  between(0, 120, 1),
  between(-20, 20, 0.1),
  between(0, 1, 0.001),
  between(28, 31, 0.01),
);
const day = fc
  .date({ min: new Date("2024-12-01"), max: new Date("2026-02-28"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cause = fc.constantFrom("", "Хамаарах", "Үл хамаарах");
const point = between(0, 7, 0.5);

/** What is typed into a row of each tab, by header. */
const ROWS: Readonly<Record<string, fc.Arbitrary<Typed>>> = {
  [UNIT]: fc.record({
    Хэсэг: fc.constantFrom("А", "Б", "В"),
    "Суурь түвшин": fc.oneof(level, fc.constant("0"), fc.constant("")),
    "Хүрэх түвшин": level,
    "Хүрсэн түвшин": fc.oneof({ weight: 6, arbitrary: level }, fc.constant("")),
    "Дуусах хугацаа": day,
    "Гүйцэтгэсэн огноо": fc.oneof({ weight: 4, arbitrary: day }, fc.constant("")),
    "Хоцорсон шалтгаан": cause,
    "Шалтгааны тайлбар": fc.constantFrom("", "Үер"),
    "Нотлох баримт": fc.constantFrom("", "Гэрчилгээ 4"),
    "Хассан шийдвэр": fc.oneof({ weight: 9, arbitrary: fc.constant("") }, fc.constant("А/41")),
  }),
  [CONDUCT]: fc.record(Object.fromEntries(STAFF_INDICATORS.map((header) => [header, point]))),
  [PEERS]: fc.integer({ min: 1, max: 4 }).chain((valid) => {
    const sum = between(0, 8 * valid, 1);
    const sums = { "Хандлага, ёс зүй": sum, "Багаар ажиллах": sum, Харилцаа: sum };
    return fc.record({ Хүчинтэй: fc.constant(String(valid)), ...sums });
  }),
};

/** Whether nothing keeps the first live cell of a row from showing a number. */
function isWhole(body: Typed): boolean {
  const { "Суурь түвшин": from, "Хүрэх түвшин": to, "Хүрсэн түвшин": reached, Хэсэг: section } = body;
  if (section === undefined) return true;
  if (reached === "" || (from === "" && section !== "Б")) return false;
  return Number(from) !== Number(to);
}

const FAULTS = [
  ...["", "тавин", "85%", "1,5", "1,234", "TRUE", "-3", "8", "99", "0", "2.5", "=1/0", "–", "  ", "'007"],
  ...["2025-02-31", "31.12.2025", "II улирал", "2025 оны III улирал", "12 сар", "03.04.2025", "1925-01-01"],
  ...["Магадгүй", " хамаарах", "үл  Хамаарах", "б", " Б ", "a", "В", "45000"],
] as const;
const someRow = fc.nat({ max: 9_999 });
const fault = fc.record({
  tab: fc.constantFrom(...TABS),
  row: someRow,
  header: someRow,
  content: fc.constantFrom(...FAULTS),
});

/** A date typed by an earlier run left its format in a cell of numbers. */
const plain = (header: string, write: WriteCommand): WriteCommand =>
  /огноо|хугацаа/u.test(header) ? write : ({ ...write, format: "" } as WriteCommand);

let host: Host;
beforeAll(() => {
  host = openBundle(filledData(workedBody));
  host.run("setUpWorkbook", []);
});

const liveRows = () =>
  new Map(
    TABS.flatMap((name) =>
      tableOf(host, name).rows.map(({ row, cells }) => [
        `${name} ${row}`,
        (LIVE[name] ?? []).map((header) => cells[header]),
      ]),
    ),
  );

test("every live cell is its clause's finding for its row, a blank or a text; other rows stay as they are", () => {
  const heights = new Map(TABS.map((name) => [name, tableOf(host, name).rows.length]));
  const rowsOf = (name: string) =>
    fc.array(ROWS[name] ?? fc.constant<Typed>({}), {
      minLength: heights.get(name) ?? 0,
      maxLength: heights.get(name) ?? 0,
    });
  const faults = fc.array(fault, { minLength: 1, maxLength: 6 });
  let numbers = 0;
  fc.assert(
    fc.property(fc.tuple(...TABS.map(rowsOf)), faults, (bodies, planted) => {
      const tables = new Map(TABS.map((name) => [name, tableOf(host, name)]));
      const typed = TABS.flatMap((name, index) => {
        const { sheetId, headers, rows } = tables.get(name) ?? tableOf(host, name);
        return rows.flatMap(({ row }, at) =>
          Object.entries(bodies[index]?.[at] ?? {}).map(([header, text]) =>
            plain(header, contentAt(sheetId, row, headers.indexOf(header), text)),
          ),
        );
      });
      work(host, ...typed);
      const sound = liveRows();
      for (const [index, name] of TABS.entries()) {
        for (const [at, { row }] of (tables.get(name)?.rows ?? []).entries()) {
          const body = bodies[index]?.[at] ?? {};
          if (isWhole(body))
            expect(sound.get(`${name} ${row}`)?.[0], JSON.stringify(body)).toBeTypeOf("number");
        }
      }
      numbers += [...sound.values()].flat().filter((cell) => typeof cell === "number").length;

      const touched = new Set<string>();
      const spoiled = planted.map(({ tab, row, header, content }): WriteCommand => {
        const { sheetId, headers, rows } = tables.get(tab) ?? tableOf(host, tab);
        const names = Object.keys(bodies[TABS.indexOf(tab)]?.[0] ?? {});
        const at = rows[row % rows.length]?.row ?? 1;
        touched.add(`${tab} ${at}`);
        return contentAt(sheetId, at, headers.indexOf(names[header % names.length] ?? ""), content);
      });
      work(host, ...spoiled);
      for (const [row, cells] of liveRows())
        if (!touched.has(row)) expect(cells, row).toEqual(sound.get(row));

      const differing = rank(host).problems.filter(({ message }) =>
        message.includes("харагдаж байгаа боловч"),
      );
      expect(differing).toEqual([]);
    }),
    { numRuns: sized(150, 20), seed: 20261126 },
  );
  expect(numbers).toBeGreaterThan(20 * 40);
});
