import { type Assessment, assess } from "../assess/assessment";
import { failures, refused } from "../explain/failures";
import { progressOf } from "../explain/progress";
import { reviewCounts } from "../explain/review-report";
import { rosterRefusal } from "../explain/roster-words";
import type { CivilDate } from "../methodology/civil-date";
import { listLines, problemLine } from "../paper/list-lines";
import { consolidatedListOf } from "../paper/list-page";
import { type Moved, movedSince } from "../paper/moved";
import { newerTemplate } from "../read/origin";
import { type RosterRow, readRosterRows } from "../read/roster-rows";
import { sayPutAside } from "../sheets/generated-tab";
import { again } from "../sheets/google";
import { listedIn } from "../sheets/listed";
import { markProblems } from "../sheets/marks";
import { readWorkbook, type WorkbookReading } from "../sheets/read-workbook";
import { setUp } from "../sheets/set-up";
import { markStale, standingList } from "../sheets/stale-list";
import { structureOf } from "../sheets/structure";
import { writeResults } from "../sheets/write-list";
import { interviews } from "../workbook/interviews";

const LOCK_WAIT = 5_000;

export type JobReport = ReturnType<typeof report>;

/**
 * Makes the tabs for the people given, or for those who are in the roster already; at most so many in one run where
 * `mostTabs` says how many, and then `left` tells whether another run has anything to do. Throws before the first write
 * where the sidebar would not take the people's rows either.
 */
export function setUpWorkbook(rows: readonly RosterRow[], mostTabs?: number) {
  const { people, issues } = readRosterRows(rows);
  if (issues.length > 0) throw new Error(refused(rosterRefusal(issues)));
  return exclusively(() => setUp(SpreadsheetApp.getActive(), people, mostTabs));
}

/**
 * Validates everything and marks the problems in the cells; writes no result. Where calls cost nothing, as in a command on a
 * file, `thorough` looks at every row for whether it is hidden.
 */
export function checkWorkbook(thorough?: boolean): JobReport {
  return exclusively(() => {
    const { reading, assessment } = assessed();
    const { found, unseen } = marked(reading, assessment, thorough === true);
    const standing = standingList(reading, consolidatedListOf(assessment));
    if (standing !== undefined) markStale(standing);
    const checked = report(assessment, null, [...found, ...sayPutAside(reading, reading.identities)]);
    return { ...checked, stale: standing?.isStale === true, unseen };
  });
}

/**
 * The one click: validates, computes, ranks and writes `Нийт оноо` and `Нэгдсэн жагсаалт`. The result does not wait for
 * notes to be drawn: whoever calls it lets `checkWorkbook` follow, which brings the marks up to date. Where calls cost
 * nothing, `thorough` does both on one reading.
 */
export function rankWorkbook(thorough?: boolean): JobReport {
  return exclusively(() => {
    // Interviews are evidence for entries of 6.4, and nobody's number.
    const isNeeded = (_: unknown, identity: string) => identity !== interviews.kind;
    const { reading, assessment } = assessed(thorough === true ? undefined : isNeeded);
    // Of nobody there is no list to sign; a newer template is not this program's to write into.
    const isNone = newerTemplate(reading.origin) !== undefined || assessment.counts.read === 0;
    const before = isNone ? undefined : listedIn(reading);
    const { tab, problems } = isNone
      ? { tab: null, problems: [] }
      : writeResults(reading, consolidatedListOf(assessment));
    const written = report(assessment, tab, problems);
    const moved = tab === null || before === undefined ? null : movedSince(before, written.ranking);
    const ranked = { ...written, moved };
    if (thorough !== true) return ranked;
    const { found, unseen } = marked(reading, assessment, true);
    // Whoever writes the lists has said what was put aside.
    const putAside = tab === null ? sayPutAside(reading, reading.identities) : [];
    return {
      ...ranked,
      problems: [...ranked.problems, ...[...found, ...putAside].map(problemLine)],
      unseen,
    };
  });
}

/** Marks what is wrong in its cells; what only looking at the tabs finds, and where nobody looked. */
function marked(reading: WorkbookReading, assessment: Assessment, isThorough: boolean) {
  const structure = structureOf(reading, isThorough);
  const unmarked = markProblems(reading, [...assessment.problems, ...structure.problems]);
  return { found: [...unmarked, ...structure.problems], unseen: structure.unseen };
}

/** The workbook as it stands, and what follows from it. */
export function assessed(needed?: Parameters<typeof readWorkbook>[1]) {
  const reading = readWorkbook(SpreadsheetApp.getActive(), needed);
  return { reading, assessment: assess(reading.body) };
}

/**
 * What the sidebar and the commands are given: numbers as printed, people counted, problems worded. `list` is the name
 * of the consolidated list's tab; null when nothing was written.
 */
function report(assessment: Assessment, list: string | null, more: Assessment["problems"]) {
  return {
    counts: assessment.counts,
    review: reviewCounts(assessment),
    progress: progressOf(assessment),
    bandsConfirmed: assessment.body.settings.bands !== undefined,
    ranking: listLines(assessment),
    problems: [...more, ...assessment.problems].map(problemLine),
    list,
    /** Inputs changed since the list was written. */
    stale: false,
    /** Whom the list has otherwise than the one before; null where there was none. */
    moved: null as readonly Moved[] | null,
    /** The tabs in which nobody looked for hidden rows and merged cells, which take a call each. */
    unseen: 0,
  };
}

/**
 * One job at a time in a document; the second person is told, not made to wait for a result that is being rewritten. Google
 * gives the lock back when the run ends, after its writes.
 */
export function exclusively<T>(job: () => T): T {
  lockedDocument();
  const result = job();
  SpreadsheetApp.flush();
  return result;
}

/** Reads when no job is writing: whoever prints or reviews is told that one runs, and reads no half of its work. */
export function undisturbed<T>(read: () => T): T {
  lockedDocument().releaseLock();
  return read();
}

/** One after another, without a word to the spreadsheet: what is done keeps itself. */
export function alone<T>(wait: number, job: () => T): T {
  const lock = lockedDocument(wait);
  const result = job();
  lock.releaseLock();
  return result;
}

function lockedDocument(wait = LOCK_WAIT) {
  const lock = LockService.getDocumentLock();
  // null where the script is not bound to the document, whatever its type says
  if (lock === null) throw new Error(failures.noLock);
  if (!lock.tryLock(wait)) throw new Error(failures.locked);
  return lock;
}

/** Today's civil day where the spreadsheet is; the only clock of the review. */
export function today(spreadsheet: WorkbookReading["spreadsheet"]): CivilDate {
  const day = Utilities.formatDate(
    new Date(),
    again(() => spreadsheet.getSpreadsheetTimeZone()),
    "yyyy-MM-dd",
  );
  return day as CivilDate; // formatted as one
}
