/** What the page asks of the server: an .xlsx file read, or written. Failures are one sentence for people. */
import { readXlsxApart, UnreadableFile, type WorkbookSnapshot, writeXlsx } from "../twin/xlsx";

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const JSON_TYPE = "application/json; charset=utf-8";

export async function readFile(bytes: Uint8Array): Promise<Answer> {
  try {
    return json(200, await readXlsxApart(bytes));
  } catch (error) {
    // An answer, not a failure of the server: browsers report those as errors of the page.
    if (error instanceof UnreadableFile) return failure(200, error.message);
    throw error;
  }
}

export async function writeFile(bytes: Uint8Array): Promise<Answer> {
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as WorkbookSnapshot; // sent by our own page
  return { status: 200, type: XLSX, body: await writeXlsx(snapshot) };
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify(value),
});

export const failure = (status: number, message: string): Answer => json(status, { message });
