/** Reads a roster of code, name, position, unit and role from CSV as Excel or Sheets saves it. */
import { parse } from "csv-parse/sync";
import { CommandFailure } from "./files";

const COLUMNS = {
  code: ["code", "код"],
  name: ["name", "овог, нэр", "нэр", "овог нэр"],
  position: ["position", "албан тушаал"],
  unit: ["unit", "нэгж"],
  role: ["role", "үүрэг"],
} as const;

type Column = keyof typeof COLUMNS;

const HEADS = ["нэгжийн дарга", "дарга", "head", "unit head", "unit-head", "unit_head", "unithead"];
const STAFF = ["албан хаагч", "staff", "civil servant", "civil-servant", "civil_servant", "civilservant"];

/** Rows of code, name, position, unit, role, in this order; comma, semicolon and tab separate alike. */
export function rosterOf(csv: string, path: string): string[][] {
  const rows = parse(csv, {
    bom: true,
    delimiter: delimiterOf(csv),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as string[][]; // without `columns` every record is a list of texts
  const header = rows[0]?.map((text) => text.toLowerCase()) ?? [];
  const positions = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [
      column,
      header.findIndex((text) => (names as readonly string[]).includes(text)),
    ]),
  ) as Record<Column, number>;
  const missing = Object.entries(positions).filter(
    ([column, position]) => position < 0 && column !== "position",
  );
  if (missing.length > 0) {
    throw new CommandFailure(
      `${path}: эхний мөрөнд дараах багана алга: ${missing.map(([column]) => column).join(", ")} (code,name,position,unit,role).`,
    );
  }
  const people = rows.slice(1).filter((row) => row.some((text) => text !== ""));
  if (people.length === 0) throw new CommandFailure(`${path}: нэг ч хүн алга.`);
  return people.map((row) => {
    const cell = (column: Column) => row[positions[column]] ?? "";
    return [cell("code"), cell("name"), cell("position"), cell("unit"), roleOf(cell("role"))];
  });
}

/** The header itself may hold a comma (`Овог, нэр`), so a semicolon or a tab in it decides. */
function delimiterOf(csv: string): string {
  const header = csv.split("\n", 1)[0] ?? "";
  return [";", "\t"].find((character) => header.includes(character)) ?? ",";
}

/** The contract's word for a role; a word that is not known stays, and the validator points at it. */
function roleOf(text: string): string {
  const word = text.toLowerCase();
  if (HEADS.includes(word)) return "Нэгжийн дарга";
  return STAFF.includes(word) ? "Албан хаагч" : text;
}
