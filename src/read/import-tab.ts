import { SECTIONS } from "../law/words";
import { plan } from "../workbook/plan";
import { inputsOf } from "../workbook/tab";
import { readChoice } from "./cells/choice";
import { comparable, isBlank } from "./cells/clean-text";
import { readCode, readMeasureNumber } from "./cells/code";
import { sameName } from "./cells/name";
import type { ContentField } from "./import-fields";
import type { Section } from "./import-sections";
import type { Member } from "./member";
import { headersOf } from "./open-table";
import { findHeaders, type TabCells } from "./table";

/** By what the rows of a person and a section are found. */
export const keyOf = (code: string, section: Section) => `${comparable(code)}|${section}`;

/** By what two rows of a person are one measure. */
export const measureOf = (cellOf: (field: ContentField) => unknown): string =>
  (["measure", "indicator"] as const).map((field) => comparable(String(cellOf(field) ?? ""))).join("|");

/** What a plan tab holds of each person and section. */
export interface PlanTab {
  readonly free: ReadonlyMap<string, readonly { readonly row: number; readonly number: string }[]>;
  /** What is filled in, each with its number. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How each person's code is written there. */
  readonly codes: ReadonlyMap<string, string>;
}

const OF_SET_UP: readonly string[] = ["code", "name", "section", "number"];
const CONTENTS = inputsOf(plan).filter((field) => !OF_SET_UP.includes(field));

/** A row is free while it holds only what set-up wrote, and no formula that shows nothing yet. */
export function planTab(
  tab: TabCells,
  formulas: readonly (readonly string[])[],
  members: readonly Member[],
): PlanTab {
  const headers = findHeaders(tab, headersOf(plan));
  const free = new Map<string, { row: number; number: string }[]>();
  const measures = new Map<string, Map<string, string>>();
  const codes = new Map<string, string>();
  const first = (headers?.row ?? 0) + 1;
  tab.cells.slice(first).forEach((line, index) => {
    const placeOf = (field: string) => headers?.columns[field as keyof typeof headers.columns] ?? -1;
    const at = (field: string) => line[placeOf(field)];
    const code = readCode(at("code")).value;
    const name = String(at("name") ?? "");
    const member =
      code === undefined
        ? members.find((one) => name !== "" && sameName(one.name, name))
        : members.find((one) => comparable(one.code) === comparable(code));
    const section = readChoice<Section>(at("section"), SECTIONS).value;
    if (member === undefined) return;
    if (code !== undefined && !codes.has(member.code)) codes.set(member.code, String(at("code")));
    if (section === undefined) return;
    const key = keyOf(member.code, section);
    const number = readMeasureNumber(at("number")).value ?? "";
    const row = first + index + 1;
    const isBare = CONTENTS.every(
      (field) => isBlank(at(field)) && (formulas[row - 1]?.[placeOf(field)] ?? "") === "",
    );
    if (isBare && code !== undefined) {
      free.set(key, [...(free.get(key) ?? []), { row, number }]);
      return;
    }
    const measure = measureOf(at);
    const known = measures.get(key) ?? new Map<string, string>();
    // What names no measure is nobody's double.
    measures.set(key, known.set(measure === "|" ? `${row}` : measure, number));
  });
  return { free, measures, codes };
}
