import type { Place } from "../methodology/finding";
import type { Body } from "../read/body";
import type { DateContext } from "../read/cells/date";
import { type PeopleIndex, peopleIndex } from "../read/people";
import { findHeaders, isRowOfTotals, type RowReader, rowsOf, type TabCells } from "../read/table";
import { type ConductForm, conductHeaders, headForm, staffForm } from "../read/tabs/conduct";
import type { Member } from "../read/tabs/roster";
import { ADJUSTMENTS, COMPLAINTS, PEERS, PLAN, ROSTER, TAB_NAMES } from "../workbook/columns";
import {
  adjustmentsKinds,
  type CellKind,
  canonicalCell,
  code as codeKind,
  complaintsKinds,
  number,
  peersKinds,
  planKinds,
  rosterKinds,
  text,
} from "./cell-kinds";

/** A row that somebody's result rests on, as canonical lines: named by what it is, never by where it stands. */
export interface InputRow {
  readonly at: Place;
  /** The place of its kind among the kinds; rows of one kind are ordered by their name, then by their lines. */
  readonly kind: number;
  /** `А 1`, `Хандлага`, `Оноо өөрчлөх 6.3`. */
  readonly name: string;
  /** `А 1 · Хүрсэн түвшин = 85`, one a filled cell, in the order of the contract. */
  readonly lines: readonly string[];
}

/** The columns of one kind of tab: headers, how their cells are read, and what a row is called. */
interface Form {
  readonly tabs: readonly TabCells[];
  readonly names: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, CellKind>>;
  readonly nameOf: (value: (field: string) => string) => string;
  /** The fields that the name already tells. */
  readonly told?: readonly string[];
  /** The fields in which a row of totals says that it is one. */
  readonly labels?: readonly string[];
  /** Whether a number format decides what a number of this row means. */
  readonly byFormat?: (row: RowReader<string>) => boolean;
}

const conductKinds = (form: ConductForm): Record<string, CellKind> => {
  const { mean: _, ...inputs } = conductHeaders(form);
  return Object.fromEntries(
    Object.keys(inputs).map((field) => [
      field,
      field === "code" ? codeKind : field === "name" ? text : number,
    ]),
  );
};

function forms({ tabs, settings }: Body): readonly Form[] {
  const conduct = (found: readonly TabCells[], form: ConductForm, name: string): Form => ({
    tabs: found,
    names: conductHeaders(form),
    kinds: conductKinds(form),
    nameOf: () => name,
    labels: ["name"],
  });
  return [
    {
      tabs: tabs.plans,
      names: PLAN,
      kinds: planKinds,
      nameOf: (value) => `${value("section")} ${value("number")}`,
      told: ["section", "number"],
      labels: ["name", "objective", "measure"],
      byFormat: (row) => /хувь|%/iu.test(String(row.cell("measuredIn"))),
    },
    conduct(tabs.conducts, staffForm(settings.staffSkills), "Хандлага"),
    conduct(tabs.managements, headForm(settings.headSkills), TAB_NAMES.management),
    {
      tabs: tabs.peers,
      names: PEERS,
      kinds: peersKinds,
      nameOf: () => TAB_NAMES.peers,
      labels: ["name"],
    },
    {
      tabs: tabs.adjustments,
      names: ADJUSTMENTS,
      kinds: adjustmentsKinds,
      nameOf: (value) => `${TAB_NAMES.adjustments} ${value("clause")}`,
      told: ["clause"],
      labels: ["name"],
    },
    {
      tabs: tabs.complaints,
      names: COMPLAINTS,
      kinds: complaintsKinds,
      nameOf: (value) => `${TAB_NAMES.complaints} ${value("date")}`,
      told: ["date"],
    },
  ];
}

/**
 * Everybody's input rows by the member's key, in canonical order. A row belongs to whom the readers of the tabs join
 * it to: by code, or by a name that is one person's. Rows of nobody are nobody's inputs.
 */
export function inputRows(body: Body): ReadonlyMap<string, readonly InputRow[]> {
  const dates: DateContext = { timeZone: body.timeZone, year: body.settings.year };
  const people = peopleIndex(body.members);
  const rows = new Map<string, InputRow[]>();
  const add = (member: Member, row: InputRow) => rows.set(member.key, [...(rows.get(member.key) ?? []), row]);

  const nameOf = () => "Бүртгэл";
  const roster: Form = { tabs: [], names: ROSTER, kinds: rosterKinds, nameOf, byFormat: () => true };
  const memberAt = new Map(body.members.map((member) => [member.row, member]));
  for (const row of body.tabs.roster === undefined ? [] : rowsIn(body.tabs.roster, roster)) {
    const member = memberAt.get(row.at.row);
    if (member !== undefined) add(member, canonicalRow(row, roster, 0, member.code, dates));
  }
  forms(body).forEach((form, index) => {
    for (const tab of form.tabs) {
      for (const row of rowsIn(tab, form)) {
        const member = memberOf(row, form, people);
        // A code that joins the row is told as the roster has it, however a spreadsheet wrote its digits.
        const code = row.failed ? undefined : member?.code;
        if (member !== undefined) add(member, canonicalRow(row, form, index + 1, code, dates));
      }
    }
  });
  for (const own of rows.values()) own.sort(inOrder);
  return rows;
}

function rowsIn(tab: TabCells, { names, kinds }: Form): RowReader<string>[] {
  const headers = findHeaders(tab, names);
  return headers === undefined ? [] : rowsOf(tab, headers, names, Object.keys(kinds));
}

function memberOf(row: RowReader<string>, { labels }: Form, people: PeopleIndex): Member | undefined {
  const isTotal =
    labels !== undefined && isRowOfTotals(row.cell("code"), ...labels.map((field) => row.cell(field)));
  return isTotal ? undefined : people.memberOf(row);
}

function canonicalRow(
  row: RowReader<string>,
  { kinds, names, nameOf, told = [], byFormat }: Form,
  kind: number,
  code: string | undefined,
  dates: DateContext,
): InputRow {
  const formatted = byFormat?.(row) === true;
  const values = new Map<string, string>();
  for (const [field, reads] of Object.entries(kinds)) {
    const context = { dates, format: formatted ? row.format(field) : "" };
    const value = canonicalCell(reads, row.cell(field), context);
    if (value !== undefined) values.set(field, (field === "code" && code) || value);
  }
  const name = nameOf((field) => values.get(field) ?? "–");
  const lines = [...values].flatMap(([field, value]) =>
    told.includes(field) ? [] : [`${name} · ${names[field] ?? field} = ${value}`],
  );
  return { at: row.at, kind, name, lines };
}

/** `А 2` before `А 10`: the digits of a name are compared as numbers. */
const sortKey = ({ name, lines }: InputRow) =>
  [name.replace(/\d+/g, (digits) => digits.padStart(8, "0")), ...lines].join("\n");

function inOrder(a: InputRow, b: InputRow): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return a.kind - b.kind || (one < other ? -1 : one > other ? 1 : 0);
}
