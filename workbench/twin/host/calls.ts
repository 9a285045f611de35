/**
 * The account of service calls: what users wait for.
 *
 * Every method call of the bundle on a service object passes `enter`. A call that depends on or changes the document,
 * the properties, the cache, a lock or the screen is a service call (a read or a write); a call that only names or
 * builds a thing is a handle. The table lists the handles; everything else is a service call.
 *
 * The same gate makes a chosen call fail, or kills its run there, lets a test act before a call, and lets a running custom function read the spreadsheet and nothing more. Google
 * runs such a function by itself: what it calls is not counted among the calls of a run.
 */
import type { CallCounts, CallHook, Calls } from "./call-account";
import type { AskedFault, Executions } from "./executions";
import { type Kind, SPREADSHEET_ID } from "./refs";

const ALL = "*";
const HANDLES: Partial<Record<Kind, string>> = {
  SpreadsheetApp: "getActive getUi newDataValidation newConditionalFormatRule",
  Spreadsheet: "getId getName getSheetByName getSheetById getRange createDeveloperMetadataFinder",
  Sheet:
    "getName getSheetId getType getParent getRange getRangeList getDataRange newChart createDeveloperMetadataFinder",
  Range: `getSheet getRow getColumn getNumRows getLastRow getLastColumn getA1Notation offset getCell`,
  DeveloperMetadataFinder: "withKey withValue withVisibility withLocationType",
  DeveloperMetadata: "getKey getValue getLocation",
  DeveloperMetadataLocation: ALL,
  DataValidation: ALL,
  DataValidationBuilder: ALL,
  ConditionalFormatRule: ALL,
  ConditionalFormatRuleBuilder: ALL,
  BooleanCondition: ALL,
  EmbeddedChart: ALL,
  EmbeddedChartBuilder: ALL,
  ContainerInfo: ALL,
  PropertiesService: ALL,
  CacheService: ALL,
  LockService: ALL,
  Utilities: ALL,
  Session: ALL,
  User: ALL,
  ScriptApp: ALL,
  HtmlService: ALL,
  HtmlOutput: ALL,
  HtmlTemplate: ALL,
  Menu: "addItem addSeparator addSubMenu",
  Ui: "createMenu createAddonMenu",
  Charts: ALL,
  Logger: ALL,
  console: ALL,
};
const WRITING =
  /^(set|clear|insert|delete|append|remove|add|merge|break|protect|hide|show|unhide|move|rename|duplicate|copy|sort|flush|auto|activate|update|toast|alert|prompt|put|tryLock|waitLock|releaseLock|create)/;

type CallClass = "handle" | "read" | "write";

/** What a custom function may read, by getters only; and what it may not even name. */
const READ_BY_CELLS = /^(?:SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata\w*|Filter)$/;
const CLOSED_TO_CELLS = /^(?:SpreadsheetApp\.getUi$|(?:Session|User|ScriptApp|Ui|Menu)\.)/;

function isOpenToCells(kind: string, method: string): boolean {
  if (CLOSED_TO_CELLS.test(`${kind}.${method}`)) return false;
  const callClass = classOf(kind, method);
  return (
    callClass === "handle" ||
    (callClass === "read" && READ_BY_CELLS.test(kind) && /^(?:get|is)[A-Z]/.test(method))
  );
}

const handleSets = new Map(
  Object.entries(HANDLES).map(([kind, names]) => [kind, names === ALL ? null : new Set(names.split(/\s+/))]),
);

function classOf(kind: string, method: string): CallClass {
  const handles = handleSets.get(kind);
  if (handles === null || handles?.has(method)) return "handle";
  return WRITING.test(method) ? "write" : "read";
}

export const OUT_OF_TIME = "Exceeded maximum execution time";

export function createCalls(executions: Executions): Calls {
  let counts = noCalls();
  let hook: CallHook | undefined;
  let isAsking = false;
  let sinceHook = 0;
  let customFunctions = 0;

  function enter(kind: string, method: string): void {
    const name = `${kind}.${method}`;
    if (customFunctions > 0) {
      if (isOpenToCells(kind, method)) return;
      throw new Error(`You do not have permission to call ${name} from a custom function.`);
    }
    if (executions.current.death !== undefined) throw new Error(OUT_OF_TIME);
    const callClass = classOf(kind, method);
    counts.byName[name] = (counts.byName[name] ?? 0) + 1;
    if (callClass === "handle") {
      counts.handles++;
      return;
    }
    counts.service++;
    if (callClass === "read") counts.reads++;
    else counts.writes++;
    ask(name);
    if (executions.fault !== undefined) fail(executions.fault, name);
  }

  /** A run that the hook begins is not asked about: it is what happens between two calls. */
  function ask(name: string): void {
    if (hook === undefined || isAsking) return;
    isAsking = true;
    try {
      hook(name, ++sinceHook);
    } finally {
      isAsking = false;
    }
  }

  function fail(asked: AskedFault, name: string): void {
    const { fault, effect } = asked;
    const nth = ++asked.seen;
    if (!(typeof fault === "number" ? fault === nth : fault(name, nth))) return;
    if (effect === "throw")
      throw new Error(
        `Service Spreadsheets failed while accessing document with id ${SPREADSHEET_ID} (${name}).`,
      );
    executions.current.death = effect;
    throw new Error(OUT_OF_TIME);
  }

  return {
    enter,
    counts: () => ({ ...counts, byName: { ...counts.byName } }),
    reset() {
      counts = noCalls();
    },
    failAt(next, how = "throw") {
      executions.current.faultOfRuns = next === undefined ? undefined : { fault: next, effect: how, seen: 0 };
    },
    atCall(next) {
      hook = next;
      sinceHook = 0;
    },
    forCell(run) {
      customFunctions++;
      try {
        return run();
      } finally {
        customFunctions--;
      }
    },
  };
}

function noCalls(): CallCounts {
  return { service: 0, reads: 0, writes: 0, handles: 0, byName: {} };
}
