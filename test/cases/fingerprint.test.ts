/** The fingerprint through whole workbooks and the built bundle: every column of every tab moves one person's, moves move none. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx } from "../../workbench/twin/xlsx";
import {
  ADJUSTMENTS,
  type Body,
  COLLEAGUES,
  HEAD,
  LIST,
  MANAGEMENT,
  PEERS,
  ROSTER,
  type Row,
  UNIT,
  type Value,
  WORKED,
  workedBody,
} from "./body";
import { handMadeOf } from "./files";

const CONDUCT = `${UNIT} · хандлага`;
const COMPLAINTS = "Гомдол";
const date = (text: string) => new Date(`${text}T00:00:00Z`);
const who = ({ code, name }: { code: string; name: string }) => ({ Код: code, "Овог, нэр": name });
const entry = { Заалт: "6.1", Оноо: 2, Үндэслэл: "Хоцорсон", Баримт: "А/15", Огноо: date("2025-11-03") };
const complaint = { Огноо: date("2025-12-22"), Агуулга: "Оноо бага", Шийдвэр: "Хэвээр" };

/** The worked body with a row of every kind for everybody, and no cell of the worked person's own blank. */
const everyKind: Body = {
  ...workedBody,
  roster: workedBody.roster.map((row) => ({ ...row, Шалтгаан: row.Код === WORKED.code ? "Тэмдэглэл" : "" })),
  tables: {
    ...workedBody.tables,
    [ADJUSTMENTS]: [WORKED, HEAD, ...COLLEAGUES].map((person) => ({ ...who(person), ...entry })),
    [COMPLAINTS]: [WORKED, HEAD, ...COLLEAGUES].map((person) => ({ ...who(person), ...complaint })),
  },
};

const fingerprintsIn = (host: Host) =>
  Object.fromEntries(rank(host).ranking.map(({ code, fingerprint }) => [code, fingerprint]));
const ofBody = async (body: Body) =>
  fingerprintsIn(openBundle((await readXlsx(await handMadeOf(body))).data));

let data: WorkbookData;
let sound: Record<string, string>;
beforeAll(async () => {
  data = (await readXlsx(await handMadeOf(everyKind))).data;
  sound = fingerprintsIn(openBundle(structuredClone(data)));
});

const CHOICES: Record<string, readonly [string, string]> = {
  Үүрэг: ["Албан хаагч", "Нэгжийн дарга"],
  "Үнэлэх эсэх": ["Тийм", "Үгүй"],
  Хэсэг: ["А", "Б"],
  Заалт: ["6.1", "6.3"],
};
function other(header: string, value: Value | undefined): Value {
  const [one, another] = CHOICES[header] ?? [];
  if (one !== undefined && another !== undefined) return value === one ? another : one;
  if (value instanceof Date) return new Date(value.getTime() + 86_400_000);
  if (typeof value === "number") return value + 1;
  return header === "Дугаар" ? "9" : `${value ?? ""}1`;
}

const tables = (body: Body): Record<string, readonly Row[]> => ({ ...body.tables, [ROSTER]: body.roster });
const withRow = (body: Body, tab: string, index: number, row: Row): Body => {
  const put = (rows: readonly Row[] = []) => rows.map((one, at) => (at === index ? row : one));
  return tab === ROSTER
    ? { ...body, roster: put(body.roster) }
    : { ...body, tables: { ...body.tables, [tab]: put(body.tables[tab]) } };
};

