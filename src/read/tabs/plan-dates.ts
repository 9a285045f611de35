import type { CivilDate } from "../../methodology/civil-date";
import type { RowReader } from "../table";

interface PlanDates {
  readonly start: CivilDate | undefined;
  readonly due: CivilDate | undefined;
  readonly completed: CivilDate | undefined;
  /** The appraisal year. */
  readonly year: number | undefined;
}

/** Dates that cannot be meant, done before it began, and that seldom are, due in another year than the appraised one. */
export function checkPlanDates(
  row: RowReader<"completed" | "due">,
  { start, due, completed, year }: PlanDates,
): void {
  if (start !== undefined && completed !== undefined && completed < start) {
    row.report("completed", {
      level: "error",
      id: "completed-before-start",
      facts: { start, completed },
      clause: "2.4",
    });
  }
  if (due !== undefined && year !== undefined && Number(due.slice(0, 4)) !== year) {
    row.report("due", { level: "warning", id: "due-outside-year", facts: { due, year }, clause: "2.4" });
  }
}
