/** The minutes of the evaluation team's meeting, on landscape pages; what is said by hand is left blank. */
import { MEETING_WORDS } from "../../src/explain/meeting-words";
import { type Child, h, written } from "../dom";
import type { MeetingPage } from "./server";
import { points } from "./words";

const { columns: words } = MEETING_WORDS;

/** A column: its header, how wide it is, and what its cells hold. */
interface Column<T> {
  readonly header: string;
  readonly share: number;
  readonly kind?: "number" | "centre";
  readonly of: (row: T, index: number) => Child;
}

export function meetingElement(page: MeetingPage): HTMLElement {
  const { body, year, appraisalDate, members, counts, waiting } = page;
  return h(
    "article",
    { class: "meeting" },
    h("p", { class: "body" }, written(body)),
    h("h1", {}, MEETING_WORDS.title),
    h(
      "p",
      { class: "blanks" },
      ...[MEETING_WORDS.number, MEETING_WORDS.date, MEETING_WORDS.place].map((name) =>
        h("span", {}, `${name}: `, blank()),
      ),
    ),
    h(
      "dl",
      { class: "who" },
      ...term(MEETING_WORDS.year, year),
      ...term(MEETING_WORDS.appraisalDate, appraisalDate),
      ...term(MEETING_WORDS.present, ""),
    ),
    members.length === 0
      ? h("p", { class: "note" }, MEETING_WORDS.noTeam)
      : h(
          "ol",
          { class: "notes" },
          ...members.map(({ role, name }) => h("li", {}, `${role}: `, written(name))),
        ),
    h("h2", {}, `${MEETING_WORDS.reviewed}: ${counts.done}/${counts.due}`),
    waiting.length === 0 ? null : h("p", { class: "note" }, MEETING_WORDS.unfinished),
    page.reviewed.length === 0 ? h("p", {}, MEETING_WORDS.nobody) : table(REVIEWED, page.reviewed),
    ...part(MEETING_WORDS.complaints, COMPLAINTS, page.complaints),
    ...part(MEETING_WORDS.heads, HEADS, page.heads),
    ...part(MEETING_WORDS.waiting, WAITING, waiting),
    signatures(page),
  );
}

const blank = () => h("span", { class: "rule" });
const term = (name: string, text: string) => [h("dt", {}, name), h("dd", {}, written(text))];

const order = {
  header: words.order,
  share: 4,
  kind: "centre",
  of: (_: unknown, index: number) => index + 1,
} as const;
const text =
  <T>(of: (row: T) => string) =>
  (row: T) =>
    written(of(row));

const REVIEWED: readonly Column<MeetingPage["reviewed"][number]>[] = [
  order,
  { header: words.name, share: 18, of: text(({ name }) => name) },
  { header: words.unit, share: 18, of: text(({ unit }) => unit) },
  { header: words.ground, share: 8, kind: "centre", of: ({ ground }) => ground },
  { header: words.before, share: 8, kind: "number", of: ({ before }) => points(before) },
  { header: words.after, share: 8, kind: "number", of: ({ after }) => points(after) },
  {
    header: words.category,
    share: 12,
    of: ({ categories: [before, after] }) =>
      after === "" || after === before ? before : `${before} → ${after}`,
  },
  { header: words.result, share: 10, of: ({ result }) => result },
  { header: words.document, share: 16, of: text(({ document }) => document) },
];
const COMPLAINTS: readonly Column<MeetingPage["complaints"][number]>[] = [
  order,
  { header: words.name, share: 18, of: text(({ name }) => name) },
  { header: words.date, share: 10, kind: "centre", of: ({ date }) => date },
  { header: words.content, share: 36, of: text(({ content }) => content) },
  { header: words.decision, share: 34, of: text(({ decision }) => decision) },
];
const HEADS: readonly Column<MeetingPage["heads"][number]>[] = [
  order,
  { header: words.clause, share: 7, kind: "centre", of: ({ clause }) => clause },
  { header: words.name, share: 18, of: text(({ name }) => name) },
  { header: words.unit, share: 18, of: text(({ unit }) => unit) },
  { header: words.decision, share: 15, of: ({ decision }) => decision },
  { header: words.reason, share: 24, of: text(({ reason }) => reason) },
  { header: words.document, share: 16, of: text(({ document }) => document) },
];
const WAITING: readonly Column<MeetingPage["waiting"][number]>[] = [
  order,
  { header: words.name, share: 34, of: text(({ name }) => name) },
  { header: words.unit, share: 34, of: text(({ unit }) => unit) },
  { header: words.ground, share: 14, kind: "centre", of: ({ ground }) => ground },
  { header: words.total, share: 14, kind: "number", of: ({ total }) => points(total) },
];

/** A table under its heading; none where there is nothing in it. */
const part = <T>(heading: string, columns: readonly Column<T>[], rows: readonly T[]): HTMLElement[] =>
  rows.length === 0 ? [] : [h("h2", {}, heading), table(columns, rows)];

function table<T>(columns: readonly Column<T>[], rows: readonly T[]): HTMLElement {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return h(
    "table",
    {},
    h(
      "colgroup",
      {},
      ...columns.map(({ share }) => {
        const column = h("col");
        column.style.width = `${(100 * share) / whole}%`;
        return column;
      }),
    ),
    h("thead", {}, h("tr", {}, ...columns.map(({ header }) => h("th", { scope: "col" }, header)))),
    h(
      "tbody",
      {},
      ...rows.map((row, index) =>
        h("tr", {}, ...columns.map(({ kind, of }) => h("td", { class: kind }, of(row, index)))),
      ),
    ),
  );
}

/** All members sign; where none is named, there is room for three. */
function signatures({ members }: MeetingPage): HTMLElement {
  const signing = members.length > 0 ? members : Array.from({ length: 3 }, () => ({ role: "", name: "" }));
  return h(
    "section",
    { class: "signatures" },
    h("h2", {}, MEETING_WORDS.signatures),
    h(
      "p",
      { class: "captions" },
      ...["", ...MEETING_WORDS.captions].map((caption) => h("span", {}, caption)),
    ),
    ...signing.map(({ role, name }) =>
      h("p", {}, h("span", {}, role), name === "" ? blank() : written(name), blank(), blank()),
    ),
  );
}
