/**
 * A core plugin that stores what o-spreadsheet lacks: notes, protections, developer metadata, the types of tabs and the
 * time zone.
 *
 * All state goes through `history.update`, so undo and redo cover it. Notes and protections follow the cells when
 * rows or columns are inserted, deleted or moved and when a range is cut and pasted. A duplicated tab takes its
 * notes and metadata along, not its protections: that is what Google does when a script duplicates a tab.
 */
import { ANNOTATION_COMMANDS, type AnnotationCommand } from "./annotation-commands";
import { DEFAULT_TIME_ZONE } from "./locale";
import {
  type CoreCommand,
  CorePlugin,
  coreTypes,
  helpers,
  type Range,
  type RangeAdapterFunctions,
  registries,
} from "./o-spreadsheet";
import {
  adaptProtection,
  freed,
  readProtection,
  type StoredProtection,
  writeProtection,
} from "./protection-ranges";
import type { MetadataEntry, ProtectionData, SheetData, SheetType, WorkbookData } from "./saved-workbook";
import type { TypedColumnGetters } from "./typed-columns";

/** Metadata is kept by owner: the id of a tab, or this key for the spreadsheet itself. */
export const SPREADSHEET_OWNER = "";

type Notes = Record<string, string>;
type State = {
  notes: Record<string, Notes>;
  protections: Record<string, StoredProtection[]>;
  metadata: Record<string, MetadataEntry[]>;
  sheetTypes: Record<string, SheetType>;
  timeZone: string;
};

class AnnotationsPlugin extends CorePlugin<State> implements State {
  static override getters = [
    "getNotes",
    "getProtections",
    "getDeveloperMetadata",
    "getSheetType",
    "getTimeZone",
  ] as const;

  readonly notes: State["notes"] = {};
  readonly protections: State["protections"] = {};
  readonly metadata: State["metadata"] = {};
  readonly sheetTypes: State["sheetTypes"] = {};
  readonly timeZone: string = DEFAULT_TIME_ZONE;
  private readonly isRunningBatch: () => boolean;

  constructor(config: ConstructorParameters<typeof CorePlugin>[0]) {
    super(config);
    this.isRunningBatch = config.custom.workbenchIsRunningBatch;
  }

  getNotes(sheetId: string): Readonly<Notes> {
    return this.notes[sheetId] ?? {};
  }

  getProtections(sheetId: string): ProtectionData[] {
    return (this.protections[sheetId] ?? []).map((stored) => writeProtection(stored, this.toA1));
  }

  getDeveloperMetadata(owner: string): readonly MetadataEntry[] {
    return this.metadata[owner] ?? [];
  }

  getSheetType(sheetId: string): SheetType {
    return this.sheetTypes[sheetId] ?? "GRID";
  }

  getTimeZone(): string {
    return this.timeZone;
  }

  override handle(command: CoreCommand | AnnotationCommand): void {
    switch (command.type) {
      case "SET_NOTE":
        this.setNote(command.sheetId, helpers.toXC(command.col, command.row), command.note);
        break;
      case "SET_PROTECTIONS":
        this.history.update(
          "protections",
          command.sheetId,
          this.readAll(command.sheetId, command.protections),
        );
        break;
      case "SET_METADATA":
        this.history.update("metadata", command.owner, command.metadata);
        break;
      case "SET_SHEET_TYPE":
        this.history.update("sheetTypes", command.sheetId, command.sheetType);
        break;
      case "SET_TIME_ZONE":
        this.history.update("timeZone", command.timeZone);
        break;
      case "ADD_COLUMNS_ROWS":
        if (command.dimension === "COL" && !this.isRunningBatch()) {
          const here = (a1: string) => this.getters.getRangeFromSheetXC(command.sheetId, a1);
          const protections = this.protections[command.sheetId] ?? [];
          this.history.update("protections", command.sheetId, freed(protections, command, here));
        }
        break;
      case "DUPLICATE_SHEET":
        this.history.update("sheetTypes", command.sheetIdTo, this.getSheetType(command.sheetId));
        this.history.update("notes", command.sheetIdTo, { ...this.notes[command.sheetId] });
        this.history.update("metadata", command.sheetIdTo, [...(this.metadata[command.sheetId] ?? [])]);
        break;
      case "DELETE_SHEET":
        this.history.update("notes", { ...this.notes, [command.sheetId]: {} });
        this.history.update("protections", { ...this.protections, [command.sheetId]: [] });
        this.history.update("metadata", { ...this.metadata, [command.sheetId]: [] });
        break;
    }
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    this.adaptNotes(applyChange);
    for (const [sheetId, protections] of Object.entries(this.protections)) {
      const adapted = protections.flatMap((protection) => adaptProtection(protection, applyChange));
      if (adapted.length !== protections.length || adapted.some((item, i) => item !== protections[i])) {
        this.history.update("protections", sheetId, adapted);
      }
    }
  }

