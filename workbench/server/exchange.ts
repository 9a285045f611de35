/** What the page asks of the server: an .xlsx file read, or written. Failures are one sentence for people. */
import { readXlsxApart, UnreadableFile, type WorkbookSnapshot, writeXlsx } from "../twin/xlsx";

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Of an address that takes other methods: which. */
  readonly allow?: string;
}

/** A request that no page of ours sends: its status, and a sentence for whoever sent it. */
export class Misspoken extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
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
  return { status: 200, type: XLSX, body: await writeXlsx(snapshotIn(bytes)) };
}

/** Rows × columns of one sheet: what Google lets a whole spreadsheet have. */
const MOST_CELLS = 10_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The workbook that our page sends; whatever else somebody sends is refused before it is looked into. */
function snapshotIn(bytes: Uint8Array): WorkbookSnapshot {
  let sent: unknown;
  try {
    sent = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Misspoken(400, "Ирсэн зүйл JSON биш байна.");
  }
  if (!isSnapshot(sent)) throw new Misspoken(400, "Ирсэн зүйл хүснэгт биш байна.");
  return sent;
}

function isSnapshot(sent: unknown): sent is WorkbookSnapshot {
  if (!isRecord(sent) || !isRecord(sent.data) || !isRecord(sent.values)) return false;
  const { sheets, styles, formats, borders } = sent.data;
  return (
    Array.isArray(sheets) &&
    sheets.length > 0 &&
    sheets.every(isSheet) &&
    [styles, borders].every((ids) => isRecord(ids) && Object.values(ids).every(isRecord)) &&
    isRecord(formats) &&
    Object.values(formats).every((format) => typeof format === "string") &&
    Object.values(sent.values).every(isRecord)
  );
}

const isListOf = (list: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(list) && list.every(isOne);
const isRule = (one: unknown): boolean => isRecord(one) && isRecord(one.rule) && Array.isArray(one.ranges);

function isSheet(sheet: unknown): boolean {
  if (!isRecord(sheet)) return false;
  const { id, name, colNumber, rowNumber, cells, styles, formats, borders, cols, rows } = sheet;
  const { merges, figures, conditionalFormats, dataValidationRules } = sheet;
  const sizes = [colNumber, rowNumber];
  return (
    [id, name].every((text) => typeof text === "string") &&
    sizes.every((size) => Number.isInteger(size) && Number(size) > 0) &&
    Number(colNumber) * Number(rowNumber) <= MOST_CELLS &&
    isRecord(cells) &&
    [styles, formats, borders, cols, rows].every(isRecord) &&
    isListOf(merges, (merge) => typeof merge === "string") &&
    isListOf(figures, isRecord) &&
    isListOf(conditionalFormats, isRule) &&
    isListOf(
      dataValidationRules,
      (rule) => isRecord(rule) && Array.isArray(rule.ranges) && isRecord(rule.criterion),
    )
  );
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify(value),
});

export const failure = (status: number, message: string): Answer => json(status, { message });
