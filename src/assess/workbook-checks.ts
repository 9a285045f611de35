import type { Problem } from "../read/cells/problem";
import type { KnownTabs } from "../read/tabs/tab-kinds";
import { TAB_NAMES } from "../workbook/columns";

/** The version of the template that set-up makes and this code knows. */
export const TEMPLATE_VERSION = 1;

/** Zones in which a day of the spreadsheet is a day of Mongolia. */
const MONGOLIAN_ZONES = ["Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Choibalsan", "Asia/Hovd"];

/** Where a workbook comes from, apart from its cells. */
export interface Origin {
  /** IANA name of the zone in which the spreadsheet's dates are midnights. */
  readonly timeZone: string;
  /** The version of the template that set-up made it by; undefined when that is not known. */
  readonly templateVersion?: number | undefined;
}

/** Whether the workbook was made by a later template than this code knows: nothing may be written into it. */
export const isNewerTemplate = ({ templateVersion }: Origin): boolean =>
  templateVersion !== undefined && templateVersion > TEMPLATE_VERSION;

export const isOlderTemplate = ({ templateVersion }: Origin): boolean =>
  templateVersion !== undefined && templateVersion < TEMPLATE_VERSION;

/** What is wrong with the workbook as a whole; `everybody` are the keys of all members. */
export function checkOrigin(tabs: KnownTabs, origin: Origin, everybody: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const tab = tabs.settings?.name ?? TAB_NAMES.settings;
  const report = (level: Problem["level"], id: Problem["id"], facts: Problem["facts"] = {}) =>
    problems.push({ level, id, facts, tab, people: level === "error" ? everybody : [] });
  const { timeZone, templateVersion: version } = origin;
  if (!MONGOLIAN_ZONES.includes(timeZone)) report("warning", "time-zone", { zone: timeZone });
  if (isNewerTemplate(origin)) report("error", "template-newer", { version, current: TEMPLATE_VERSION });
  else if (isOlderTemplate(origin)) report("info", "template-older", { version, current: TEMPLATE_VERSION });
  const { settings, roster, plans, conducts, managements, peers, adjustments, complaints } = tabs;
  const known = [settings, roster, plans, conducts, managements, peers, adjustments, complaints].flat();
  if (roster !== undefined && known.every((one) => one?.identity === undefined))
    report("warning", "identity-lost");
  return problems;
}
