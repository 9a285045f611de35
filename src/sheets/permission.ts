import { refused } from "../explain/failures";
import { messageOf } from "../explain/problem";
import { type Issue, issue } from "../read/cells/issues";
import { newerTemplate, type Origin, TEMPLATE_VERSION } from "../read/origin";
import type { Problem } from "../read/problem";
import { again, type Sheet } from "./google";
import { generatedAs, type WorkbookReading } from "./read-workbook";

/** Of these tabs, those in which a protection keeps the present user from writing. Asked before the first write of a job. */
export function protectedTabs(sheets: readonly Sheet[]): Sheet[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  return sheets.filter((sheet) =>
    [SHEET, RANGE].some((type) =>
      again(() => sheet.getProtections(type)).some((protection) => !again(() => protection.canEdit())),
    ),
  );
}

/** What is said of a whole tab: it is shown at its first row. */
export const ofTab = (tab: string, what: Issue): Problem => ({
  ...what,
  tab,
  row: 1,
  near: true,
  people: [],
});

function fail(what: Issue): never {
  const { what: wrong, mend } = messageOf(what);
  throw new Error(refused(`${wrong} ${mend}`));
}

/** Throws, before anything is written, when the workbook was made by a later template than this code knows. */
export function requireKnownTemplate(origin: Origin): void {
  const version = newerTemplate(origin);
  if (version !== undefined) fail(issue("error", "template-newer", { version, current: TEMPLATE_VERSION }));
}

/** Throws, before anything is written, when one of the tabs may not be written into. */
export function requirePermission(sheets: readonly Sheet[]): void {
  const [first] = protectedTabs(sheets);
  if (first !== undefined) fail(issue("error", "tab-protected", { tab: first.getName() }));
}

/** The same for the generated tabs of these kinds, as far as they are there. */
export const requireGenerated = (reading: WorkbookReading, ...kinds: readonly string[]): void =>
  requirePermission(reading.grids.filter(generatedAs(reading, ...kinds)));
