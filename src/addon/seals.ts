import { assess } from "../assess/assessment";
import { type SealReport, sealReport } from "../seal/seal-lines";
import { readWorkbook } from "../sheets/read-workbook";
import { readListed, readSeals } from "../sheets/seals";

/**
 * Whether the codes that stand on printed evaluation sheets and on the consolidated list still follow from the
 * workbook, and what changed where they do not. Writes nothing.
 */
export function checkSeals(): SealReport {
  const reading = readWorkbook(SpreadsheetApp.getActive());
  return sealReport(assess(reading.body), readSeals(reading), readListed(reading));
}
