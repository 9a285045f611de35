/** A sheet with its cells, rows and columns: read from a part of a file, or begun, and written as a part again. */
import { childOf, childrenOf, parseXml, type XmlElement } from "../../workbench/twin/xlsx/xml/tree";
import { Cell, type CellValue, type Surroundings } from "./cell";
import { Column } from "./column";
import { Row } from "./row";
import { validationOf } from "./validation";
import { type Area, areaOf, lettersOf, placeOf, xmlOf } from "./xml";

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const EMPTY = `<worksheet ${NAMESPACES}><sheetData/></worksheet>`;
const ROWS = /<sheetData\s*(?:\/>|>.*<\/sheetData>)/s;
/** What of this file's elements stands behind the links. */
const AFTER_LINKS =
  /<(?:printOptions|pageMargins|pageSetup|rowBreaks|drawing|legacyDrawing|extLst)\b|<\/worksheet>/;

export type SheetSurroundings = Omit<Surroundings, "validationAt">;

export class Worksheet {
  autoFilter: { readonly from: string; readonly to: string } | undefined;
  readonly #xml: string;
  readonly #root: XmlElement;
  readonly #rows = new Map<number, Row>();
  readonly #merges: Area[] = [];
  readonly #columns: Record<string, string>[];
  readonly #surroundings: Surroundings;

  constructor(
    public name: string,
    readonly state: string,
    surroundings: SheetSurroundings,
    xml = EMPTY,
  ) {
    this.#xml = xml;
    this.#root = parseXml(xml);
    const validations = childrenOf(childOf(this.#root, "dataValidations"), "dataValidation");
    const validationAt = (row: number, column: number) => validationOf(validations, row, column);
    this.#surroundings = { ...surroundings, validationAt };
    this.#columns = childrenOf(childOf(this.#root, "cols"), "col").map(({ attributes }) => ({
      ...attributes,
    }));
    for (const element of childrenOf(childOf(this.#root, "sheetData"), "row")) {
      const row = this.#rowAt(Number(element.attributes.r), element.attributes);
      for (const cell of childrenOf(element, "c")) {
        const { column } = placeOf(cell.attributes.r ?? "");
        row.cells.set(column, new Cell(this.#surroundings, row.number, column, cell));
      }
    }
    for (const { attributes } of childrenOf(childOf(this.#root, "mergeCells"), "mergeCell"))
      this.mergeCells(attributes.ref ?? "");
  }

  #rowAt(number: number, attributes: Record<string, string> = {}): Row {
    const known = this.#rows.get(number);
    if (known !== undefined) return known;
    const row = new Row(number, attributes, (at, column) => this.getCell(at, column));
    this.#rows.set(number, row);
    return row;
  }

  get rowCount(): number {
    return Math.max(0, ...this.#rows.keys());
  }

  get columnCount(): number {
    return Math.max(0, ...Array.from(this.#rows.values(), (row) => row.cellCount));
  }

  getRow(number: number): Row {
    return this.#rowAt(number);
  }

  /** Every row that holds something. */
  eachRow(each: (row: Row) => void): void {
    for (const row of [...this.#rows.values()].sort((a, b) => a.number - b.number))
      if ([...row.cells.values()].some((cell) => !cell.isBlank)) each(row);
  }

  /** What is typed where nothing stands looks like its column. */
  #newCell(row: number, column: number): Cell {
    const cell = new Cell(this.#surroundings, row, column);
    const span = this.#columns.find(({ min, max }) => Number(min) <= column && column <= Number(max));
    cell.style = Number(span?.style ?? 0);
    return cell;
  }

  /** By row and column, or by the address. */
  getCell(at: number | string, column = 1): Cell {
    if (typeof at === "string") return this.getCell(placeOf(at).row, placeOf(at).column);
    const { cells } = this.#rowAt(at);
    const cell = cells.get(column) ?? this.#newCell(at, column);
    cells.set(column, cell);
    return cell;
  }

  getColumn(number: number): Column {
    return new Column(this, number, this.#columns);
  }

  addRow(values: readonly CellValue[]): void {
    const row = this.rowCount + 1;
    for (const [index, value] of values.entries()) this.getCell(row, index + 1).value = value;
  }

  addRows(rows: readonly (readonly CellValue[])[]): void {
    for (const row of rows) this.addRow(row);
  }

  /** By the range, or by its four ends. What the other cells held is gone. */
  mergeCells(range: string | number, left = 1, bottom = 1, right = 1): void {
    const area = typeof range === "string" ? areaOf(range) : { top: range, left, bottom, right };
    this.#merges.push(area);
    const master = this.getCell(area.top, area.left);
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = this.getCell(row, column);
        if (cell !== master) cell.master = master;
      }
  }

  /** What stands of how the sheet is printed; the repeated rows are a name of the workbook. */
  get pageSetup(): Record<string, unknown> {
    const { paperSize, orientation, fitToWidth, fitToHeight } =
      childOf(this.#root, "pageSetup")?.attributes ?? {};
    const fit = childOf(childOf(this.#root, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage;
    return {
      ...{ paperSize: Number(paperSize), orientation, fitToPage: fit === "1" },
      ...{ fitToWidth: Number(fitToWidth), fitToHeight: Number(fitToHeight) },
    };
  }

  /** The rows and columns that stand still. */
  get frozen(): { readonly state: string | undefined; readonly ySplit: number } {
    const pane = childOf(childOf(childOf(this.#root, "sheetViews"), "sheetView"), "pane");
    return { state: pane?.attributes.state, ySplit: Number(pane?.attributes.ySplit ?? 0) };
  }

  /** The links of its cells, whose targets the relations of the part hold. */
  links(): readonly (readonly [address: string, target: string])[] {
    const cells = [...this.#rows.values()].flatMap((row) => [...row.cells.values()]);
    return cells.flatMap(({ address, value }) =>
      typeof value === "object" && value !== null && "hyperlink" in value
        ? [[address, value.hyperlink] as const]
        : [],
    );
  }

  /** `idOf` gives the relation of a link. */
  xml(idOf: (target: string) => string): string {
    const rows = [...this.#rows.values()].sort((a, b) => a.number - b.number).map((row) => row.xml());
    const columns = this.#columns.map((attributes) =>
      xmlOf({ name: "col", attributes, children: [], text: "" }),
    );
    const merges = this.#merges.map(
      (area) =>
        `<mergeCell ref="${lettersOf(area.left)}${area.top}:${lettersOf(area.right)}${area.bottom}"/>`,
    );
    const links = this.links().map(([at, target]) => `<hyperlink ref="${at}" r:id="${idOf(target)}"/>`);
    const list = (name: string, items: readonly string[]) =>
      items.length > 0 ? `<${name}>${items.join("")}</${name}>` : "";
    const [before = "", after = ""] = this.#xml
      .replace(/<cols>.*?<\/cols>|<cols\/>/s, "")
      .replace(/<mergeCells.*?<\/mergeCells>/s, "")
      .split(ROWS);
    const filter = this.autoFilter ? `<autoFilter ref="${this.autoFilter.from}:${this.autoFilter.to}"/>` : "";
    const [protection = ""] = /^\s*<sheetProtection[^>]*\/>/.exec(after) ?? [];
    const rest = after
      .slice(protection.length)
      .replace(AFTER_LINKS, (element) => list("hyperlinks", links) + element);
    return `${before}${list("cols", columns)}<sheetData>${rows.join("")}</sheetData>${protection}${filter}${list("mergeCells", merges)}${rest}`;
  }
}
