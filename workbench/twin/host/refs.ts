/**
 * What a service object stands for.
 *
 * The bundle holds proxies; the services work on these plain references. A reference names a thing and holds no data
 * of the document, so it costs nothing to make one, as in Apps Script.
 */
import type { Style, Zone } from "../engine/o-spreadsheet";
import type { HostCore } from "./core";
import type { MenuItem } from "./records";

/** What getId says where a host is not given another id. */
export const SPREADSHEET_ID = "local-workbench";

type Plain<Kind extends string> = { readonly kind: Kind; readonly core: HostCore };
type With<Kind extends string, Fields> = Plain<Kind> & Readonly<Fields>;

/** `whole`: asked for as whole rows or columns, `5:7`, `C:E`. */
export type RangeRef = With<"Range", { sheetId: string; zone: Zone; whole?: "rows" | "columns" }>;
export type RangeListRef = With<"RangeList", { ranges: readonly RangeRef[] }>;

/** What a script builds, before it is given to the document. */
export type ChartDraft = {
  sheetId: string;
  type: string;
  title: string;
  ranges: readonly RangeRef[];
  headers: number;
  options: Readonly<Record<string, unknown>>;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
};

export type ConditionalFormatDraft = {
  type: string;
  values: readonly unknown[];
  style: Style;
  ranges: readonly RangeRef[];
};

export type ValidationDraft = {
  type: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string;
};

export type SheetRef = With<"Sheet", { sheetId: string }>;
export type SpreadsheetRef = Plain<"Spreadsheet">;
export type ProtectionRef = With<"Protection", { sheetId: string; id: string | null }>;
export type MetadataRef = With<
  "DeveloperMetadata",
  { owner: string; index: number; key: string; value: string }
>;
export type MetadataLocationRef = With<"DeveloperMetadataLocation", { owner: string }>;
/** One object that its own methods narrow. */
export type FinderRef = With<"DeveloperMetadataFinder", { owner: string | null; wanted: WantedMetadata }>;
type WantedMetadata = { key?: string; value?: string; visibility?: string; location?: string };
export type ValidationRef = With<"DataValidation", { draft: ValidationDraft }>;
export type ValidationBuilderRef = Plain<"DataValidationBuilder"> & { draft: ValidationDraft };
export type ConditionalFormatRef = With<"ConditionalFormatRule", { draft: ConditionalFormatDraft }>;
export type ConditionalFormatBuilderRef = Plain<"ConditionalFormatRuleBuilder"> & {
  draft: ConditionalFormatDraft;
};
export type BooleanConditionRef = With<"BooleanCondition", { draft: ConditionalFormatDraft }>;
export type ChartRef = With<"EmbeddedChart", { draft: ChartDraft; figureId: string | null }>;
export type ChartBuilderRef = Plain<"EmbeddedChartBuilder"> & { draft: ChartDraft; figureId: string | null };
export type ContainerInfoRef = With<"ContainerInfo", { draft: ChartDraft }>;
export type FilterRef = With<"Filter", { sheetId: string; zone: Zone }>;
export type PropertiesRef = With<"Properties", { store: "document" | "user" | "script" }>;
export type CacheRef = With<"Cache", { store: "document" | "user" | "script" }>;
export type LockRef = With<"Lock", { store: "document" | "user" | "script" }>;
export type UserRef = Plain<"User">;
export type UiRef = Plain<"Ui">;
export type MenuRef = With<"Menu", { caption: string; addOn: boolean; items: MenuItem[] }>;
export type HtmlTemplateRef = With<"HtmlTemplate", { content: string }>;
export type HtmlOutputRef = Plain<"HtmlOutput"> & {
  content: string;
  title: string;
  width?: number;
  height?: number;
};

/** The singletons that are globals of a script. */
export type GlobalName =
  | "SpreadsheetApp"
  | "PropertiesService"
  | "CacheService"
  | "LockService"
  | "Utilities"
  | "Session"
  | "ScriptApp"
  | "HtmlService"
  | "Charts"
  | "Logger"
  | "console";
export type GlobalRef = Plain<GlobalName>;

export type Ref =
  | RangeRef
  | RangeListRef
  | SheetRef
  | SpreadsheetRef
  | ProtectionRef
  | MetadataRef
  | MetadataLocationRef
  | FinderRef
  | ValidationRef
  | ValidationBuilderRef
  | ConditionalFormatRef
  | ConditionalFormatBuilderRef
  | BooleanConditionRef
  | ChartRef
  | ChartBuilderRef
  | ContainerInfoRef
  | FilterRef
  | PropertiesRef
  | CacheRef
  | LockRef
  | UserRef
  | UiRef
  | MenuRef
  | HtmlOutputRef
  | HtmlTemplateRef
  | GlobalRef;

export type Kind = Ref["kind"];

export function isRef(value: unknown): value is Ref {
  return typeof value === "object" && value !== null && "kind" in value && "core" in value;
}
