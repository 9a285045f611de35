/**
 * A workbook: o-spreadsheet's model with a write buffer, custom functions, annotations and a snapshot.
 *
 * `write` queues, `getters` empties the queue and reads. The model itself is there for the page's grid; whoever reads
 * it directly calls `flush` first.
 */
import "./array-formula";
import "./autofill";
import "./formula-cells";
import "./blank-references";
import "./bounded-results";
import "./clipboard";
import "./document-properties";
import "./edit-guard";
import "./google-cells";
import "./indirect";
import "./list-ranges";
import "./quiet-evaluation";
import "./quiet-tables";
import "./quiet-views";
import "./run-history";
import "./sheet-names";
import "./sort";
import "./typed-columns";
import type { AnnotationGetters } from "./annotations";
import { runBatch } from "./batch";
import type { CustomFunctionCaller, CustomFunctionContext } from "./custom-functions";
import type { DocumentPropertiesContext } from "./document-properties";
import type { EditGuard, EditGuardContext } from "./edit-guard";
import { DEFAULT_TIME_ZONE, ISO_LOCALE } from "./locale";
import { type Getters, type Locale, Model, type Zone } from "./o-spreadsheet";
import { applyToOutline, isStructural, readOutline, type SheetOutline } from "./outline";
import { quicken } from "./quick-dispatch";
import type { EvaluationGetters } from "./quiet-evaluation";
import { createSteps, keepNothing, type StepContext } from "./run-history";
import { emptyWorkbookData, type WorkbookData } from "./saved-workbook";
import { evaluatedValues, type SnapshotValue } from "./values";
import { createWriteBuffer } from "./write-buffer";
import type { Write } from "./writes";

type WorkbookGetters = Getters & AnnotationGetters & EvaluationGetters;
export type Snapshot = { data: WorkbookData; values: Record<string, Record<string, SnapshotValue>> };

export type Workbook = {
  readonly model: Model;
  /** The document as it is after all queued writes. */
  readonly getters: WorkbookGetters;
  readonly timeZone: string;
  readonly locale: Locale;
  /** Past the queue and past undo, which are the spreadsheet's own; saved with it. */
  documentProperties: Readonly<Record<string, string>>;
  /** Cells of the tab that a data validation may reject, those that wait included; does not empty the queue. */
  rejectingZones(sheetId: string): readonly Zone[];
  /** Of Tables on the tab. Empties the queue only where there are some, for they follow their cells. */
  typedColumns(sheetId: string): readonly Zone[];
  /** How many batches of writes the engine has run. */
  readonly batches: number;
  /** Grows with every change of the document and of its properties, undo and redo included. */
  readonly changes: number;
  write(...writes: Write[]): void;
  flush(): void;
  /** Drops the writes that wait. */
  forget(): void;
  /** What somebody else does meanwhile: the writes that wait are held back, come after it, and are undone apart from it. */
  meanwhile<T>(act: () => T): T;
  /** Tabs in order, queued creations included; does not empty the queue. */
  sheets(): readonly SheetOutline[];
  /** From now on custom functions are answered by this caller; undefined: they are unknown. */
  attach(caller: CustomFunctionCaller | undefined): void;
  /** Asked before a person's edit in the grid; without one everybody may edit everything. */
  guardEdits(guard: EditGuard): void;
  /** Everything that is written while this runs is undone, and redone, as one step. */
  asOneStep<T>(run: () => T): T;
  undo(): void;
  redo(): void;
  snapshot(): Snapshot;
};

type Custom = CustomFunctionContext &
  DocumentPropertiesContext &
  EditGuardContext &
  StepContext &
  Record<string, unknown>;

/** With a caller its custom functions are answered from the first evaluation on; where nobody undoes, nothing is kept for it. */
export function openWorkbook(
  data: WorkbookData = emptyWorkbookData(),
  caller?: CustomFunctionCaller,
  undoes = true,
): Workbook {
  let answering = caller;
  let guard: EditGuard = () => true;
  let outline: SheetOutline[] | undefined;
  const buffer = createWriteBuffer(() => runBatch(model));
  const steps = createSteps();
  let changes = 0;
  const { timeZone = DEFAULT_TIME_ZONE } = data;
  const properties: DocumentPropertiesContext["workbenchProperties"] = { entries: {} };
  const custom: Custom = {
    workbenchBatch: buffer.current,
    workbenchIsRunningBatch: buffer.isRunning,
    workbenchMayEdit: (sheetId, zone) => guard(sheetId, zone),
    workbenchProperties: properties,
    workbenchStep: steps.current,
    workbenchChanged: () => {
      changes++;
    },
    customFunctionCaller: () => answering,
    workbookTimeZone: () => timeZone,
  };
  const settings = { ...data.settings, locale: data.settings?.locale ?? ISO_LOCALE };
  const model = new Model({ ...data, settings }, { custom });
  const getters = model.getters as WorkbookGetters;
  quicken(model);
  if (!undoes) keepNothing(model, custom.workbenchChanged);
  custom.workbookTimeZone = getters.getTimeZone;
  model.on("command-finalized", buffer, () => {
    if (buffer.isEmpty()) outline = undefined;
  });

  const workbook: Workbook = {
    model,
    get documentProperties() {
      return properties.entries;
    },
    set documentProperties(entries) {
      properties.entries = { ...entries };
      changes++;
      model.trigger("update"); // whoever keeps the document looks again
    },
    get getters() {
      buffer.empty();
      return getters;
    },
    get timeZone() {
      return getters.getTimeZone();
    },
    get locale() {
      return getters.getLocale();
    },
    get batches() {
      return buffer.batches();
    },
    get changes() {
      return changes;
    },
    write(...writes) {
      for (const write of writes) {
        if (isStructural(write)) outline = applyToOutline(workbook.sheets(), write);
      }
      buffer.add(writes);
    },
    rejectingZones: (sheetId) => [
      ...buffer.rejectingZones(sheetId),
      ...(getters.getDataValidationRules(sheetId) ?? [])
        .filter((rule) => rule.isBlocking)
        .flatMap((rule) => rule.ranges.map(({ zone }) => zone)),
    ],
    typedColumns: (sheetId) =>
      getters.getTypedColumns(sheetId).length === 0 ? [] : workbook.getters.getTypedColumns(sheetId),
    flush: buffer.empty,
    forget() {
      buffer.forget();
      outline = undefined;
    },
    meanwhile(act) {
      const [before, known] = [changes, outline];
      const held = buffer.hold();
      outline = undefined;
      try {
        return steps.apart(act);
      } finally {
        buffer.empty();
        buffer.add(held);
        outline =
          before === changes ? known : held.filter(isStructural).reduce(applyToOutline, readOutline(getters));
      }
    },
    sheets() {
      outline ??= readOutline(getters);
      return outline;
    },
    attach(next) {
      answering = next;
      buffer.empty();
      model.dispatch("EVALUATE_CELLS");
    },
    guardEdits(next) {
      guard = next;
    },
    asOneStep(run) {
      buffer.empty();
      return steps.during(run);
    },
    undo() {
      buffer.empty();
      model.dispatch("REQUEST_UNDO");
    },
    redo() {
      buffer.empty();
      model.dispatch("REQUEST_REDO");
    },
    snapshot() {
      buffer.empty();
      return { data: model._exportData(false), values: evaluatedValues(getters) };
    },
  };
  return workbook;
}
