import type { JobReport } from "../addon/jobs";
import { columnsOn } from "../paper/list-columns";

/** The report as the JSON of the command: null where there is no number or no word, and a reason only where there is one. */
export function jsonOf({ counts, review, ranking, problems }: JobReport): string {
  const columns = columnsOn("json");
  const report = {
    counts,
    review,
    ranking: ranking.map((line) =>
      Object.fromEntries(
        columns.map(({ key, kind, json = key }) => [json, kind === "word" ? line[key] || null : line[key]]),
      ),
    ),
    problems: problems.map(({ what: _, mend: _mend, gap: _gap, ...problem }) => problem),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
