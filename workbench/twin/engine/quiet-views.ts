/**
 * What o-spreadsheet computes after every batch for whoever may look, computed when somebody looks: the colours that the
 * colour picker offers, for which it walks all cells, where rows and columns begin and what is in sight, for which it walks
 * all tabs.
 */

import type { LookGetters } from "./blank-looks";
import { registries, type UIPlugin } from "./o-spreadsheet";
import { HAS_PAGE } from "./platform";

type Config = ConstructorParameters<typeof UIPlugin>[0];
type Command = { readonly type: string };
type PluginClass<P> = { new (config: Config): P } & Pick<typeof UIPlugin, "getters" | "layers">;

type Colours = UIPlugin & {
  customColors: Record<string, true>;
  shouldUpdateColors: boolean;
  history: { update(...path: unknown[]): void };
  getCustomColors(): string[];
  getColorsFromCells(sheetId: string): string[];
};
const OriginalColours = registries.coreViewsPluginRegistry.get(
  "custom_colors",
) as unknown as PluginClass<Colours>;

class QuietColours extends OriginalColours {
  constructor(config: Config) {
    super(config);
    // Colours that were once used stay, so that none of this is for undo.
    this.history = {
      update: (_field: unknown, ...rest: unknown[]) => {
        if (rest.length === 2) this.customColors[String(rest[0])] = true;
        else this.shouldUpdateColors = rest[0] === true;
      },
    };
  }

  override finalize(): void {}

  override getColorsFromCells(sheetId: string): string[] {
    const { blankLooks } = this.getters as unknown as LookGetters;
    const ofBlanks = blankLooks(sheetId).flatMap(({ style }) => [style?.textColor, style?.fillColor]);
    const colours = ofBlanks.filter((colour) => typeof colour === "string" && colour !== "");
    return [...super.getColorsFromCells(sheetId), ...(colours as string[])];
  }

  override getCustomColors(): string[] {
    super.finalize();
    return super.getCustomColors();
  }
}

type Place = Readonly<Record<"COL" | "ROW", Readonly<Record<number, number>>>>;
type Places = UIPlugin & {
  headerPositions: Record<string, Place | undefined>;
  isDirty: boolean;
  computeHeaderPositionsOfSheet(sheetId: string): Place | undefined;
  getColDimensions(sheetId: string, col: number): object;
  getRowDimensions(sheetId: string, row: number): object;
  getColRowOffset(dimension: "COL" | "ROW", from: number, to: number, sheetId: string): number;
};
const OriginalPlaces = registries.statefulUIPluginRegistry.get(
  "header_positions",
) as unknown as PluginClass<Places>;

class QuietPlaces extends OriginalPlaces {
  private isHandling = false;

  override handle(command: Command): void {
    this.isHandling = true;
    super.handle(command as never);
    // Blank cells that get another size of letters are no commands of their own.
    if (command.type === "SET_FORMATTING") this.headerPositions = {};
    this.isHandling = false;
  }

  override finalize(): void {
    this.isDirty = false;
  }

  /** Nothing while a command is handled: what was known of the tab is dropped. */
  override computeHeaderPositionsOfSheet(sheetId: string): Place | undefined {
    return this.isHandling ? undefined : super.computeHeaderPositionsOfSheet(sheetId);
  }

  override getColDimensions(sheetId: string, col: number): object {
    this.look(sheetId);
    return super.getColDimensions(sheetId, col);
  }

  override getRowDimensions(sheetId: string, row: number): object {
    this.look(sheetId);
    return super.getRowDimensions(sheetId, row);
  }

  override getColRowOffset(dimension: "COL" | "ROW", from: number, to: number, sheetId: string): number {
    this.look(sheetId);
    return super.getColRowOffset(dimension, from, to, sheetId);
  }

  private look(sheetId: string): void {
    this.headerPositions[sheetId] ??= super.computeHeaderPositionsOfSheet(sheetId);
  }
}

type Views = UIPlugin & { viewports: object; sheetsWithDirtyViewports: Set<string> };
const CELL_COMMANDS = new Set(["UPDATE_CELL", "SET_FORMATTING"]);
const OriginalViews = registries.statefulUIPluginRegistry.get("viewport") as unknown as PluginClass<Views>;

/** Which cells of each tab are in sight. Where there is no page nobody asks, and it is worked out when somebody does. */
class QuietViews extends OriginalViews {
  private isStale = false;
  private isHandling = false;

  constructor(config: Config) {
    super(config);
    if (HAS_PAGE) return;
    const { viewports } = this;
    const look = () => {
      if (this.isStale && !this.isHandling) {
        this.isStale = false;
        for (const sheetId of this.getters.getSheetIds()) this.sheetsWithDirtyViewports.add(sheetId);
        super.finalize();
      }
      return viewports;
    };
    Object.defineProperty(this, "viewports", { get: look });
  }

  override handle(command: Command): void {
    // Of each written cell it would note every tab.
    if (!HAS_PAGE && CELL_COMMANDS.has(command.type)) return;
    this.isHandling = true;
    super.handle(command as never);
    this.isHandling = false;
  }

  override finalize(): void {
    if (!HAS_PAGE) this.isStale = true;
    else super.finalize();
  }
}

type Sizes = UIPlugin & {
  getRowSize(sheetId: string, row: number): number;
  getRowTallestCell(sheetId: string, row: number): { readonly size: number } | undefined;
};
const OriginalSizes = registries.coreViewsPluginRegistry.get("row_size") as unknown as PluginClass<Sizes>;
const USUAL_HEIGHT = 23;

/** How high the texts of each row make it. Where there is no page a row is measured when somebody asks. */
class QuietSizes extends OriginalSizes {
  private readonly measured = new Map<string, number>();

  override beforeHandle(command: Command): void {
    if (HAS_PAGE) super.beforeHandle(command as never);
  }

  override handle(command: Command): void {
    if (HAS_PAGE) super.handle(command as never);
    else this.measured.clear();
  }

  override getRowSize(sheetId: string, row: number): number {
    if (HAS_PAGE) return super.getRowSize(sheetId, row);
    if (row >= this.getters.getNumberRows(sheetId)) return USUAL_HEIGHT;
    const key = `${sheetId}:${row}`;
    const size =
      this.measured.get(key) ??
      this.getters.getUserRowSize(sheetId, row) ??
      this.getRowTallestCell(sheetId, row)?.size ??
      USUAL_HEIGHT;
    this.measured.set(key, size);
    return Math.round(size);
  }
}

registries.coreViewsPluginRegistry.replace("row_size", QuietSizes as never);
registries.statefulUIPluginRegistry.replace("viewport", QuietViews as never);
registries.coreViewsPluginRegistry.replace("custom_colors", QuietColours as never);
registries.statefulUIPluginRegistry.replace("header_positions", QuietPlaces as never);
