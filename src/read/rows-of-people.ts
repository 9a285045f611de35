import type { Place } from "../methodology/finding";
import { filledBy, type OfPeople, type Tab } from "../workbook/tab";
import { candidatesIn, issueOf, type Placed, unknownCode } from "./candidates";
import type { DateContext } from "./cells/date";
import { type CellIssue, issue } from "./cells/issues";
import { groupedBy } from "./grouped";
import type { Member } from "./member";
import { withMerges } from "./merges";
import { nearHeaders } from "./near-headers";
import { openTable } from "./open-table";
import type { PeopleIndex } from "./people";
import type { Problem, Spot } from "./problem";
import { type Row, type RowOfTab, rowsOf } from "./row";
import { runsOf } from "./runs";
import type { TabCells } from "./table";
import { isNumbering, isTotal } from "./totals";

/** A row that belongs to somebody, as their fingerprint is written from it. */
export interface KeptRow {
  readonly member: Member;
  readonly tab: Tab;
  readonly row: RowOfTab;
  /** The code that joins the row, as the roster has it; undefined where the row's own cannot be read. */
  readonly code: string | undefined;
}

/** What a tab gives: entries that count, every row that is somebody's, and what is wrong with the others. */
export interface TabRead<E> {
  readonly tab: TabCells;
  readonly entries: readonly E[];
  readonly kept: readonly KeptRow[];
  /** The rows of people that hold only what set-up prepared. */
  readonly prepared: readonly Entered[];
  /** The rows with an entry that nobody owns. */
  readonly unowned: readonly Place[];
  readonly broken: boolean;
  readonly problems: readonly Problem[];
}

/** A row's entry and its person. What is wrong with the row stays with it until it is known whether the row counts. */
export interface Entered<R extends RowOfTab = RowOfTab> {
  readonly member: Member;
  readonly row: R;
}

/** How tabs are read besides their own cells. */
export interface ReadingContext {
  readonly people: PeopleIndex;
  readonly dates: DateContext;
}

/**
 * The filled rows of a tab, each joined to its person and made an entry. A total typed among them is set aside and said;
 * a row that cannot be joined is an error of everybody whose it may be. `entryOf` gives nothing for a row that holds no
 * entry yet: what it said is said all the same.
 */
export function readRows<C extends OfPeople, E extends Entered<Row<C>>>(
  cells: TabCells,
  tab: Tab<C>,
  { people, dates }: ReadingContext,
  entryOf: (row: Row<C>, member: Member) => E | undefined,
): TabRead<E> {
  const { table, broken, problems } = openTable(cells, tab, dates);
  if (table === undefined)
    return { tab: cells, entries: [], kept: [], prepared: [], unowned: [], broken, problems };
  const [entries, kept, prepared, unowned]: [E[], KeptRow[], Entered[], Place[]] = [[], [], [], []];
  const ofRows: Problem[] = [];
  const placed: Placed<C>[] = [];
  for (const row of rowsOf(withMerges(table))) {
    if (isNumbering(row)) continue;
    // A tab of people has their columns, whatever others it has.
    const person = row as unknown as Row<OfPeople>;
    if (!isTotal(row, tab)) {
      placed.push({ row, owner: people.ownerOf(person) });
      continue;
    }
    row.report(tab.labels[tab.labels.length - 1] ?? "name", issue("warning", "row-of-totals", {}));
    ofRows.push(...problemsOf(row, []));
  }
  const candidatesOf = candidatesIn(placed, { cells, tab, members: people.members });
  const keysOf = keysOnce();
  const holdsMore = holdsMoreIn(tab);
  placed.forEach(({ row, owner }, at) => {
    // A signature, a heading, or a name that waits for its row: nobody's entry, though it tells whose rows are around it.
    if (row.isBlank("code") && !holdsMore(row)) {
      if (row.isBlank("name")) return;
      ofRows.push({ ...row.problemAt("name", issue("warning", "row-only-name", {})), people: [] });
      return;
    }
    if (owner.member === undefined) {
      const isEntry = holdsMore(row);
      // What set-up prepared for somebody who left since.
      if (!isEntry && isPrepared(row, tab)) return;
      const candidates = isEntry ? candidatesOf(owner, at) : owner.meant;
      const what = issueOf(owner, candidates);
      if (what !== undefined) row.report("code", what);
      if (isEntry || owner.why === "code-unknown") unowned.push(row.at);
      if (row.problems.length > 0) ofRows.push(...problemsOf(row, keysOf(candidates)));
      return;
    }
    const { member, unknown } = owner;
    if (tab.prepared !== undefined && unknown === undefined && !holdsMore(row)) {
      prepared.push({ member, row });
      return;
    }
    const blamed = [member, ...(tab.owners === undefined ? [] : (unknown?.near ?? []))];
    if (unknown !== undefined) row.report("code", unknownCode(unknown.code, [member], blamed));
    kept.push({ member, tab, row, code: row.failed ? undefined : member.code });
    const entry = row.failed ? undefined : entryOf(row, member);
    if (entry !== undefined) entries.push(entry);
    else ofRows.push(...problemsOf(row, keysOf(blamed)));
  });
  const owned = () => kept.map(({ row, member }) => ({ row: row.at.row, people: [member.key] }));
  const found = [...problems, ...nearHeaders(table, owned), ...unknownCodesOnce(ofRows)];
  return { tab: cells, entries, kept, prepared, unowned, broken, problems: found };
}

