import { roleName } from "../law/words";
import { comparable } from "./cells/clean-text";
import { codeForm } from "./cells/code";
import { sameName } from "./cells/name";
import type { InRoster } from "./roster-namesakes";
import { type Proposal, type Role, type RosterFault, type RosterRow, roleOf } from "./roster-rows";

/** A row that may be a person's, before anything is proposed. */
export interface Candidate {
  readonly row: number;
  readonly cells: RosterRow;
  /** What is wrong with the row itself. */
  readonly found: readonly RosterFault[];
  /** Whether people gave the code when they were asked. */
  readonly codeChosen: boolean;
  /** Whether the unit stands in a row above only. */
  readonly unitFromAbove: boolean;
}

/** People with the codes and roles that their rows lack. */
export function proposed(
  candidates: readonly Candidate[],
  heads: Readonly<Record<string, number>>,
  inRoster: readonly InRoster[],
): Proposal[] {
  const given = candidates.flatMap(({ cells: [code] }) => (code === "" ? [] : [code]));
  const codes = newCodes([...given, ...inRoster.map(({ code }) => code)], candidates.length - given.length);
  const roles = rolesOf(candidates, heads, inRoster);
  return candidates.map(
    ({ row, found, codeChosen, unitFromAbove, cells: [code, name, position, unit, text] }, index) => {
      const lacks = { code: code === "", role: text === "" };
      const [only, ...others] = lacks.code ? inRoster.filter((one) => isSamePerson(one, name, unit)) : [];
      const known = others.length === 0 ? only : undefined;
      const { role, unclear } = roles[index] ?? { role: undefined, unclear: true };
      const asked = lacks.role ? roleName(role) : roleName(roleOf(text)) || text;
      const person: RosterRow = [
        lacks.code ? (known?.code ?? codes.next().value) : code,
        name,
        position,
        unit,
        asked,
      ];
      const isProposed = {
        code: lacks.code && known === undefined,
        unit: unitFromAbove,
        role: lacks.role && asked !== "",
      };
      return { row, person, proposed: isProposed, found, codeChosen, roleUnclear: lacks.role && unclear };
    },
  );
}

const isSamePerson = (one: InRoster, name: string, unit: string): boolean =>
  name !== "" && sameName(one.name, name) && comparable(one.unit) === comparable(unit);

/**
 * The role that each row without one may have, by its position: of the positions of heads in a unit, one is its head. Unclear
 * where there are more, where a position only may be that of a head, and where there is no position.
 */
function rolesOf(
  candidates: readonly Candidate[],
  chosen: Readonly<Record<string, number>>,
  inRoster: readonly InRoster[],
): { readonly role: Role | undefined; readonly unclear: boolean }[] {
  const counts = new Map<string, { sure: number; perhaps: number }>();
  const count = (unit: string, as: "sure" | "perhaps") => {
    const one = counts.get(comparable(unit)) ?? { sure: 0, perhaps: 0 };
    one[as] += 1;
    counts.set(comparable(unit), one);
  };
  for (const { unit, role } of inRoster) if (roleOf(role) === "unit-head") count(unit, "sure");
  const headships = candidates.map(({ cells: [, , position, unit, role] }) => {
    if (role !== "") {
      if (roleOf(role) === "unit-head") count(unit, "sure");
      return undefined;
    }
    const headship = headshipOf(position);
    if (headship === "head") count(unit, "sure");
    if (headship === "perhaps") count(unit, "perhaps");
    return headship;
  });
  return candidates.map(({ row, cells: [, , , unit] }, index) => {
    const head = chosen[comparable(unit)];
    if (head !== undefined) return { role: head === row ? "unit-head" : "civil-servant", unclear: false };
    const { sure, perhaps } = counts.get(comparable(unit)) ?? { sure: 0, perhaps: 0 };
    const headship = headships[index];
    if (headship === undefined) return { role: undefined, unclear: false };
    if (headship === "head") return { role: "unit-head", unclear: sure > 1 };
    const mayHead = headship === "perhaps" && sure === 0;
    return { role: mayHead && perhaps === 1 ? "unit-head" : "civil-servant", unclear: mayHead };
  });
}

/** What a position says of a role: surely a head, perhaps one, a civil servant; undefined where it is blank. */
function headshipOf(position: string): "head" | "perhaps" | "staff" | undefined {
  const words = comparable(position).match(/[\p{L}\p{M}]+/gu);
  if (words === null) return undefined;
  const has = (...all: readonly string[]) => words.some((word) => all.includes(word));
  if (has("орлогч", "дэд", "туслах", "deputy", "assistant")) return "staff";
  if (has("дарга", "захирал", "эрхлэгч", "тэргүүн", "head", "director")) return "head";
  const actsAsHead = /(?:даргын|захирлын|эрхлэгчийн) .*(?:үүр|орлон)/u.test(words.join(" "));
  return actsAsHead || has("менежер", "ахлагч", "manager") ? "perhaps" : "staff";
}

const LEAST_DIGITS = 3;

/** New codes, `001`, `002` and on, of one width, none of which is taken, be it with more or fewer zeros. */
function* newCodes(taken: readonly string[], count: number): Generator<string, never> {
  const numbers = new Set(
    taken
      .map(codeForm)
      .filter((code) => /^\d+$/.test(code))
      .map(Number),
  );
  const digits = Math.max(LEAST_DIGITS, String(taken.length + count).length);
  for (let number = 1; ; number += 1) {
    if (!numbers.has(number)) yield String(number).padStart(digits, "0");
  }
}
