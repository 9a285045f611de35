import { UNIT_PLAN_FULL_MARK } from "../law/scales";
import type { Finding } from "../methodology/finding";
import type { Points } from "../methodology/units";
import type { SheetTable } from "./evaluation-sheet";
import { factsOf, resultOf, shown } from "./sheet-findings";
import { MEASURES_TITLE } from "./sheet-measures";

/** 5.1, 5.2 · The first table of a unit head: the unit's plan with its document. The team re-evaluates no row of it. */
export function unitPlanTable(before: Finding<Points>, after: Finding<Points>): SheetTable {
  const plan = factsOf(before, "5.1");
  const document = plan === undefined || plan.document === "" ? "" : ` (${plan.document})`;
  const percent = plan === undefined ? null : shown(plan.achievement);
  return {
    title: MEASURES_TITLE,
    clause: "5.2",
    columns: [
      { number: "1", header: "Нэгжийн гүйцэтгэлийн төлөвлөгөө", kind: "text" },
      { number: "2", header: "Биелэлтийн хувь", kind: "percent" },
      { number: "3", header: `Биелэлтийн оноо (0–${UNIT_PLAN_FULL_MARK})`, kind: "points" },
    ],
    rows: [[`Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт${document}`, percent, shown(before.value)]],
    kinds: ["row"],
    notes: [],
    result: resultOf("Биелэлтийн оноо (5.2)", before, after),
  };
}
