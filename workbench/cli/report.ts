/** What the add-on's one-click job reports, as the bundle sends it. */
import type { Host } from "../twin/index";
import type { ReadResult } from "../twin/xlsx";
import { type Answer, ask } from "./ask-server";
import { type Local, local } from "./local";

export type JobReport = Answer<"rankWorkbook">;
type ListLine = JobReport["ranking"][number];
export type ProblemLine = JobReport["problems"][number];

/** The widest column of a terminal's table. */
const MOST_LETTERS = 32;

/** Runs the one click in the bundle. */
export const rank = (host: Host): JobReport => ask(host, "rankWorkbook");

/** The one click and the marks that follow it, on one reading. */
export const rankAndMark = (host: Host): JobReport => ask(host, "rankWorkbook", true);

/**
 * Brings the marks in the cells up to date, as the sidebar does after the one click, and adds to the report what only
 * validating looks for: merged cells, hidden rows, formulas that change by themselves.
 */
export function mark(host: Host, report: JobReport): JobReport {
  const { problems } = ask(host, "checkWorkbook", true);
  const known = new Set(report.problems.map((problem) => JSON.stringify(problem)));
  return {
    ...report,
    problems: [...report.problems, ...problems.filter((problem) => !known.has(JSON.stringify(problem)))],
  };
}

/** A lone cell so far from everything else that it was left out: told as a problem of its address. */
export const farProblems = (far: ReadResult["far"]): ProblemLine[] =>
  far.map(({ tab, cell, text, why, mend }) => {
    const what = `“${text}” ${why}.`;
    return { level: "warning", tab, cell, clause: "", what, mend, message: `${what} ${mend}`, gap: false };
  });

/** Whether everybody is ranked or not rated, and no row is left that nobody owns. */
export const isWhole = ({ counts: { blocked, unowned } }: JobReport): boolean =>
  blocked === 0 && unowned === 0;

/** The report as the contract's JSON. */
export const jsonOf = async (report: JobReport): Promise<string> => (await local()).jsonOf(report);

/** The ranked list and the problems for a terminal. */
export async function printReport(report: JobReport, mostInfo = 10): Promise<void> {
  const { columnsOn, countsLine, levelNames, reviewLines } = await local();
  const { counts, review, bandsConfirmed, ranking, problems } = report;
  printTable(
    columnsOn("terminal"),
    ranking.filter(({ rank }) => rank !== null),
  );
  const unranked = columnsOn("unranked").filter(({ key }) => key !== "place");
  for (const line of ranking.filter((one) => one.rank === null))
    console.log(["—", ...unranked.map(({ key }) => line[key] ?? "")].join("  "));
  const shown = [
    ...problems.filter(({ level }) => level !== "info"),
    ...problems.filter(({ level }) => level === "info").slice(0, mostInfo),
  ];
  if (shown.length > 0) console.log();
  for (const { level, tab, cell, message } of shown) {
    console.log(`${levelNames[level]}: ${[tab, cell].filter((part) => part !== "").join("!")} ${message}`);
  }
  const hidden = problems.length - shown.length;
  if (hidden > 0) console.log(`… өөр ${hidden} мэдээлэл`);
  console.log();
  console.log(countsLine(counts));
  console.log(`7.2: ${reviewLines(review, bandsConfirmed).join(" ")}`);
}

function printTable(columns: ReturnType<Local["columnsOn"]>, lines: readonly ListLine[]): void {
  const cells = columns.map(({ key, header, kind }) => {
    const texts = [header, ...lines.map((line) => textOf(line[key] ?? null, kind === "points"))];
    const width = Math.min(MOST_LETTERS, Math.max(...texts.map((text) => text.length)));
    return texts.map((text) => padded(text, width, kind === "points"));
  });
  for (const row of [null, ...lines].keys())
    console.log(
      cells
        .map((column) => column[row])
        .join("  ")
        .trimEnd(),
    );
}

const textOf = (cell: string | number | null, isPoints: boolean) =>
  typeof cell === "number" && isPoints ? cell.toFixed(2) : String(cell ?? "—");

function padded(text: string, width: number, right: boolean): string {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return right ? cut.padStart(width) : cut.padEnd(width);
}