describe("one changed cell moves that person's fingerprint on the list, and nobody else's", () => {
  const cells = [ROSTER, UNIT, CONDUCT, PEERS, ADJUSTMENTS, COMPLAINTS].flatMap((tab) => {
    const rows = tables(everyKind)[tab] ?? [];
    const index = rows.findIndex((row) => row.Код === WORKED.code);
    return Object.keys(rows[index] ?? {}).map((header) => ({ tab, header, index, code: WORKED.code }));
  });
  const ofHead = [ROSTER, MANAGEMENT].flatMap((tab) => {
    const rows = tables(everyKind)[tab] ?? [];
    const index = rows.findIndex((row) => row.Код === HEAD.code);
    return Object.keys(rows[index] ?? {}).map((header) => ({ tab, header, index, code: HEAD.code }));
  });

  test.for([...cells, ...ofHead])("$tab, $header of $code", async ({ tab, header, index, code }) => {
    const row = tables(everyKind)[tab]?.[index] ?? {};
    const changed = withRow(everyKind, tab, index, { ...row, [header]: other(header, row[header]) });
    const now = await ofBody(changed);
    // A colleague who becomes a head, or whose row may be anybody's, blocks others: they have no result and no code.
    const moved = Object.keys(sound).filter(
      (one) => now[one] !== sound[one] && (one === code || now[one] !== ""),
    );
    expect(moved).toEqual([code]);
  });
});

describe("what moves none", () => {
  test("other orders of rows and columns, other names of tabs, numbers and dates as texts, spaces", async () => {
    const asText = (value: Value, index: number): Value => {
      if (value instanceof Date)
        return value
          .toISOString()
          .slice(0, 10)
          .replace(/-/g, index % 2 ? "." : "/");
      if (typeof value === "number") return `${value.toFixed(1).replace(".", ",")} `;
      return ` ${value} `;
    };
    const moved = (rows: readonly Row[]) =>
      [...rows].reverse().map((row, index) =>
        Object.fromEntries(
          Object.entries(row)
            .reverse()
            .map(([header, value]) => [header, header === "Код" ? value : asText(value, index)]),
        ),
      );
    const { [UNIT]: plan = [], ...others } = everyKind.tables;
    const body: Body = {
      ...everyKind,
      roster: moved(everyKind.roster),
      tables: {
        ...Object.fromEntries(Object.entries(others).map(([name, rows]) => [name, moved(rows)])),
        "Манай төлөвлөгөө": moved(plan),
      },
    };
    expect(await ofBody(body)).toEqual(sound);
  });

  test("ranking again, sorting in the grid, a column in between, a tab moved and renamed, another format", () => {
    const host = openBundle(structuredClone(data));
    fingerprintsIn(host);
    const { id, name } = host.snapshot().data.sheets.find((tab) => tab.name === PEERS) ?? {
      id: "",
      name: "",
    };
    const zone = { left: 0, right: 12, top: 1, bottom: 6 };
    host.workbook.write(
      { type: "SORT_CELLS", sheetId: id, col: 0, row: 1, zone, sortDirection: "desc" },
      {
        type: "ADD_COLUMNS_ROWS",
        sheetId: id,
        sheetName: name,
        dimension: "COL",
        base: 2,
        quantity: 1,
        position: "after",
      },
      { type: "RENAME_SHEET", sheetId: id, newName: "Санал", oldName: name },
      { type: "MOVE_SHEET", sheetId: id, delta: -2 },
      { type: "SET_FORMATTING", sheetId: id, target: [zone], format: "0.000" },
    );
    expect(fingerprintsIn(host)).toEqual(sound);
  });
});

test("stands on the list after the category, in the contract's headers", () => {
  const host = openBundle(structuredClone(data));
  rank(host);
  const { data: saved, values } = host.snapshot();
  const list = saved.sheets.find(({ name }) => name === LIST);
  const cells = values[list?.id ?? ""] ?? {};
  const head = Number(
    Object.keys(cells)
      .find((at) => cells[at] === "Код")
      ?.slice(1),
  );
  expect(head).toBeLessThanOrEqual(10);
  expect(["N", "O", "P"].map((column) => cells[`${column}${head}`])).toEqual([
    ...["Ангилал", "Баталгаажуулах код", "Шалтгаан"],
  ]);
  const rows = Array.from({ length: 6 }, (_, index) => head + 1 + index);
  expect(Object.fromEntries(rows.map((row) => [cells[`C${row}`], cells[`O${row}`]]))).toEqual(sound);
});
