import type { Assessed } from "../assess/assessment";
import { numberOf, toNumber } from "../explain/numbers";
import { categoryName, roleName } from "../law/words";
import { adjustmentOfYear } from "../methodology/chapter-6-adjustments/adjustments-of-a-year";
import type { Outcome } from "../methodology/finding";
import type { Result } from "../methodology/result";
import type { Score } from "../methodology/score";
import type { Exact } from "../methodology/units";
import type { Member } from "../read/member";
import { FINGERPRINT, LIST } from "../workbook/generated";
import { FORM } from "./official-form";

/**
 * Where the columns of the consolidated list stand: the tabs `Нэгдсэн жагсаалт` and `Нийт оноо`, the .csv, the paper's
 * table and the table below it of those without a rank, the command's JSON and its terminal.
 */
export type ListView = "list" | "totals" | "csv" | "paper" | "unranked" | "json" | "terminal";

/** How a column is shown: `text` is what people wrote, `word` one of few words, `seal` a fingerprint. */
export type ListColumnKind = "rank" | "text" | "points" | "word" | "seal";

/** Somebody of the body as the list has them. */
interface Listed {
  readonly member: Member;
  /** The place among the lines of the list, and among those without a rank. */
  readonly place: number;
  readonly rank: number | null;
  /** The scores as far as they were reached. */
  readonly score: Score | undefined;
  /** The result of who has a rank. */
  readonly placed: Result | undefined;
  /** “Баталгаажуулах код”, `3fa9 0c1e 77b2 5d08`; empty where the code is missing or shared, or there is no result. */
  readonly fingerprint: string;
  /** Why somebody has no rank. */
  readonly reason: string | undefined;
}

type Cell = string | number | null | undefined;

interface ListColumn<C extends Cell = Cell> {
  readonly header: string;
  readonly kind: ListColumnKind;
  /** What stands there, as printed; null or undefined where there is none. */
  readonly cell: (person: Listed) => C;
  /** The views without it: a column that names none stands in every one. */
  readonly except: readonly ListView[];
  /** A long text: wide in the tabs, and goes on in a second line. */
  readonly wraps: boolean;
  /** The share of the paper's width. */
  readonly share: number;
  /** What stands on the list where somebody with a rank has none. */
  readonly none?: string;
  /** The name in the command's JSON, where it is not the key. */
  readonly json?: string;
}

const SHARES = { rank: 16, text: 37, points: 16, word: 28, seal: 47 } as const;
const RANKED = { except: ["unranked"] } as const;
const EARLIER = { except: ["list", "paper", "unranked", "json", "terminal"] } as const;

const column = <C extends Cell>(
  kind: ListColumnKind,
  header: string,
  cell: (person: Listed) => C,
  more: Partial<ListColumn> = {},
): ListColumn<C> => ({ kind, header, except: [], wraps: false, share: SHARES[kind], ...more, cell });

/** The points that a clause established, of the ranked. */
const points = (
  header: string,
  outcome: (person: Listed) => Outcome<Exact> | null | undefined,
  more: Partial<ListColumn> = {},
) => column("points", header, (person) => numberOf(outcome(person)), { ...RANKED, ...more });

const categoryOf = (placed: Result | undefined, category: Result["category"]) =>
  placed === undefined ? "" : categoryName(category);

const adjustedBy = (score: Score | undefined) => {
  const change = score === undefined ? undefined : adjustmentOfYear(score.adjustments);
  return change === undefined ? null : toNumber(change);
};

/** Every column once: its key is its name in `ListLine`. */
const COLUMNS = {
  place: column("rank", FORM.number, ({ place }) => place, {
    except: ["totals", "csv", "json", "terminal"],
    share: 10,
  }),
  rank: column("rank", LIST.rank, ({ rank }) => rank, RANKED),
  code: column("text", LIST.code, ({ member }) => member.code, { share: 13 }),
  name: column("text", LIST.name, ({ member }) => member.name, { wraps: true }),
  position: column("text", LIST.position, ({ member }) => member.position, {
    except: ["unranked", "json", "terminal"],
    wraps: true,
  }),
  unit: column("text", LIST.unit, ({ member }) => member.unit, { wraps: true, share: 34 }),
  role: column("text", LIST.role, ({ member }) => roleName(member.role), {
    except: ["paper", "unranked", "terminal"],
  }),
  measures: points(LIST.measures, ({ score }) => score?.measures),
  learning: points(LIST.learning, ({ score }) => score?.learning, { json: "knowledge" }),
  superior: points(LIST.superior, ({ score }) => score?.superior, { share: 25 }),
  // 4.4: heads have no peers' component.
  peers: points(LIST.peers, ({ score }) => score?.peers, { share: 18, none: "–" }),
  adjustment: column("points", LIST.adjustment, ({ score }) => adjustedBy(score), { ...RANKED, share: 20 }),
  preliminaryTotal: points("Урьдчилсан нийт оноо", ({ placed }) => placed?.preliminary.total, EARLIER),
  preliminaryCategory: column(
    "word",
    "Урьдчилсан ангилал",
    ({ placed }) => categoryOf(placed, placed?.preliminaryCategory),
    EARLIER,
  ),
  total: points(LIST.total, ({ placed }) => placed?.total),
  category: column("word", LIST.category, ({ placed }) => categoryOf(placed, placed?.category), RANKED),
  fingerprint: column("seal", FINGERPRINT, ({ fingerprint }) => fingerprint, {
    except: ["totals", "unranked", "json", "terminal"],
  }),
  reason: column("text", "Шалтгаан", ({ reason }) => reason, { except: ["paper", "terminal"], share: 105 }),
};

type ListKey = keyof typeof COLUMNS;

/** A line of the consolidated list in numbers and words, as it is printed; null or undefined = there is none. */
export type ListLine = { readonly [K in ListKey]: ReturnType<(typeof COLUMNS)[K]["cell"]> } & {
  readonly status: Assessed["status"];
};

/** A column as a view shows it: what stands there is the line's under its key. */
export type ShownColumn = Omit<ListColumn, "cell" | "except"> & { readonly key: ListKey };

const KEYS = Object.keys(COLUMNS) as ListKey[]; // the keys of a literal are its keys
const ofContract = (key: ListKey) => key in LIST;

/** The columns of a view in their order. In the tabs the contract's stand before what was added, but for the place of a line. */
export function columnsOn(view: ListView): readonly ShownColumn[] {
  const shown = KEYS.filter((key) => !COLUMNS[key].except.includes(view));
  const isTab = view === "list" || view === "totals";
  const isFirst = (key: ListKey) => key === "place" || ofContract(key);
  const keys = isTab ? [...shown.filter(isFirst), ...shown.filter((key) => !isFirst(key))] : shown;
  return keys.map((key) => ({ key, ...COLUMNS[key] }));
}

/** What a line has under a column of the list; null where nothing belongs there. */
export const cellOn = ({ key, none }: ShownColumn, line: ListLine): string | number | null =>
  line[key] ?? (line.rank === null ? null : (none ?? null));

export const listHeader = (key: ListKey): string => COLUMNS[key].header;

/** The line of somebody; what there is none of is left out, since the browser's border has no undefined. */
export function lineOf(person: Listed, status: Assessed["status"]): ListLine {
  const cells = KEYS.map((key) => [key, COLUMNS[key].cell(person)] as const);
  // each key has just what its own column gives
  return { ...Object.fromEntries(cells.filter(([, cell]) => cell !== undefined)), status } as ListLine;
}
