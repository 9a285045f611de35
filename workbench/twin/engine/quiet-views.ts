/**
 * What o-spreadsheet computes after every batch for whoever may look, computed when somebody looks: the colours that the
 * colour picker offers, for which it walks all cells, and where rows and columns begin, for which it walks all tabs.
 */
import { registries, type UIPlugin } from "./o-spreadsheet";

type Config = ConstructorParameters<typeof UIPlugin>[0];
type Command = { readonly type: string };
type PluginClass<P> = { new (config: Config): P } & Pick<typeof UIPlugin, "getters" | "layers">;

type Colours = UIPlugin & {
  customColors: Record<string, true>;
  shouldUpdateColors: boolean;
  history: { update(...path: unknown[]): void };
  getCustomColors(): string[];
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

registries.coreViewsPluginRegistry.replace("custom_colors", QuietColours as never);
registries.statefulUIPluginRegistry.replace("header_positions", QuietPlaces as never);
