/** Reads the rows that people paste from Excel, Sheets or a CSV; the server checks the people themselves again. */
import type { RosterRow } from "./answers";

export interface RosterError {
  /** The row of the text, from 1. */
  readonly row: number;
  readonly message: string;
}

export interface RosterText {
  readonly people: readonly RosterRow[];
  readonly units: readonly string[];
  readonly errors: readonly RosterError[];
}

type Column = "code" | "name" | "position" | "unit" | "role";

const COLUMNS: readonly Column[] = ["code", "name", "position", "unit", "role"];
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  code: ["код", "code"],
  name: ["овог, нэр", "овог нэр", "нэр", "name"],
  position: ["албан тушаал", "position"],
  unit: ["нэгж", "unit"],
  role: ["үүрэг", "role"],
};
const HEADS = ["нэгжийн дарга", "дарга", "head", "unit head", "unit-head"];
const STAFF = ["албан хаагч", "staff", "civil servant", "civil-servant"];

export function readRosterText(text: string): RosterText {
  const rows = cellsOf(text);
  const first = rows.find(isFilled);
  const header = (first ?? []).map((cell) => cell.toLowerCase());
  const named = COLUMNS.map((column) => header.findIndex((cell) => HEADERS[column].includes(cell)));
  const hasHeader = named.filter((index) => index >= 0).length >= 2;
  const places = hasHeader ? named : COLUMNS.map((_, index) => index);
  const errors: RosterError[] = [];
  const people: RosterRow[] = [];
  const rowOfCode = new Map<string, number>();

  rows.forEach((cells, index) => {
    if (!isFilled(cells) || (hasHeader && cells === first)) return;
    const row = index + 1;
    const [code, name, position, unit, role] = places.map((place) => cells[place] ?? "") as [
      string,
      string,
      string,
      string,
      string,
    ];
    const say = (message: string) => errors.push({ row, message });
    if (code === "") say("код хоосон");
    const before = code === "" ? undefined : rowOfCode.get(code);
    if (before !== undefined) say(`“${code}” код давхардсан (мөр ${before})`);
    else rowOfCode.set(code, row);
    if (name === "") say("овог, нэр хоосон");
    if (unit === "") say("нэгж хоосон");
    const known = roleOf(role);
    if (known === undefined) {
      say(
        role === ""
          ? "үүрэг хоосон: “Албан хаагч” эсвэл “Нэгжийн дарга”"
          : `“${short(role)}” гэсэн үүрэг алга: “Албан хаагч” эсвэл “Нэгжийн дарга”`,
      );
    }
    people.push([code, name, position, unit, known ?? role]);
  });
  const units = [...new Set(people.map(([, , , unit]) => unit).filter((unit) => unit !== ""))];
  return { people, units, errors };
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell !== "");
const short = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

function roleOf(text: string): string | undefined {
  const word = text.toLowerCase();
  if (HEADS.includes(word)) return "Нэгжийн дарга";
  return STAFF.includes(word) ? "Албан хаагч" : undefined;
}

/** Rows of cells: separated by tabs when there is one, else by semicolons or commas; quotes as in CSV. */
function cellsOf(text: string): string[][] {
  const separator = [...["\t", ";"].filter((one) => text.includes(one)), ","][0] ?? ",";
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell.replace(/\s+/gu, " ").trim());
    cell = "";
  };
  const source = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") quoted = true;
    else if (sign === separator) endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}
