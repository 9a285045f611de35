/** Reads an .xlsx file into the engine's workbook JSON. Never throws anything but `UnreadableFile`. */
import { ISO_LOCALE } from "../engine/locale";
import { helpers } from "../engine/o-spreadsheet";
import { readStrings } from "./cells/shared-strings";
import { CellBudget } from "./cells/sheet-rows";
import { LIST_SHEET, readLongLists } from "./features/list-sheet";
import { nameLostParts } from "./features/lost";
import { readNamedRanges, readTabNames } from "./features/names";
import type { ReadingNames } from "./formula/from-excel";
import { openContainer } from "./package/container";
import { readSheetMemo, readWorkbookMemo, type SheetMemo } from "./package/memo-fields";
import { openPackage, relatedTree, themeTree, type WorkbookPackage } from "./package/package";
import { type FarCell, readSheet } from "./read-sheet";
import { themeColours } from "./styles/colours";
import { StyleBook } from "./styles/read-styles";
import { UnreadableFile } from "./unreadable";
import { Warnings } from "./warnings";
import type { WorkbookData, WorkbookSheet } from "./workbook";

interface ReadOptions {
  /** Custom functions beside those named like MY_SCORE, which are always recognised. */
  customFunctions?: readonly string[];
}

export interface ReadResult {
  data: WorkbookData;
  /** Mongolian sentences about what could not be taken over exactly. */
  warnings: string[];
  /** Filled cells so far from all others of their tab that they were left out; `warnings` names them too. */
  far: FarCell[];
}

export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    return readWorkbook(openPackage(openContainer(bytes)), options);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile("damaged", undefined, { cause });
  }
}

function readWorkbook(source: WorkbookPackage, options: ReadOptions): ReadResult {
  const { zip, relations, definedNames } = source;
  const warnings = new Warnings();
  for (const name of source.otherSheets) warnings.add(`“${name}” хуудас хүснэгт биш тул авсангүй.`);
  nameLostParts(zip.paths(), warnings);
  const memos = source.sheets.map((_, i) => readSheetMemo(definedNames, i));
  const book = readWorkbookMemo(definedNames);
  const { full, tabs, formerTabs } = readTabNames(source.sheets, memos);
  const namedRanges = readNamedRanges(definedNames, tabs);
  const theme = themeColours(themeTree(zip, relations));
  const styles = new StyleBook(relatedTree(zip, relations, "styles"), theme);
  const names: ReadingNames = {
    tabs,
    formerTabs,
    namedRanges: new Set(Object.keys(namedRanges).map((name) => name.toLowerCase())),
    customFunctions: new Set(options.customFunctions?.map((name) => name.toUpperCase())),
  };
  const strings = readStrings(zip.bytes(relations.find(({ type }) => type === "sharedStrings")?.path ?? ""));
  const lists = zip.bytes(source.sheets.find(({ name }) => name === LIST_SHEET)?.path ?? "");
  const longLists = lists ? readLongLists(lists, strings) : new Map<string, string[]>();
  const common = {
    source,
    names,
    styles,
    strings,
    theme,
    longLists,
    warnings,
    formulas: new Map(),
    budget: new CellBudget(),
    far: [],
  };
  const ids = new Set<string>();
  const sheets: WorkbookSheet[] = [];
  for (const [place, part] of source.sheets.entries()) {
    if (part.name === LIST_SHEET) continue;
    const memo = memos[place] ?? {};
    const id = memo.id !== undefined && !ids.has(memo.id) ? memo.id : freeId(ids, place, memos);
    ids.add(id);
    sheets.push(readSheet({ ...common, part, place, id, name: full[place] ?? part.name, memo }));
  }
  const [first] = sheets;
  if (!first) throw new UnreadableFile("no-sheets");
  if (!sheets.some(({ isVisible }) => isVisible)) first.isVisible = true;
  const data: WorkbookData = {
    // Carries the version of the engine in use, so that no migration touches what we make.
    ...helpers.createEmptyWorkbookData(),
    sheets,
    ...styles.tables(),
    settings: { locale: book.locale ?? ISO_LOCALE },
    namedRanges,
    ...(book.metadata ? { metadata: book.metadata } : {}),
    ...(book.timeZone === undefined ? {} : { timeZone: book.timeZone }),
  };
  return { data, warnings: warnings.list(), far: common.far };
}

/** A copied sheet brings a copied id along; ids of sheets that come later stay free for them. */
function freeId(taken: ReadonlySet<string>, place: number, memos: readonly SheetMemo[]): string {
  const isFree = (id: string) => !taken.has(id) && !memos.some((memo) => memo.id === id);
  let id = `sheet-${place + 1}`;
  for (let number = 2; !isFree(id); number++) id = `sheet-${place + 1}-${number}`;
  return id;
}
