/**
 * Opens a host: a bundle on a workbook.
 *
 * The order matters. Custom functions are registered before the workbook is loaded, because o-spreadsheet compiles
 * formulas when it loads. The workbook itself is opened when a service first needs it: after the bundle has been
 * evaluated, so that its cells are evaluated once, with the custom functions. A script that calls a service while it
 * is being evaluated opens the workbook earlier, and the cells are evaluated once more.
 */
import {
  type CustomFunctionCaller,
  DEFAULT_ROWS,
  DEFAULT_TIME_ZONE,
  emptyWorkbookData,
  localeOf,
  openWorkbook,
  registerCustomFunctions,
  type Workbook,
  type WorkbookData,
} from "../engine";
import { customFunctionsOf } from "../realm/jsdoc";
import { type BundleFile, isScript, type LoadBundle, type Realm } from "../realm/realm";
import { createCalls } from "./calls";
import { SCRIPT_GLOBALS, SERVICE_CLASSES } from "./classes";
import type { HostCore, Role } from "./core";
import { createExecutions } from "./executions";
import { createBorder } from "./expose";
import { createHost, type Host } from "./host";
import type { InstallationSource } from "./installation";
import { editGuard } from "./permission";
import { emptyRecords, type HostHooks } from "./records";
import { SPREADSHEET_ID } from "./refs";

export type OpenHostOptions = {
  bundle: { files: readonly BundleFile[] };
  /** The saved workbook; an empty one without it. */
  workbook?: WorkbookData | undefined;
  /** `loadBundle` of realm/node or realm/browser. */
  realm: LoadBundle;
  /** What the script's clock shows: an instant, or a function for a clock that moves. */
  now?: number | (() => number) | undefined;
  role?: Role | undefined;
  /** The spreadsheet's time zone, where the workbook does not say. */
  timeZone?: string | undefined;
  /** The language of the user, as Session.getActiveUserLocale gives it. */
  userLocale?: string | undefined;
  /** The spreadsheet's locale, `ru_RU`, whatever the workbook says. */
  locale?: string | undefined;
  /** False: a script of its own, which has no document, unless it is installed as an add-on. */
  bound?: boolean | undefined;
  /** How it is installed as an add-on; without it not at all. */
  installation?: InstallationSource | undefined;
  /** Who runs it: a key that tells people apart and nobody who they are. */
  person?: string | undefined;
  name?: string | undefined;
  /** What getId says: a copy of a file has another than the file. */
  spreadsheetId?: string | undefined;
  /** The name of the script's project; without it that of the spreadsheet. */
  projectTitle?: string | undefined;
  plainTextKeepsApostrophe?: boolean | undefined;
  hooks?: HostHooks | undefined;
  /** False: nobody undoes, and nothing is kept for it. */
  undoes?: boolean | undefined;
  /** Of a new tab, where it is not Google's thousand: every formatted blank cell costs. */
  rowsOfNewTab?: number | undefined;
};

export function openHost(options: OpenHostOptions): Host {
  const { files } = options.bundle;
  const { now } = options;
  const clock = typeof now === "number" ? () => now : now;
  const custom = files.filter(isScript).flatMap((file) => customFunctionsOf(file.source));
  registerCustomFunctions(custom);

  const given = options.workbook ?? { ...emptyWorkbookData(), timeZone: undefined };
  const settings = options.locale ? { ...given.settings, locale: localeOf(options.locale) } : given.settings;
  const timeZone = given.timeZone ?? options.timeZone ?? DEFAULT_TIME_ZONE;
  // Forgotten once it is open: a file of a large body is as large as the workbook that is made of it.
  let unopened: WorkbookData | undefined = { ...given, settings, timeZone };
  const byUpperCase = new Map(custom.map(({ name }) => [name.toUpperCase(), name]));
  let last = lastNumberIn(unopened);
  const { name = "Local spreadsheet", undoes } = options;
  let realm: Realm | undefined;
  let workbook: Workbook | undefined;

  function opened(): Workbook {
    if (workbook) return workbook;
    workbook = openWorkbook(unopened, callerOf(core, realm, byUpperCase), undoes);
    unopened = undefined;
    workbook.guardEdits(editGuard(core));
    return workbook;
  }

  const executions = createExecutions();
  const core: HostCore = {
    get workbook() {
      return opened();
    },
    get timeZone() {
      return workbook?.timeZone ?? timeZone;
    },
    executions,
    calls: createCalls(executions),
    files,
    records: emptyRecords(),
    hooks: options.hooks ?? {},
    properties: new Map(),
    caches: new Map(),
    isLockedElsewhere: false,
    person: options.person ?? "local-user",
    installation: options.installation ?? "NONE",
    name,
    spreadsheetId: options.spreadsheetId ?? SPREADSHEET_ID,
    rowsOfNewTab: options.rowsOfNewTab ?? DEFAULT_ROWS,
    userLocale: options.userLocale ?? "mn",
    bound: options.bound ?? true,
    projectTitle: options.projectTitle ?? name,
    plainTextKeepsApostrophe: options.plainTextKeepsApostrophe ?? false,
    scriptTimeZone: manifestTimeZone(files) ?? timeZone,
    now: clock ?? Date.now,
    role: options.role ?? "owner",
    make: {
      array: Array.from,
      date: (at) => new Date(at),
      object: Object.fromEntries,
      error: (text) => new Error(text),
    },
    selection: { sheetId: given.sheets[0]?.id ?? "", zone: { top: 0, left: 0, bottom: 0, right: 0 } },
    nextId: () => String(++last),
  };
  const border = createBorder(core, SERVICE_CLASSES);
  realm = options.realm(
    files,
    (make) => {
      core.make = make;
      return Object.fromEntries(SCRIPT_GLOBALS.map((kind) => [kind, border.expose({ kind, core })]));
    },
    { now: clock, timeZone: core.scriptTimeZone },
  );
  workbook?.attach(callerOf(core, realm, byUpperCase));
  return createHost(core, realm, border);
}

function callerOf(
  core: HostCore,
  realm: Realm | undefined,
  byUpperCase: ReadonlyMap<string, string>,
): CustomFunctionCaller | undefined {
  if (!realm) return undefined;
  const { call, has, make } = realm;
  const nameOf = (name: string) => byUpperCase.get(name) ?? name;
  return {
    has: (name) => has(nameOf(name)),
    call: (name, args) => core.calls.forCell(() => call(nameOf(name), args)),
    array: make.array,
    date: make.date,
  };
}

function manifestTimeZone(files: readonly BundleFile[]): string | undefined {
  const manifest = files.find((file) => file.name === "appsscript.json");
  const parsed: unknown = manifest ? JSON.parse(manifest.source) : null;
  if (typeof parsed !== "object" || parsed === null || !("timeZone" in parsed)) return undefined;
  return String(parsed.timeZone);
}

/** Ids that the host gives count on from the largest number that an id of the workbook ends with. */
function lastNumberIn({ sheets }: WorkbookData): number {
  const ids = sheets.flatMap((sheet) => [
    sheet.id,
    ...(sheet.protections ?? []).map(({ id }) => id),
    ...(sheet.dataValidationRules ?? []).map(({ id }) => id),
    ...(sheet.conditionalFormats ?? []).map(({ id }) => id),
    ...(sheet.figures ?? []).map(({ id }) => id),
  ]);
  return Math.max(0, ...ids.map((id) => Number(/\d{1,9}$/.exec(id)?.[0] ?? 0)));
}
