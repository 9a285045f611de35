/** The state that all services of one host share. */
import type { Workbook } from "../engine";
import type { Zone } from "../engine/o-spreadsheet";
import type { BundleFile } from "../realm/realm";
import type { RealmMaker } from "../realm/realm-maker";
import type { Calls } from "./call-account";
import type { Executions } from "./executions";
import type { InstallationSource } from "./installation";
import type { HostHooks, HostRecords } from "./records";

export type Role = "owner" | "editor";
export type Selection = { sheetId: string; zone: Zone };
export type StoreName = "document" | "user" | "script";
type CacheEntry = { value: string; expires: number };

export type HostCore = {
  readonly workbook: Workbook;
  /** The spreadsheet's, which a custom function may ask for while the workbook is still being opened. */
  readonly timeZone: string;
  readonly calls: Calls;
  readonly files: readonly BundleFile[];
  readonly records: HostRecords;
  readonly hooks: HostHooks;
  readonly executions: Executions;
  /** Properties that are not part of the document, by `storeKey`; the document's own are in the workbook. */
  readonly properties: Map<string, Readonly<Record<string, string>>>;
  readonly caches: Map<string, Map<string, CacheEntry>>;
  /** Does a run that is not here hold every lock? */
  isLockedElsewhere: boolean;
  /** Who begins the next run, as Session.getTemporaryActiveUserKey tells it. */
  person: string;
  installation: InstallationSource;
  name: string;
  /** Of the file: a copy of it has another. */
  readonly spreadsheetId: string;
  readonly rowsOfNewTab: number;
  /** The language of the user. */
  readonly userLocale: string;
  /** Is the script bound to the document? Otherwise it has one only as an installed add-on. */
  readonly bound: boolean;
  /** The name of the script's project, which is the caption of its add-on menu. */
  readonly projectTitle: string;
  /** Does a text that a script writes into a plain text cell keep its leading apostrophe? Google does not say. */
  readonly plainTextKeepsApostrophe: boolean;
  /** The script's time zone, from its manifest. */
  readonly scriptTimeZone: string;
  readonly now: () => number;
  role: Role;
  /** The maker of the running realm; services are called from inside it only. */
  make: RealmMaker;
  selection: Selection;
  nextId(): string;
};

/** Whose run it is, or would be. */
export const personOf = ({ executions, person }: HostCore): string =>
  executions.isRunning ? executions.current.person : person;

/** The name of a store: of the person's own there is one a person. */
export const storeKey = (core: HostCore, store: StoreName): string =>
  store === "user" ? `user ${personOf(core)}` : store;

/** A script that runs as an add-on has the lock, properties and cache of the open document as one that is bound to it. */
export const hasDocument = ({ bound, installation }: HostCore): boolean => bound || installation !== "NONE";
