/** What the add-on's one-click job reports, as the bundle sends it. */
import type { Host } from "../host/host";
import { type Answer, ask } from "./ask-server";

export type JobReport = Answer<"rankWorkbook">;
export type ListLine = JobReport["ranking"][number];
export type ProblemLine = JobReport["problems"][number];

/** Runs the one click in the bundle. */
export const rank = (host: Host): JobReport => ask(host, "rankWorkbook");

/**
 * Brings the marks in the cells up to date, as the sidebar does after the one click, and adds to the report what only
 * validating looks for: merged cells, hidden rows, formulas that change by themselves.
 */
export function mark(host: Host, report: JobReport): JobReport {
  const { problems } = ask(host, "checkWorkbook");
  const known = new Set(report.problems.map((problem) => JSON.stringify(problem)));
  return {
    ...report,
    problems: [...report.problems, ...problems.filter((problem) => !known.has(JSON.stringify(problem)))],
  };
}

/** The report as the contract's JSON. */
export function jsonOf({ counts, ranking, problems }: JobReport): string {
  const lines = ranking.map(
    ({
      rank,
      code,
      name,
      unit,
      role,
      measures,
      learning,
      superior,
      peers,
      adjustment,
      total,
      category,
      reason,
    }) => ({
      rank,
      code,
      name,
      unit,
      role,
      measures,
      knowledge: learning,
      superior,
      peers,
      adjustment,
      total,
      category: rank === null ? null : category,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
  const said = problems.map(({ level, tab, cell, clause, message }) => ({
    level,
    tab,
    cell,
    clause,
    message,
  }));
  return `${JSON.stringify({ counts, ranking: lines, problems: said }, null, 2)}\n`;
}

const LEVELS = { error: "Алдаа", warning: "Анхааруулга", info: "Мэдээлэл" } as const;

/** The ranked list and the problems for a terminal. */
export function printReport({ counts, ranking, problems }: JobReport, mostInfo = 10): void {
  const rows = [
    [
      "Эрэмбэ",
      "Код",
      "Овог, нэр",
      "Нэгж",
      "Арга х.",
      "Мэдлэг",
      "Удирдлага",
      "Хамт олон",
      "Өөрчлөлт",
      "Нийт",
      "Ангилал",
    ],
    ...ranking
      .filter(({ rank }) => rank !== null)
      .map((line) => [
        String(line.rank),
        line.code,
        line.name,
        line.unit,
        ...[line.measures, line.learning, line.superior, line.peers, line.adjustment, line.total].map(points),
        line.category,
      ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(32, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  for (const row of rows) {
    console.log(
      row
        .map((text, column) => padded(text, widths[column] ?? 0, column > 3 && column < 10))
        .join("  ")
        .trimEnd(),
    );
  }
  for (const { code, name, unit, reason } of ranking.filter((line) => line.rank === null)) {
    console.log(`—  ${code}  ${name}  ${unit}: ${reason ?? ""}`);
  }
  const shown = [
    ...problems.filter(({ level }) => level !== "info"),
    ...problems.filter(({ level }) => level === "info").slice(0, mostInfo),
  ];
  if (shown.length > 0) console.log();
  for (const { level, tab, cell, message } of shown) {
    console.log(`${LEVELS[level]}: ${[tab, cell].filter((part) => part !== "").join("!")} ${message}`);
  }
  const hidden = problems.length - shown.length;
  if (hidden > 0) console.log(`… өөр ${hidden} мэдээлэл`);
  console.log();
  console.log(
    `Бүртгэлд ${counts.read}, эрэмбэлсэн ${counts.ranked}, үнэлээгүй ${counts.notRated}, алдаатай тул тооцоогүй ${counts.blocked}.`,
  );
}

const points = (value: number | null) => (value === null ? "—" : value.toFixed(2));

function padded(text: string, width: number, right: boolean): string {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return right ? cut.padStart(width) : cut.padEnd(width);
}
