import { TOTAL_CEILING, TOTAL_FLOOR } from "../law/scales";
import { seamFault } from "../methodology/chapter-7-review/7.2-band-seam";
import type { Bands } from "../methodology/person";
import { type Exact, points } from "../methodology/units";
import type { SettingName } from "../workbook/settings";
import { issue } from "./cells/issues";
import type { SettingRows } from "./setting-rows";

/** The bands must cover 0 to 100 without gap or overlap at two decimals, name their source and be confirmed. */
export function readBands(rows: SettingRows, source: string | undefined): Bands | undefined {
  const [eFrom, eTo] = [rows.take("excellentFrom"), rows.take("excellentTo")];
  const [nFrom, nTo] = [rows.take("normalFrom"), rows.take("normalTo")];
  const [uFrom, uTo] = [rows.take("unsatisfactoryFrom"), rows.take("unsatisfactoryTo")];
  const confirmed = rows.take("bandsConfirmed") === true;
  const report = (name: SettingName, what: ReturnType<typeof issue>) => rows.row(name)?.report("value", what);

  if (eFrom === undefined || nFrom === undefined) {
    const blank = (["excellentFrom", "normalFrom"] as const).find((name) => rows.row(name)?.isBlank("value"));
    if (blank !== undefined) report(blank, issue("warning", "bands-missing", {}));
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
    report(name, issue("error", `bands-${fault}`, { to, from: nextFrom }));
    whole = false;
  }
  if (
    eFrom.lte(nFrom) ||
    nFrom.lte(TOTAL_FLOOR) ||
    (eTo !== undefined && !eTo.equals(TOTAL_CEILING)) ||
    (uFrom !== undefined && !uFrom.equals(TOTAL_FLOOR))
  ) {
    report("excellentFrom", issue("error", "bands-order", {}));
    whole = false;
  }
  if (whole && source === undefined) report("bandsSource", issue("warning", "bands-without-source", {}));
  if (whole && !confirmed) report("bandsConfirmed", issue("warning", "bands-unconfirmed", {}));
  if (!whole || !confirmed || source === undefined) return undefined;
  return { excellentFrom: points(eFrom), normalFrom: points(nFrom) };
}
