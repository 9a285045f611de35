/** A list of people as it will be written: what is unclear is amber, mended here, and stops nobody else. */
import { rosterMessage, rosterNotes } from "../../src/explain/roster-words";
import { ROSTER_CELLS, type RosterLine } from "../../src/read/roster-rows";
import { faultyRows, type RosterText } from "../../src/read/roster-text";
import { unitsOf } from "../../src/read/roster-units";
import { h, icon, unseen, written } from "../dom";
import { disclosure, picker, typed } from "./fields";
import { notice, personLines, quiet } from "./parts";
import { choose, columnPickers, LABELS } from "./roster-columns";
import type { App } from "./screen";

const MOST_CARDS = 30;

/** The narrow ones side by side. */
const CARD_CELLS = ["code", "role", "name", "position", "unit"] as const;
const ROLES = ["Албан хаагч", "Нэгжийн дарга"];

export function rosterPreview(app: App, roster: RosterText): (HTMLElement | null)[] {
  const { lines, issues } = roster;
  if (lines.length === 0) {
    return app.state.drafts.rosterText.trim() === ""
      ? []
      : [notice("warning", h("p", {}, "Эндээс хүн олдсонгүй.")), columnPickers(app, roster)];
  }
  const faulty = faultyRows(roster);
  const known = new Set(issues.flatMap(({ id, row }) => (id === "in-roster" ? [row] : [])));
  const good = lines.filter(({ row }) => !faulty.has(row));
  const unclear = lines.filter(({ row }) => faulty.has(row) && !known.has(row));
  // Whose role alone is not clear is asked by the unit.
  const wrong = new Set(
    issues.flatMap(({ id, row }) => (id === "role-unclear" || id === "no-role" ? [] : [row])),
  );
  const byUnit = (line: RosterLine) => !wrong.has(line.row) && line.person[3] !== "";
  return [
    summary(roster, good, unclear.length, known.size),
    columnPickers(app, roster),
    ...cards(
      app,
      roster,
      unclear.filter((line) => !byUnit(line)),
    ),
    ...units(app, roster),
  ];
}

function summary(
  roster: RosterText,
  good: readonly RosterLine[],
  unclear: number,
  known: number,
): HTMLElement {
  const found = unitsOf(good).length;
  const missing = roster.issues.filter(({ id }) => id === "no-column");
  const notes = [
    ...missing.map((issue) => `${rosterMessage(issue)}: доор баганыг нь заана уу.`),
    ...(unclear === 0 || missing.length > 0 ? [] : [`${unclear} мөр тодорхойгүй: засах хүртэл бичигдэхгүй.`]),
    ...(known === 0 ? [] : [`Бүртгэлд байгаа ${known} хүн дахин бичигдэхгүй.`]),
    ...rosterNotes(roster),
  ];
  return notice(
    unclear === 0 ? "check" : "warning",
    h("p", {}, h("strong", {}, `${good.length} хүн, ${found} нэгж`), " бичигдэнэ."),
    notes.length === 0 ? null : h("ul", {}, ...notes.map((note) => h("li", {}, written(note)))),
  );
}

/** Rows that are not clear, and those that were mended here, so that the focus stays where it is. */
function cards(
  app: App,
  { lines, issues }: RosterText,
  unclear: readonly RosterLine[],
): (HTMLElement | null)[] {
  const edited = app.state.drafts.rosterChoices.cells ?? {};
  const shown = lines.filter((line) => unclear.includes(line) || edited[line.row] !== undefined);
  const byRow = new Map<number, string[]>();
  for (const issue of issues) {
    if (issue.id !== "no-column")
      byRow.set(issue.row, [...(byRow.get(issue.row) ?? []), rosterMessage(issue)]);
  }
  // Who has a namesake gets the code that people type, also where it is the one that would be proposed.
  const namesakes = new Set(
    issues.flatMap(({ id, row }) =>
      id === "name-twice" || id === "name-in-roster" || id === "like-in-roster" ? [row] : [],
    ),
  );
  const withoutCode = ({ person: [, ...rest], ...line }: RosterLine): RosterLine => ({
    ...line,
    person: ["", ...rest],
  });
  const rest = shown.length - MOST_CARDS;
  return [
    ...shown
      .slice(0, MOST_CARDS)
      .map((line) =>
        card(app, namesakes.has(line.row) ? withoutCode(line) : line, byRow.get(line.row) ?? []),
      ),
    rest > 0 ? quiet(`… засах өөр ${rest} мөр`) : null,
  ];
}

