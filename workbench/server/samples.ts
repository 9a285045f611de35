/** The two sample workbooks, made through the built bundle as a person would: set up, filled in, not yet ranked. */

import { fillSample, sampleRoster } from "../samples/build";
import { applyMistakes } from "../samples/mistakes";
import { type BundleFile, loadBundle, openHost, type WorkbookData } from "../twin/index";

export interface Samples {
  readonly sample: WorkbookData;
  /** The same with the mistakes that people make. */
  readonly mistakes: WorkbookData;
}

export function makeSamples(files: readonly BundleFile[]): Samples {
  const host = openHost({ bundle: { files }, realm: loadBundle });
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  const sample = host.workbook.model._exportData(false);
  applyMistakes(host);
  return { sample, mistakes: host.workbook.model._exportData(false) };
}
