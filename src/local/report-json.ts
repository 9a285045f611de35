import type { Counts } from "../explain/paper-words";
import { columnsOn, type ListLine } from "../paper/list-columns";
import type { ProblemLine } from "../paper/list-lines";

/** What the one click reports. */
interface Report {
  readonly counts: Counts;
  readonly ranking: readonly ListLine[];
  readonly problems: readonly ProblemLine[];
}

/** The report as the JSON of the command: null where there is no number or no word, and a reason only where there is one. */
export function jsonOf({ counts, ranking, problems }: Report): string {
  const columns = columnsOn("json");
  const report = {
    counts,
    ranking: ranking.map((line) =>
      Object.fromEntries(
        columns.map(({ key, kind, json = key }) => [json, kind === "word" ? line[key] || null : line[key]]),
      ),
    ),
    problems: problems.map(({ what: _, mend: _mend, ...problem }) => problem),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
