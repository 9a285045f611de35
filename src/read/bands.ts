import type { Bands } from "../methodology/person";
import { type Exact, points } from "../methodology/units";
import type { SettingName } from "../workbook/settings";
import { issue } from "./cells/issues";
import type { SettingRows } from "./settings";

/** The bands must cover 0 to 100 without gap or overlap at two decimals, name their source and be confirmed. */
export function readBands(rows: SettingRows, source: string | undefined): Bands | undefined {
  const [eFrom, eTo] = [rows.take("excellentFrom"), rows.take("excellentTo")];
  const [nFrom, nTo] = [rows.take("normalFrom"), rows.take("normalTo")];
  const [uFrom, uTo] = [rows.take("unsatisfactoryFrom"), rows.take("unsatisfactoryTo")];
  const confirmed = rows.take("bandsConfirmed") === true;
  const report = (name: SettingName, what: ReturnType<typeof issue>) => rows.row(name)?.report("value", what);

  if (eFrom === undefined || nFrom === undefined) {
    report("excellentFrom", issue("warning", "bands-missing", {}));
    return undefined;
  }
  const gaps: [SettingName, Exact | undefined, Exact][] = [
    ["normalTo", nTo, eFrom],
    ["unsatisfactoryTo", uTo, nFrom],
  ];
  let whole = true;
  for (const [name, to, nextFrom] of gaps) {
    if (to === undefined) continue;
    const step = nextFrom.sub(to);
    if (step.lte(0)) report(name, issue("error", "bands-overlap", { to, from: nextFrom }));
    else if (step.gt("0.01")) report(name, issue("error", "bands-gap", { to, from: nextFrom }));
    whole &&= step.gt(0) && step.lte("0.01");
  }
  if (
    eFrom.lte(nFrom) ||
    nFrom.lte(0) ||
    (eTo !== undefined && !eTo.equals(100)) ||
    (uFrom !== undefined && !uFrom.equals(0))
  ) {
    report("excellentFrom", issue("error", "bands-order", {}));
    whole = false;
  }
  if (whole && source === undefined) report("bandsSource", issue("warning", "bands-without-source", {}));
  if (whole && !confirmed) report("bandsConfirmed", issue("warning", "bands-unconfirmed", {}));
  if (!whole || !confirmed || source === undefined) return undefined;
  return { excellentFrom: points(eFrom), normalFrom: points(nFrom) };
}
