import type { Clause } from "../law/annex/index";
import type { Person } from "../methodology/person";
import { comparable } from "../read/cells/clean-text";
import { type CellKind, code, name } from "../read/cells/kinds";

/** What may be typed into a cell, and how it is shown. */
export interface CellLook {
  readonly format?: "text" | "number" | "points" | "percent" | "date";
  readonly limits?: readonly [low: number, high: number];
  /** Nothing between two whole numbers. */
  readonly isWhole?: true;
  /** The codes of the roster as choices. */
  readonly rosterCodes?: true;
  /** Long texts go on in the next line of their cell. */
  readonly wrap?: true;
}

interface ColumnBase extends CellLook {
  readonly header: string;
  readonly width: number;
  /** What people see when they point at the header: the meaning and the clause. */
  readonly note?: string;
  /** The clause by which its cells count: what is wrong with one names it. */
  readonly clause: Clause;
}

/** A column that people fill in. */
export interface InputColumn<T> extends ColumnBase {
  readonly kind: CellKind<T>;
  /** Without a needed column nobody's row can be read; an optional one may be missing without a word. */
  readonly presence: "needed" | "expected" | "optional";
  /** Who fills it in, where it is not whoever fills in the tab. */
  readonly by?: "team";
}

/** A column that one array formula in its header cell fills: never input. */
interface LiveColumn extends ColumnBase {
  readonly kind?: undefined;
  readonly presence: "optional";
  /** What its cells show, as an expression over whole columns. */
  readonly formula: (cells: FormulaCells) => string;
}

export type Column = InputColumn<unknown> | LiveColumn;
/** Whether a column is filled by its formula. */
export const isLive = (column: Column): column is LiveColumn => column.kind === undefined;

export type Columns = Readonly<Record<string, Column>>;
/** What the cells of a column are read as. */
export type ValueOf<C> = C extends InputColumn<infer T> ? T : never;

/** The cells that a formula may name, wherever their columns stand. */
export interface FormulaCells {
  /** `K1:K` for a header in the first row: from the header on, so that no row of data is an end of the range. */
  column(header: string): string;
  /** The columns of some headers side by side, each by itself, so that what is put between them is not among them. */
  block(headers: readonly string[]): string;
  readonly appraisalDate: string;
  readonly year: string;
}

/** The tabs that stand once in a workbook, by their names. */
export const TAB_NAMES = {
  settings: "Тохиргоо",
  roster: "Албан хаагчид",
  unitPlan: "Нэгжийн төлөвлөгөө",
  management: "Удирдах арга барил",
  peers: "Хамт олон",
  adjustments: "Оноо өөрчлөх",
  complaints: "Гомдол",
  interviews: "Явцын ярилцлага",
  reviews: "Хяналт",
  totals: "Нийт оноо",
  list: "Нэгдсэн жагсаалт",
} as const;

/** How a copy begins that set-up keeps of a tab of an older template: names are cut at their ends. */
export const KEPT = "(хуучин загвар) ";

/** To a unit that is called like the register of the review that one gives way. */
const { reviews: _, ...TAKEN } = TAB_NAMES;
const TAKEN_NAMES: ReadonlySet<string> = new Set(Object.values(TAKEN).map(comparable));

/** Whether the plan of a unit would be another tab. */
export const isTakenName = (unit: string): boolean =>
  unit.startsWith(KEPT) || TAKEN_NAMES.has(comparable(unit));

/** Whether a tab can be named for a unit. */
export const canName = (unit: string): boolean => !unit.includes("'") && !isTakenName(unit);

/** The most letters of a tab's name in Google. */
export const LONGEST_TAB_NAME = 100;

/** The beginning of a name of a tab, which no half of a sign ends. */
export const nameCut = (name: string, length = LONGEST_TAB_NAME): string =>
  name.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");

export type TabKind = keyof typeof TAB_NAMES | "plan" | "conduct";

/** A kind of tab: its columns, each once, and how it is told from others. Set-up, reading, marks and fingerprints are views of it. */
export interface Tab<C extends Columns = Columns> {
  readonly kind: TabKind;
  readonly columns: C;
  /** The fields whose headers no other kind of tab has. */
  readonly signs: readonly string[];
  /** The fields in which a total may be labelled; it is reported at the last of them. */
  readonly labels: readonly string[];
  /** All that people fill in, where it is not said. */
  readonly filledBy?: readonly string[];
  /** What set-up fills in for people to go on from: a row of somebody that holds nothing else is blank. */
  readonly prepared?: readonly string[];
  /** The fields of which a filled one makes a row an entry: it is no total, whatever its label says. */
  readonly entryBy?: readonly string[];
  /** Of whom it holds rows, one or many each, where a row that nobody owns must stop whoever may own it. */
  readonly owners?: { readonly role?: Person["role"]; readonly rows: "one" | "many" };
  /** What its rows are called in the canonical text, by the cells that the name tells; a tab without it is in nobody's. */
  readonly sealed?: { readonly told: readonly string[]; readonly named: (told: readonly string[]) => string };
  /**
   * When a blank cell of a field is to be filled in, by a formula over the row's own cells that gives 0 or 1; without
   * separators, which are others in every language.
   */
  readonly wanted?: Readonly<Record<string, (cell: (field: string) => string) => string>>;
  /** What stands in a line above the headers, for whoever fills the tab in; people may take it away. */
  readonly guidance?: string;
  readonly frozenColumns: number;
  readonly colour: string;
}

type Fields<C> = readonly (keyof C & string)[];

/** A tab as declared: its columns keep their own types, and its fields are theirs. */
export const tabOf = <C extends Columns>(
  tab: Tab<C> & {
    readonly signs: Fields<C>;
    readonly labels: Fields<C>;
    readonly filledBy?: Fields<C>;
    readonly entryBy?: Fields<C>;
    readonly prepared?: Fields<C>;
    readonly sealed?: { readonly told: Fields<C> };
  },
): Tab<C> => tab;

/** A column as declared, with what its cells are read as. */
export const input = <T>(
  header: string,
  clause: Clause,
  kind: CellKind<T>,
  rest: Pick<InputColumn<T>, "width"> & Partial<Omit<InputColumn<T>, "header" | "clause" | "kind">>,
): InputColumn<T> => ({ header, clause, kind, presence: "expected", ...kind.look, ...rest });

export const live = (
  header: string,
  clause: Clause,
  rest: Pick<LiveColumn, "width" | "note" | "formula"> & CellLook,
): LiveColumn => ({ header, clause, format: "points", presence: "optional", ...rest });

/** The first two columns of every tab with rows of people. */
export const whose = (clause: Clause, nameWidth = 180) => ({
  code: input("Код", clause, code, { width: 70, presence: "needed", rosterCodes: true }),
  name: input("Овог, нэр", clause, name, { width: nameWidth, presence: "optional" }),
});

type PeopleColumns = ReturnType<typeof whose>;
/** The columns of a tab with rows of people. */
export type OfPeople = Columns & PeopleColumns;

/** The fields that people fill in, in the order of the tab. */
export const inputsOf = <C extends Columns>({ columns }: Pick<Tab<C>, "columns">): (keyof C & string)[] =>
  Object.keys(columns).filter((field) => columns[field]?.kind !== undefined);

/** The fields of which one must be filled for a row to be one. */
export const filledBy = (tab: Tab): readonly string[] => tab.filledBy ?? inputsOf(tab);