/** The keys of people, one list of them for one list of people: very many rows may be anybody's of the same ones. */
function keysOnce(): (members: readonly Member[]) => readonly string[] {
  const keysOf = new Map<readonly Member[], readonly string[]>();
  return (members) => {
    const keys = keysOf.get(members) ?? members.map(({ key }) => key);
    keysOf.set(members, keys);
    return keys;
  };
}

/** Whether a row has what set-up prepares beyond whose it is. */
const isPrepared = <C extends OfPeople>(row: Row<C>, { prepared = [] }: Tab<C>) =>
  prepared.some((field) => !WHOSE.includes(field) && !row.isBlank(field));

const WHOSE = ["code", "name"];

/** Tells whether a row holds more than whose it is, and what else set-up prepares in it. */
const holdsMoreIn = <C extends OfPeople>(tab: Tab<C>) => {
  const { prepared = WHOSE } = tab;
  const others = filledBy(tab).filter((field) => !prepared.includes(field));
  return (row: Row<C>) => others.some((field) => !row.isBlank(field));
};

/** What was said of a row, as problems of these people. */
export const problemsOf = ({ problems }: Pick<RowOfTab, "problems">, people: readonly string[]): Problem[] =>
  problems.map(({ beside, ...problem }) => ({
    ...problem,
    people: beside === undefined ? people : [...people, ...beside],
  }));

export const problemsOfEntries = (entries: readonly Entered[]): Problem[] =>
  entries.flatMap(({ row, member }) => (row.problems.length === 0 ? [] : problemsOf(row, [member.key])));

/** What a check says of a person's row, at one of its fields. */
export const problemAt = <F extends string>(
  { row, member }: Entered<RowOfTab & { problemAt(field: F, issue: CellIssue): CellIssue & Spot }>,
  field: F,
  what: CellIssue,
): Problem => ({ ...row.problemAt(field, what), people: [member.key] });

/** A code that nobody has often stands in many rows: it is said once, at the first of them, with all the rows. */
function unknownCodesOnce(problems: readonly Problem[]): Problem[] {
  const alikeOf = new Map<readonly string[], string>();
  const idOf = new Map<string, string>();
  /** A short text for each list of people, since there may be many of many. */
  const listOf = (people: readonly string[]) => {
    const text = alikeOf.get(people) ?? JSON.stringify(people);
    alikeOf.set(people, text);
    const id = idOf.get(text) ?? String(idOf.size);
    idOf.set(text, id);
    return id;
  };
  const keyOf = ({ facts, people }: UnknownCode) =>
    JSON.stringify([facts.code, facts.proposal, listOf(people)]);
  const alike = groupedBy(problems.filter(isUnknownCode), keyOf);
  const rowsOf = new Map([...alike].map(([key, own]) => [key, own.map(({ row = 0 }) => row)]));
  return problems.flatMap((problem): Problem[] => {
    const rows = isUnknownCode(problem) ? (rowsOf.get(keyOf(problem)) ?? []) : [];
    if (!isUnknownCode(problem) || rows.length < 2) return [problem];
    return rows[0] === problem.row ? [{ ...problem, facts: { ...problem.facts, rows: runsOf(rows) } }] : [];
  });
}

type UnknownCode = Extract<Problem, { readonly id: "code-unknown" }>;
const isUnknownCode = (problem: Problem): problem is UnknownCode => problem.id === "code-unknown";
