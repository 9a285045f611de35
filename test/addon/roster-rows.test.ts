/** Rows of a roster as any page may send them, to the built bundle: judged as the sidebar judges the text, before the first write. */
import { beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Snapshot } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";

const HEAD = ["001", "Дорж", "Дарга", "Захиргаа", "Нэгжийн дарга"];
const STAFF = ["002", "Бат", "Жолооч", "Захиргаа", "Албан хаагч"];
const but = (column: number, cell: string) => STAFF.map((one, index) => (index === column ? cell : one));

let host: Host;
let before: Snapshot;
beforeAll(() => {
  host = openBundle();
  before = host.snapshot();
});

test.for([
  { rows: [HEAD, but(0, "")], told: "Мөр 2: код хоосон" },
  { rows: [HEAD, but(0, " \u200b\u00a0")], told: "Мөр 2: код хоосон" },
  { rows: [but(1, ""), HEAD], told: "Мөр 1: овог, нэр хоосон" },
  { rows: [HEAD, but(3, "\t")], told: "Мөр 2: нэгж хоосон" },
  { rows: [HEAD, but(4, "")], told: "Мөр 2: үүрэг хоосон: “Албан хаагч” эсвэл “Нэгжийн дарга”" },
  {
    rows: [HEAD, but(4, "Хаан")],
    told: "Мөр 2: “Хаан” гэсэн үүрэг алга: “Албан хаагч” эсвэл “Нэгжийн дарга”",
  },
  { rows: [HEAD, STAFF, but(0, "001")], told: "Мөр 3: “001” код давхардсан (мөр 1)" },
  { rows: [HEAD, STAFF, but(0, "00\u200b1 ")], told: "Мөр 3: “001” код давхардсан (мөр 1)" },
  { rows: [HEAD, ["", "", "", "", ""], STAFF], told: "Мөр 2: код хоосон" },
  // No row is taken for headers: each stands where its column is.
  { rows: [["Код", "Овог, нэр", "Албан тушаал", "Нэгж", "Үүрэг"]], told: "Мөр 1: “Үүрэг” гэсэн үүрэг алга" },
])("$told", ({ rows, told }) => {
  for (const message of [[rows], [rows, 3]]) {
    expect(() => host.run("setUpWorkbook", ...message)).toThrow(told);
    expect(host.snapshot()).toEqual(before);
  }
});

test("of many mistakes the first are told, and how many more there are", () => {
  const rows = Array.from({ length: 20_000 }, () => ["", "", "", "", "а".repeat(40)]);
  let said = "";
  try {
    host.run("setUpWorkbook", rows);
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain("80000 алдаа");
  expect(said).toContain("Мөр 1: код хоосон");
  expect(said.length).toBeLessThan(600);
  expect(host.snapshot()).toEqual(before);
});

test("whoever is in the roster is written no second time, whatever became of the zeros of their code", () => {
  const other = openBundle();
  other.run("setUpWorkbook", [HEAD, STAFF]);
  const cellsOf = () => other.snapshot().data.sheets.map(({ name, cells }) => ({ name, cells }));
  const made = cellsOf();
  const cut = [HEAD, STAFF].map(([code = "", ...rest]) => [String(Number(code)), ...rest]);
  for (const rows of [[HEAD, STAFF], cut, [...cut].reverse(), [["0002", ...STAFF.slice(1)]]]) {
    other.run("setUpWorkbook", rows);
    expect(cellsOf()).toEqual(made);
  }
  for (const code of ["002", "2"]) {
    expect(() => other.run("setUpWorkbook", [[code, "Өөр Хүн", ...STAFF.slice(2)]])).toThrow(
      `Мөр 1: “${code}” код бүртгэлд “Бат” гэсэн хүнийх`,
    );
    expect(cellsOf()).toEqual(made);
  }
});

test("what nobody sees and other words of a role are written as the text's would be", () => {
  const made = (rows: readonly (readonly string[])[]) => {
    const other = openBundle();
    other.run("setUpWorkbook", rows);
    return other.snapshot().data.sheets.map(({ name, cells }) => ({ name, cells }));
  };
  expect(made([[" 001", "Дорж\u200b", "Дарга", " Захиргаа ", "unit_head"], STAFF])).toEqual(
    made([HEAD, STAFF]),
  );
});