  override import(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      if (sheet.sheetType !== undefined) this.sheetTypes[sheet.id] = sheet.sheetType;
      this.notes[sheet.id] = { ...sheet.notes };
      this.protections[sheet.id] = this.readAll(sheet.id, sheet.protections ?? []);
      this.metadata[sheet.id] = [...(sheet.metadata ?? [])];
    }
    this.metadata[SPREADSHEET_OWNER] = [...(data.metadata ?? [])];
    this.history.update("timeZone", data.timeZone ?? DEFAULT_TIME_ZONE);
  }

  override export(data: WorkbookData): void {
    for (const sheet of data.sheets) this.exportSheet(sheet);
    const own = this.metadata[SPREADSHEET_OWNER] ?? [];
    if (own.length > 0) data.metadata = [...own];
    data.timeZone = this.timeZone;
  }

  private exportSheet(sheet: SheetData): void {
    const sheetType = this.getSheetType(sheet.id);
    const notes = this.getNotes(sheet.id);
    const protections = this.getProtections(sheet.id);
    const metadata = this.getDeveloperMetadata(sheet.id);
    if (sheetType !== "GRID") sheet.sheetType = sheetType;
    if (Object.keys(notes).length > 0) sheet.notes = { ...notes };
    if (protections.length > 0) sheet.protections = protections;
    if (metadata.length > 0) sheet.metadata = [...metadata];
  }

  private setNote(sheetId: string, a1: string, note: string): void {
    if (note !== "") this.history.update("notes", sheetId, a1, note);
    else if (this.notes[sheetId]?.[a1] !== undefined) {
      const { [a1]: _, ...others } = this.notes[sheetId];
      this.history.update("notes", sheetId, others);
    }
  }

  private adaptNotes(applyChange: RangeAdapterFunctions["applyChange"]): void {
    const adapted: Record<string, Notes> = {};
    let changed = false;
    for (const [sheetId, notes] of Object.entries(this.notes)) {
      adapted[sheetId] ??= {};
      for (const [a1, note] of Object.entries(notes)) {
        const { changeType, range } = applyChange(this.getters.getRangeFromSheetXC(sheetId, a1));
        if (changeType !== "NONE") changed = true;
        if (changeType === "REMOVE") continue;
        const home = adapted[range.sheetId] ?? {};
        adapted[range.sheetId] = home;
        home[helpers.toXC(range.zone.left, range.zone.top)] = note;
      }
    }
    if (changed) this.history.update("notes", adapted);
  }

  private readAll(sheetId: string, protections: readonly ProtectionData[]): StoredProtection[] {
    return protections.map((item) =>
      readProtection(item, (a1) => this.getters.getRangeFromSheetXC(sheetId, a1)),
    );
  }

  private readonly toA1 = (range: Range): string => this.getters.getRangeString(range, range.sheetId);
}

export type AnnotationGetters = Pick<AnnotationsPlugin, (typeof AnnotationsPlugin.getters)[number]> &
  TypedColumnGetters;

registries.corePluginRegistry.replace("workbench_annotations", AnnotationsPlugin);
for (const type of ANNOTATION_COMMANDS) {
  (coreTypes as Set<string>).add(type);
  // Undo looks up how a command is taken back; the state itself is restored from the history.
  registries.inverseCommandRegistry.replace(type, (command) => [command]);
}
