/** Which column of a list is what, and what else people decide about it. */
import { faultyRows, type RosterChoices, type RosterText } from "../../src/read/roster-text";
import { disclosure, picker, ticked, typed } from "./fields";
import type { App } from "./screen";

const FIELDS = [
  ["code", "Код"],
  ["surname", "Овог (тусдаа бол)"],
  ["name", "Овог, нэр"],
  ["position", "Албан тушаал"],
  ["unit", "Нэгж"],
  ["role", "Үүрэг"],
] as const;
export const LABELS: Readonly<Record<string, string>> = Object.fromEntries(FIELDS);

/** Reads the list again with one more decision. */
export function choose(app: App, change: RosterChoices): void {
  const { drafts } = app.state;
  drafts.rosterChoices = { ...drafts.rosterChoices, ...change };
  app.keep();
  app.drawSettled();
}

/** Which column is what; open where that is not clear. */
export function columnPickers(app: App, roster: RosterText): HTMLElement {
  const { headers, columns, unclear, hasHeaders, issues } = roster;
  const isMissing = issues.some(({ id }) => id === "no-column");
  const isAsked =
    unclear.length > 0 || isMissing || (!hasHeaders && faultyRows(roster).size * 2 > roster.lines.length);
  const { unit, columns: chosen = {} } = app.state.drafts.rosterChoices;
  const needsUnit =
    unit !== undefined || issues.some((one) => one.id === "no-column" && one.header === "Нэгж");
  const { hasHeaders: firstIs = false } = app.state.drafts.rosterChoices;
  return disclosure(app, "roster-columns", isAsked, "Аль багана юу вэ?", () => [
    hasHeaders
      ? null
      : ticked("roster-headers", "Эхний мөр нь баганын нэр", firstIs, (isIt) =>
          choose(app, { hasHeaders: isIt }),
        ),
    ...FIELDS.map(([field, label]) =>
      picker(
        `column-${field}`,
        label,
        String(columns[field] ?? ""),
        [
          ["", "— байхгүй —"],
          ...headers.map((header, index) => [String(index), `${index + 1}. ${header}`] as const),
        ],
        (value) => choose(app, { columns: { ...chosen, [field]: value === "" ? null : Number(value) } }),
        unclear.includes(field),
      ),
    ),
    needsUnit
      ? typed("roster-unit", "Багана байхгүй бол бүх хүний нэгж", unit ?? "", (value) =>
          choose(app, { unit: value }),
        )
      : null,
  ]);
}
