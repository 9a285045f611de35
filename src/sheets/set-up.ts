import { refused } from "../explain/failures";
import { rosterRefusal } from "../explain/roster-words";
import { codeForm } from "../read/cells/code";
import { sameName } from "../read/cells/name";
import { kindOfTab } from "../read/known-tabs";
import { TEMPLATE_VERSION } from "../read/origin";
import type { RosterIssue, RosterRow } from "../read/roster-rows";
import { anchorsOf } from "./anchors";
import { type Ensured, ensureTab, isWanting, stateOf } from "./ensure-tab";
import type { Spreadsheet } from "./google";
import { beginTab, stampHome, stampVersion } from "./identity";
import { isEmpty } from "./new-tab";
import { requireKnownTemplate, requirePermission } from "./permission";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import { TypedMeanwhile } from "./rows-by-header";
import { rosterTemplate, settingsTemplate, type TabTemplate, templatesFor } from "./templates";

/**
 * Makes the tabs of the contract for everybody in the roster. Run again, it adds the tabs, columns, people and formulas
 * that are missing and changes nothing that people typed. It stops when it has made or completed `mostTabs`; run again until
 * nothing is left, it makes the same as in one run. Gives the tabs made, those in which it added columns, people or
 * formulas, those in which it leaves something to people (`held`), those whose looks Google refused (`plain`), and how
 * many it has not come to.
 */
export function setUp(
  spreadsheet: Spreadsheet,
  people: readonly RosterRow[],
  mostTabs = Number.POSITIVE_INFINITY,
) {
  const made: string[] = [];
  const completed: string[] = [];
  const held: string[] = [];
  const plain: string[] = [];
  let left = 0;
  let unmoved = 0;
  const apply = (templates: readonly TabTemplate[], reading: WorkbookReading, isFirst: boolean) => {
    const anchors = anchorsOf(reading);
    const states = templates.map((template) => stateOf(template, reading, anchors));
    requirePermission(
      states.flatMap((state) => (state.is !== "missing" && isWanting(state) ? [state.sheet] : [])),
    );
    for (const state of states) {
      if (state.is === "there" && state.looked.unmoved) unmoved += 1;
      if (made.length + completed.length >= mostTabs) {
        if (isWanting(state)) left += 1;
        if (state.is === "there" && state.looked.held) held.push(state.tab.name);
        continue;
      }
      // The people given are sent once: where somebody types into the roster just now, they are to be sent again.
      const ensure = () => ensureTab(state, reading, anchors, isFirst);
      const done = isFirst ? ensure() : ensuredOr(ensure);
      if (done === undefined) {
        left += 1;
        continue;
      }
      if (done.did === "made") made.push(done.name);
      if (done.did === "completed") completed.push(done.name);
      if (done.held) held.push(done.name);
      if (done.plain) plain.push(done.name);
    }
  };
  const before = readWorkbook(spreadsheet);
  requireKnownTemplate(before.origin);
  apply([settingsTemplate, rosterTemplate(asInRoster(people, before))], withFirstTab(before), true);
  const unchanged = made.length + completed.length === 0;
  const reading = unchanged ? before : readWorkbook(spreadsheet);
  apply(templatesFor(reading.body), reading, false);
  if (left + unmoved === 0) stampVersion(spreadsheet, before.identities, TEMPLATE_VERSION);
  stampHome(spreadsheet, before.identities);
  return { made, completed, held, plain, people: reading.body.members.length, left };
}

/** The people given, with the codes that the roster has for them, be zeros cut off or added; refuses a code of somebody else. */
function asInRoster(people: readonly RosterRow[], { body }: WorkbookReading): RosterRow[] {
  const byCode = new Map(body.members.map((member) => [codeForm(member.code), member]));
  const issues: RosterIssue[] = [];
  const written = people.map(([code, name, ...others], index): RosterRow => {
    const known = byCode.get(codeForm(code));
    if (known !== undefined && !sameName(known.name, name))
      issues.push({ row: index + 1, id: "code-taken", code, name: known.name });
    return [known?.code ?? code, name, ...others];
  });
  if (issues.length > 0) throw new Error(refused(rosterRefusal(issues)));
  return written;
}

/** What was done for a tab; undefined where somebody types just where its rows are to stand, so that the next run does it. */
function ensuredOr(ensure: () => Ensured): Ensured | undefined {
  try {
    return ensure();
  } catch (error) {
    if (error instanceof TypedMeanwhile) return undefined;
    throw error;
  }
}

/** The empty first tab of a new spreadsheet becomes that of the settings: it need not be taken away, which nothing else ever is. */
function withFirstTab(reading: WorkbookReading): WorkbookReading {
  const [only] = reading.tabs;
  const [sheet] = reading.sheets;
  const { identity, name } = settingsTemplate;
  if (reading.sheets.length > 1 || only === undefined || sheet === undefined || !isEmpty(only.cells))
    return reading;
  if (only.identity !== identity && kindOfTab(only) !== undefined) return reading;
  requirePermission([sheet]);
  if (only.draft !== true) beginTab(sheet, identity, reading.identities.of(sheet));
  sheet.setName(name);
  const tab = { ...only, name, identity, draft: true as const };
  return { ...reading, tabs: [tab], sheetOf: new Map([[tab, sheet]]) };
}