function card(app: App, { row, person }: RosterLine, faults: readonly string[]): HTMLElement {
  const edited = app.state.drafts.rosterChoices.cells ?? {};
  const isFine = faults.length === 0;
  const change = (cell: string, value: string) =>
    choose(app, { cells: { ...edited, [row]: { ...edited[row], [cell]: value } } });
  return h(
    "fieldset",
    { class: isFine ? "mended" : "unclear" },
    h(
      "legend",
      {},
      icon(isFine ? "check" : "warning"),
      `Мөр ${row}`,
      unseen(isFine ? ": зассан" : ": тодорхойгүй"),
    ),
    isFine ? null : h("ul", {}, ...faults.map((fault) => h("li", {}, written(fault)))),
    h(
      "div",
      { class: "cells" },
      ...CARD_CELLS.map((cell) => {
        const value = person[ROSTER_CELLS.indexOf(cell)] ?? "";
        const [key, label] = [`cell-${row}-${cell}`, LABELS[cell] ?? cell];
        const take = (text: string) => change(cell, text);
        return cell === "role"
          ? picker(
              key,
              label,
              value,
              [["", "Сонгоно уу"], ...ROLES.map((role) => [role, role] as const)],
              take,
            )
          : typed(key, label, value, take);
      }),
    ),
  );
}

/** Each unit with its people, and its head where the list does not say who that is. */
function units(app: App, roster: RosterText): HTMLElement[] {
  const { heads = {} } = app.state.drafts.rosterChoices;
  const asked = new Set(
    roster.issues.flatMap(({ id, row }) => (id === "no-role" || id === "role-unclear" ? [row] : [])),
  );
  const named = unitsOf(roster.lines).filter(({ unit }) => unit !== "");
  return named.map(({ key, unit, lines }) => {
    const open = lines.filter(
      ({ row, proposed }) => proposed.role || asked.has(row) || heads[key] !== undefined,
    );
    const proposedHead = open.find(({ row, person }) => person[4] === ROLES[1] && !asked.has(row));
    const isUnclear = lines.some(({ row }) => asked.has(row));
    const value = heads[key] ?? (isUnclear ? "" : (proposedHead?.row ?? 0));
    const known = app.state.book?.people.find(
      (one) => one.unit.toLowerCase() === unit.toLowerCase() && one.role === ROLES[1],
    );
    return h(
      "section",
      { class: isUnclear ? "unit unclear" : "unit" },
      disclosure(app, `roster-unit-${key}`, false, `${unit} · ${lines.length} хүн`, () => [
        h(
          "ul",
          { class: "rows" },
          ...lines.map(({ person: [code, name, position, , role] }) =>
            h("li", { class: "row" }, personLines(name, `${code} · ${position}`, role)),
          ),
        ),
      ]),
      open.length === 0
        ? null
        : picker(
            `head-${key}`,
            "Нэгжийн дарга",
            String(value),
            [
              ...(value === "" ? [["", "Сонгоно уу"] as const] : []),
              ["0", known === undefined ? "Дарга байхгүй" : `${known.name} (бүртгэлд байгаа)`],
              ...open.map(
                ({ row, person: [, name, position] }) => [String(row), `${name} · ${position}`] as const,
              ),
            ],
            (chosen) => choose(app, { heads: { ...heads, [key]: Number(chosen) } }),
          ),
    );
  });
}

/** What is not written, in a sentence a row. */
export function leftRows(roster: RosterText): string[] {
  const faulty = faultyRows(roster);
  return roster.lines
    .filter(({ row }) => faulty.has(row))
    .map(({ row, person: [code, name] }) => {
      const why = roster.issues.filter((issue) => issue.row === row).map(rosterMessage);
      return `Мөр ${row}, ${name || code || "нэргүй"}: ${why.join("; ")}`;
    });
}
