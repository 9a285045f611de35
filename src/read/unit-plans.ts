import type { Entry, UnitMeasure } from "../methodology/person";
import { unitPlan } from "../workbook/unit-plan";
import { comparable } from "./cells/clean-text";
import type { DateContext } from "./cells/date";
import { unnumbered } from "./cells/decision";
import { issue } from "./cells/issues";
import { groupedBy } from "./grouped";
import { type LevelRow, NO_LEVELS, readLevels } from "./levels";
import type { Member } from "./member";
import { openTable } from "./open-table";
import type { Problem } from "./problem";
import { rowsOf, type Row as TabRow } from "./row";
import { rowsInWords } from "./row-words";
import { type KeptRow, problemsOf } from "./rows-of-people";
import type { TabCells } from "./table";
import { isNumbering, isTotal } from "./totals";

type Row = TabRow<typeof unitPlan.columns>;

/** The measures of each unit by its name in comparable form, and the rows as those of its heads. */
interface UnitPlans {
  readonly measures: ReadonlyMap<string, readonly Entry<UnitMeasure>[]>;
  readonly kept: readonly KeptRow[];
  readonly problems: readonly Problem[];
}

/** What makes a row more than what set-up prepares. */
const BEGUN = [
  "objective",
  "measure",
  "indicator",
  "measuredIn",
  "baseline",
  "target",
  "reached",
  "droppedBy",
] as const;

/**
 * 5.1 · `Нэгжийн төлөвлөгөө`: the measures of the units. A row whose unit is blank or nobody's is an error of the heads whose it
 * may be: that of the rows around it, else of everybody who has none there.
 */
export function readUnitPlans(
  cells: TabCells | undefined,
  members: readonly Member[],
  dates: DateContext,
): UnitPlans {
  const heads = members.filter(({ role, rated }) => role === "unit-head" && rated);
  const headsOf = groupedBy(heads, ({ unit }) => comparable(unit));
  const units = new Set(members.map(({ unit }) => comparable(unit)));
  if (cells === undefined) return { measures: new Map(), kept: [], problems: [] };
  const { table, broken, problems } = openTable(cells, unitPlan, dates);
  // Nothing in it: the tab is as good as none.
  if (table === undefined) return { measures: new Map(), kept: [], problems: [] };
  const all: Problem[] = problems.map((problem) => ({
    ...problem,
    people: broken ? heads.map(({ key }) => key) : [],
  }));
  const rows = rowsOf(table).flatMap((row) => {
    if (isNumbering(row) || BEGUN.every((field) => row.isBlank(field))) return [];
    const unit = comparable(row.take("unit") ?? "");
    if (units.has(unit) || !isTotal(row, unitPlan)) return [{ row, unit }];
    row.report("measure", issue("warning", "row-of-totals", {}));
    all.push(...problemsOf(row, []));
    return [];
  });
  const present = new Set(rows.map(({ unit }) => unit));
  const absent = heads.filter(({ unit }) => !present.has(comparable(unit)));
  const measures = new Map<string, Entry<UnitMeasure>[]>();
  const kept: KeptRow[] = [];
  for (const twins of groupedBy(
    rows,
    ({ row, unit }) => `${unit}|${row.reading("number").value ?? ""}`,
  ).values()) {
    const number = twins[0]?.row.reading("number").value;
    if (twins.length < 2 || number === undefined) continue;
    const facts = { number, rows: rowsInWords(twins.map(({ row }) => row.at)) };
    for (const { row } of twins) row.report("number", issue("error", "number-twice", facts));
  }
  rows.forEach(({ row, unit }, at) => {
    const own = headsOf.get(unit) ?? [];
    if (unit === "" || !units.has(unit)) {
      const near = [rows.slice(0, at).reverse(), rows.slice(at + 1)].flatMap((others) => {
        const one = others.find((other) => units.has(other.unit));
        return headsOf.get(one?.unit ?? "") ?? [];
      });
      const text = String(row.cell("unit") ?? "");
      row.report(
        "unit",
        unit === "" ? issue("error", "unit-missing", {}) : issue("error", "unit-unknown", { unit: text }),
      );
      const concerned = near.length > 0 ? near : absent.length > 0 ? absent : heads;
      all.push(...problemsOf(row, [...new Set(concerned.map(({ key }) => key))]));
      return;
    }
    const entry = readMeasure(row);
    measures.set(unit, [...(measures.get(unit) ?? []), entry]);
    kept.push(...own.map((member) => ({ member, tab: unitPlan, row, code: member.code })));
    all.push(
      ...problemsOf(
        row,
        own.map(({ key }) => key),
      ),
    );
  });
  return { measures, kept, problems: all };
}

function readMeasure(row: Row): Entry<UnitMeasure> {
  const number = row.take("number");
  if (row.isBlank("number")) row.report("number", issue("error", "number-missing", {}));
  const droppedBy = row.take("droppedBy");
  const wrong = unnumbered(droppedBy, row.cell("droppedBy"));
  if (wrong !== undefined) row.report("droppedBy", issue("error", "dropped-without-number", wrong, "2.7"));
  // The tab has the columns of levels among others.
  const levels = droppedBy === undefined ? readLevels(row as unknown as LevelRow, false) : NO_LEVELS;
  const [objective, indicator, measure] = [row.take("objective"), row.take("indicator"), row.take("measure")];
  if (row.failed || number === undefined) return { unreadable: true, at: row.at };
  const name = measure ?? indicator ?? objective ?? "";
  return { at: row.at, number, name, ...levels, droppedBy, reEvaluation: undefined };
}
