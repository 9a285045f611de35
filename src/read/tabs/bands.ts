import { TOTAL_CEILING, TOTAL_FLOOR } from "../../law/scales";
import { YES_NO } from "../../law/words";
import { seamFault } from "../../methodology/chapter-7-review/7.2-band-seam";
import type { Bands } from "../../methodology/person";
import { type Exact, points } from "../../methodology/units";
import { readChoice } from "../cells/choice";
import type { Problem } from "../cells/problem";
import type { SettingName, SettingRows } from "./settings";

type NumberOf = (name: SettingName, low: number, high: number) => Exact | undefined;

/** The bands must cover 0 to 100 without gap or overlap at two decimals, name their source and be confirmed. */
export function readBands(
  rows: SettingRows,
  number: NumberOf,
  source: string | undefined,
): Bands | undefined {
  const edge = (name: SettingName) => number(name, TOTAL_FLOOR, TOTAL_CEILING);
  const [eFrom, eTo] = [edge("excellentFrom"), edge("excellentTo")];
  const [nFrom, nTo] = [edge("normalFrom"), edge("normalTo")];
  const [uFrom, uTo] = [edge("unsatisfactoryFrom"), edge("unsatisfactoryTo")];
  const confirmed =
    rows.bandsConfirmed?.take("value", readChoice(rows.bandsConfirmed.cell("value"), YES_NO)) === true;
  const report = (
    name: SettingName,
    id: Problem["id"],
    level: Problem["level"],
    facts: Problem["facts"] = {},
  ) => rows[name]?.report("value", { level, id, facts, clause: "7.2" });

  if (eFrom === undefined || nFrom === undefined) {
    report("excellentFrom", "bands-missing", "warning");
    return undefined;
  }
  const gaps: [SettingName, Exact | undefined, Exact][] = [
    ["normalTo", nTo, eFrom],
    ["unsatisfactoryTo", uTo, nFrom],
  ];
  let whole = true;
  for (const [name, to, nextFrom] of gaps) {
    if (to === undefined) continue;
    const fault = seamFault(to, nextFrom);
    if (fault === undefined) continue;
    report(name, `bands-${fault}`, "error", { to, from: nextFrom });
    whole = false;
  }
  if (
    eFrom.lte(nFrom) ||
    nFrom.lte(TOTAL_FLOOR) ||
    (eTo !== undefined && !eTo.equals(TOTAL_CEILING)) ||
    (uFrom !== undefined && !uFrom.equals(TOTAL_FLOOR))
  ) {
    report("excellentFrom", "bands-order", "error");
    whole = false;
  }
  if (whole && source === undefined) report("bandsSource", "bands-without-source", "warning");
  if (whole && !confirmed) report("bandsConfirmed", "bands-unconfirmed", "warning");
  if (!whole || !confirmed || source === undefined) return undefined;
  return { excellentFrom: points(eFrom), normalFrom: points(nFrom) };
}
