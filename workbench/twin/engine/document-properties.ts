/**
 * Document properties: what a script keeps with the document beside its cells.
 *
 * They are saved with the document and are no part of its history: at Google another service has them, which buffers nothing
 * and knows no undo. Whoever undoes a run in the grid leaves them as they are, so that what was spent stays spent.
 */
import { CorePlugin, registries } from "./o-spreadsheet";
import type { WorkbookData } from "./saved-workbook";

type DocumentProperties = { entries: Readonly<Record<string, string>> };
export type DocumentPropertiesContext = { workbenchProperties: DocumentProperties };

class DocumentPropertiesPlugin extends CorePlugin {
  private readonly kept: DocumentProperties;

  constructor(config: ConstructorParameters<typeof CorePlugin>[0]) {
    super(config);
    const { workbenchProperties } = config.custom as Partial<DocumentPropertiesContext>;
    this.kept = workbenchProperties ?? { entries: {} }; // openWorkbook puts it there
  }

  override import(data: WorkbookData): void {
    this.kept.entries = { ...data.documentProperties };
  }

  override export(data: WorkbookData): void {
    const { entries } = this.kept;
    if (Object.keys(entries).length > 0) data.documentProperties = { ...entries };
  }
}

registries.corePluginRegistry.replace("workbench_document_properties", DocumentPropertiesPlugin);
