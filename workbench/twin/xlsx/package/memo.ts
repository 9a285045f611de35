/**
 * Developer metadata and long tab names have no place in xlsx; the document's properties do not travel: a script keeps there what no file shows. They are kept as JSON in hidden
 * defined names whose value is a text constant. A name that belongs to a sheet follows the sheet when it is renamed
 * or moved and goes when it is deleted; nobody sees it in Excel, LibreOffice or Google Sheets.
 *
 *   <definedName name="_gpr_memo_1" localSheetId="0" hidden="1">"{""name"":""Тохиргоо""…"</definedName>
 *
 * Excel allows 255 characters in a text constant, hence the numbered pieces.
 */
import { excelStringText } from "../formula/tokens";

export interface DefinedName {
  name: string;
  /** The place of its sheet in the tab order; undefined for a name of the workbook. */
  sheet?: number;
  hidden?: boolean;
  value: string;
}

const PREFIX = "_gpr_memo_";
const PIECE = 240;

export function isMemo(name: string): boolean {
  return name.toLowerCase().startsWith(PREFIX);
}

export function memoNames(memo: object, sheet?: number): DefinedName[] {
  const json = JSON.stringify(memo).replace(/[\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/g, escaped);
  const pieces = json.match(new RegExp(`.{1,${PIECE}}`, "gs")) ?? [];
  return pieces.map((piece, i) => ({
    name: `${PREFIX}${i + 1}`,
    hidden: true,
    value: `"${piece.replaceAll('"', '""')}"`,
    ...(sheet === undefined ? {} : { sheet }),
  }));
}

/** Surrogates are escaped as well, so that no piece ends in half a character. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The memo of a sheet or of the workbook; undefined when there is none or it was damaged. */
export function readMemo(names: readonly DefinedName[], sheet?: number): unknown {
  const pieces = names
    .filter((each) => isMemo(each.name) && each.sheet === sheet)
    .map(({ name, value }) => ({ place: Number(name.slice(PREFIX.length)), value }))
    .sort((a, b) => a.place - b.place);
  if (pieces.length === 0) return undefined;
  try {
    return JSON.parse(pieces.map(({ value }) => excelStringText(value.trim())).join(""));
  } catch {
    return undefined;
  }
}
