/** The state that all services of one host share. */
import type { Workbook } from "../engine";
import type { Zone } from "../engine/o-spreadsheet";
import type { BundleFile } from "../realm/realm";
import type { RealmMaker } from "../realm/realm-maker";
import type { Calls } from "./call-account";
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
  /** Properties that are not part of the document; the document's own are in the workbook. */
  readonly properties: Record<Exclude<StoreName, "document">, Record<string, string>>;
  readonly caches: Record<StoreName, Map<string, CacheEntry>>;
  readonly locks: { held: Set<StoreName>; heldElsewhere: boolean };
  name: string;
  /** The language of the user. */
  readonly userLocale: string;
  /** Is the script bound to the document? Otherwise there is no document lock. */
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
