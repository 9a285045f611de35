/** Small workbooks for the tests of the .xlsx adapter, and what a real o-spreadsheet model makes of them. */
import { emptyWorkbookData } from "../../../../workbench/twin/engine";
import { helpers, Model } from "../../../../workbench/twin/engine/o-spreadsheet";
import {
  type EvaluatedValue,
  readXlsx,
  type WorkbookData,
  type WorkbookSheet,
  type WorkbookSnapshot,
  writeXlsx,
} from "../../../../workbench/twin/xlsx";
import { fileOf } from "../../../other-program/package";

export type SheetParts = Partial<WorkbookSheet> & { name?: string };

/** A workbook with these sheets; ids are s1, s2, … */
export function workbookOf(sheets: readonly SheetParts[], parts: Partial<WorkbookData> = {}): WorkbookData {
  const empty = emptyWorkbookData("Хуудас");
  const made = sheets.flatMap((sheet, i) =>
    empty.sheets.map((base) => ({
      ...base,
      rowNumber: 100,
      id: `s${i + 1}`,
      name: `Хуудас ${i + 1}`,
      ...sheet,
    })),
  );
  return { ...empty, sheets: made, ...parts };
}

/** What the engine shows for this saved workbook, cell by cell. */
export function evaluate(data: WorkbookData): WorkbookSnapshot["values"] {
  const { getters } = new Model(structuredClone(data));
  return Object.fromEntries(
    getters.getSheetIds().map((id) => {
      const cells = getters.getEvaluatedCellsPositions(id).flatMap((position) => {
        const { type, value } = getters.getEvaluatedCell(position);
        const shown: EvaluatedValue = `${type}` === "error" ? { error: String(value) } : value;
        return value === null ? [] : [[helpers.toXC(position.col, position.row), shown] as const];
      });
      return [id, Object.fromEntries(cells)];
    }),
  );
}

/** Written with the engine's values (or the given ones) and read again. */
export async function roundTrip(data: WorkbookData, values = evaluate(data)) {
  return readXlsx(await writeXlsx({ data, values }));
}

export function sheetOf(data: WorkbookData, place = 0): WorkbookSheet {
  const sheet = data.sheets[place];
  if (!sheet) throw new Error(`No sheet ${place}.`);
  return sheet;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface HandMade {
  rows?: string;
  /** What follows the rows in the sheet. */
  after?: string;
  workbookProperties?: string;
  definedNames?: string;
  strings?: string;
  styles?: string;
  /** The whole sheet, when its rows are not enough. */
  sheet?: string;
}

/** The smallest .xlsx of another program, made by hand. */
export async function handMade(parts: HandMade): Promise<Uint8Array> {
  const files: [path: string, xml: string][] = [];
  const add = (path: string, xml: string) => files.push([path, xml]);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (body: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
  add("[Content_Types].xml", "<Types/>");
  add("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
  add(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookProperties ?? ""}<sheets><sheet name="Тоо" sheetId="7" r:id="rId1"/></sheets>${parts.definedNames ?? ""}</workbook>`,
  );
  const extra = [
    relation(1, "worksheet", "worksheets/Data.xml"),
    parts.strings ? relation(2, "sharedStrings", "/xl/texts.xml") : "",
    parts.styles ? relation(3, "styles", "styles.xml") : "",
  ];
  add("xl/_rels/workbook.xml.rels", relations(extra.join("")));
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${parts.rows ?? ""}</sheetData>${parts.after ?? ""}</worksheet>`;
  add("xl/worksheets/Data.xml", parts.sheet ?? sheet);
  if (parts.strings) add("xl/texts.xml", `<sst xmlns="${MAIN}">${parts.strings}</sst>`);
  if (parts.styles) add("xl/styles.xml", parts.styles);
  return fileOf(files);
}

/** Cell formats by number: 0 general, 1 date (14), 2 text (49), 3 `0.00`. */
export const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>`;
