import { isNewerTemplate, type Origin, TEMPLATE_VERSION } from "../assess/workbook-checks";
import { issueSentences } from "../explain/issues";
import type { Problem } from "../read/cells/problem";
import type { WorkbookReading } from "./read-workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Of these tabs, those in which a protection keeps the present user from writing. Asked before the first write of a job. */
export function protectedTabs(sheets: readonly Sheet[]): Sheet[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  return sheets.filter((sheet) =>
    [SHEET, RANGE].some((type) => sheet.getProtections(type).some((protection) => !protection.canEdit())),
  );
}

/** What is said of a tab that may not be written into. */
export const protectedProblem = (sheet: Sheet): Problem => ({
  level: "error",
  id: "tab-protected",
  facts: { tab: sheet.getName() },
  tab: sheet.getName(),
  people: [],
});

/** Throws, before anything is written, when the workbook was made by a later template than this code knows. */
export function requireKnownTemplate(origin: Origin): void {
  if (!isNewerTemplate(origin)) return;
  const facts = { version: origin.templateVersion, current: TEMPLATE_VERSION };
  const { what, mend } = issueSentences["template-newer"](facts);
  throw new Error(`${what} ${mend}`);
}

/** Throws, before anything is written, when one of the tabs may not be written into. */
export function requirePermission(sheets: readonly Sheet[]): void {
  const [first] = protectedTabs(sheets);
  if (first === undefined) return;
  const { what, mend } = issueSentences["tab-protected"]({ tab: first.getName() });
  throw new Error(`${what} ${mend}`);
}

/** The same for the generated tabs of these kinds, as far as they are there. */
export function requireGenerated({ sheets, identities }: WorkbookReading, ...kinds: readonly string[]): void {
  const isOf = (identity: string | undefined) =>
    identity !== undefined && kinds.some((kind) => identity === kind || identity.startsWith(`${kind}:`));
  requirePermission(sheets.filter((sheet) => isOf(identities.of(sheet)?.value)));
}
