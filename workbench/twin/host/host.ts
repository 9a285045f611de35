/**
 * A host: one workbook, one bundle in its realm, and what people and tests can do with them.
 */
import type { Snapshot, Workbook } from "../engine";
import type { Realm } from "../realm/realm";
import { rangeFromA1 } from "./addresses";
import type { CallCounts, CallHook, Fault, FaultEffect } from "./call-account";
import { OUT_OF_TIME } from "./calls";
import type { HostCore, Role, Selection } from "./core";
import type { Border } from "./expose";
import type { InstallationSource } from "./installation";
import { type EditResult, insertRowAbove, tabCalled, typeIntoCell, writeNote } from "./person";
import { connectSheet, convertToTable, moveChartToOwnSheet } from "./person-tabs";
import type { Alert, Menu, ShownPage, Toast } from "./records";
import { intoRealm, type Travelling, toTravel } from "./script-run";

const MILLISECONDS_A_CALL = 100;

export type Host = {
  readonly workbook: Workbook;
  readonly realm: Realm;
  role: Role;
  /** Whose the next run is: user properties, user caches and user locks are kept apart by it. */
  person: string;
  /** How the script is installed as an add-on. */
  installation: InstallationSource;
  /** The last menu that the script added, and all of them. */
  readonly menu: Menu | null;
  readonly menus: readonly Menu[];
  readonly sidebar: ShownPage | null;
  readonly dialogs: readonly ShownPage[];
  readonly alerts: readonly Alert[];
  readonly toasts: readonly Toast[];
  readonly log: readonly string[];
  /** What outlives a run besides the document: properties of users and of the script, and caches. */
  readonly stores: Pick<HostCore, "properties" | "caches">;
  /** Service calls since the last reset. */
  readonly calls: CallCounts;
  /** What these calls would cost at 100 ms each. Nothing waits here. */
  readonly modelledMilliseconds: number;
  resetCalls(): void;
  /**
   * Makes service calls fail, or kill their run, from now on; undefined stops that. Asked for in the midst of a run, it is
   * for the runs that begin there, and gone with that run.
   */
  failAt(fault: Fault | undefined, effect?: FaultEffect): void;
  /**
   * Asks the hook before each service call of a run; undefined stops that. There a test may act as another person, who
   * sees the document without the writes that wait in the run's buffer: those come after the act. A run that begins there
   * is another execution, whole between two calls of the first, and is not asked about.
   */
  atCall(hook: CallHook | undefined): void;
  /** Another run holds the locks: tryLock answers false, waitLock throws. */
  holdLockElsewhere(held: boolean): void;
  /** Where the person stands; a script's `activate` moves it. */
  selection: Selection;
  setActiveCell(tab: string, a1: string): void;
  editCell(tab: string, a1: string, text: string): EditResult;
  /** A person inserts a blank row above this one (from 1), which looks like it. */
  insertRowAbove(tab: string, row: number): void;
  /** A person writes a note; "" removes it. */
  writeNote(tab: string, a1: string, text: string): void;
  /** A person moves the tab's first chart to a sheet of its own, whose name it gives. */
  moveChartToOwnSheet(tab: string): string;
  /** A person adds a sheet of this name that shows a database. */
  connectSheet(name: string): void;
  /** A person makes a Table of the cells; its first row is the header. */
  convertToTable(tab: string, a1: string): void;
  /** google.script.run, and the menu: calls a global of the bundle and empties the write buffer. */
  run(functionName: string, ...args: unknown[]): Travelling | undefined;
  /** A person gives the spreadsheet another name. */
  rename(name: string): void;
  snapshot(): Snapshot;
  undo(): void;
  redo(): void;
  /** Takes the realm away; nothing can be run after that. */
  close(): void;
};

export function createHost(core: HostCore, realm: Realm, border: Border): Host {
  const { workbook, records } = core;
  return {
    workbook,
    realm,
    get role() {
      return core.role;
    },
    set role(role) {
      core.role = role;
    },
    get person() {
      return core.person;
    },
    set person(person) {
      core.person = person;
    },
    get installation() {
      return core.installation;
    },
    set installation(installation) {
      core.installation = installation;
    },
    get menu() {
      return records.menus.at(-1) ?? null;
    },
    get menus() {
      return records.menus;
    },
    get sidebar() {
      return records.sidebar;
    },
    dialogs: records.dialogs,
    alerts: records.alerts,
    toasts: records.toasts,
    log: records.log,
    stores: core,
    get calls() {
      return core.calls.counts();
    },
    get modelledMilliseconds() {
      return core.calls.counts().service * MILLISECONDS_A_CALL;
    },
    resetCalls: core.calls.reset,
    failAt: core.calls.failAt,
    atCall(hook) {
      core.calls.atCall(hook && ((name, nth) => workbook.meanwhile(() => hook(name, nth))));
    },
    holdLockElsewhere(held) {
      core.isLockedElsewhere = held;
    },
    get selection() {
      return core.selection;
    },
    set selection(selection) {
      core.selection = selection;
    },
    setActiveCell(tab, a1) {
      const { sheetId, zone } = rangeFromA1(core, tabCalled(core, tab).id, a1);
      core.selection = { sheetId, zone };
    },
    editCell: (tab, a1, text) => typeIntoCell(core, tab, a1, text),
    insertRowAbove: (tab, row) => insertRowAbove(core, tab, row),
    moveChartToOwnSheet: (tab) => moveChartToOwnSheet(core, tab),
    convertToTable: (tab, a1) => convertToTable(core, tab, a1),
    connectSheet: (name) => connectSheet(core, name),
    writeNote: (tab, a1, text) => writeNote(core, tab, a1, text),
    run: (functionName, ...args) => workbook.asOneStep(() => run(core, realm, border, functionName, args)),
    rename(name) {
      core.name = name;
    },
    snapshot: workbook.snapshot,
    undo: workbook.undo,
    redo: workbook.redo,
    close: () => realm.close?.(),
  };
}

function run(
  core: HostCore,
  realm: Realm,
  border: Border,
  functionName: string,
  args: readonly unknown[],
): Travelling | undefined {
  if (functionName.endsWith("_") || !realm.has(functionName)) {
    throw new Error(`Script function not found: ${functionName}`);
  }
  const sent = args.map((arg, i) =>
    arg === undefined ? undefined : toTravel(arg, String(i), border.isExposed),
  );
  let result: unknown;
  core.executions.begin(core.person);
  const execution = core.executions.current;
  try {
    result = realm.call(
      functionName,
      sent.map((arg) => intoRealm(arg, realm.make)),
    );
  } catch (error) {
    finish(core, execution.death, false);
    throw asHostError(error);
  }
  const killed = execution.death !== undefined;
  finish(core, execution.death, !killed);
  // A script may catch the error; it is over all the same.
  if (killed) throw new Error(OUT_OF_TIME);
  return result === undefined ? undefined : toTravel(result, "result", border.isExposed);
}

/** The end of a run: locks go, writes are carried out. After a failure its own message matters, not this one's. */
function finish(core: HostCore, death: FaultEffect | undefined, succeeded: boolean): void {
  core.executions.end();
  if (death === "kill-losing") core.workbook.forget();
  try {
    core.workbook.flush();
  } catch (error) {
    if (succeeded) throw error;
  }
}

function asHostError(error: unknown): Error {
  const message =
    typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
  return new Error(message, { cause: error });
}
