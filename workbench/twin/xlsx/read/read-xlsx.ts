/** Reads an .xlsx file into the engine's workbook JSON. Never throws anything but `UnreadableFile`. */
import { ISO_LOCALE } from "../../engine/locale";
import { helpers } from "../../engine/o-spreadsheet";
import type { ReadingNames } from "../formula/from-excel";
import { LIST_SHEET } from "../names/list-sheet";
import { UnreadableFile } from "../unreadable";
import type { WorkbookData, WorkbookSheet } from "../workbook";
import { themeColours } from "./colours";
import { openContainer } from "./container";
import { readSheetMemo, readWorkbookMemo } from "./memos";
import { readLongLists, readNamedRanges, readTabNames } from "./names";
import { openPackage, textOf } from "./package";
import { readRows } from "./rows-only";
import { readSheet } from "./sheet";
import { StyleBook } from "./styles";
import { Warnings } from "./warnings";

interface ReadOptions {
  /** Custom functions beside those named like BIELELT_HUVI, which are always recognised. */
  customFunctions?: readonly string[];
}

export interface ReadResult {
  data: WorkbookData;
  /** Mongolian sentences about what could not be taken over exactly. */
  warnings: string[];
}

export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const zip = await openContainer(bytes);
  try {
    return await readWorkbook(zip, options);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile("damaged", undefined, { cause });
  }
}

async function readWorkbook(
  zip: Awaited<ReturnType<typeof openContainer>>,
  options: ReadOptions,
): Promise<ReadResult> {
  const source = await openPackage(zip);
  const warnings = new Warnings();
  for (const name of source.otherSheets) warnings.add(`“${name}” хуудас хүснэгт биш тул авсангүй.`);
  const read = await readRows(source);
  const memos = source.sheets.map((_, i) => readSheetMemo(source.definedNames, i));
  const book = readWorkbookMemo(source.definedNames);
  const { full, tabs, formerTabs } = readTabNames(source.sheets, memos);
  const namedRanges = readNamedRanges(source.definedNames, tabs);
  const theme = themeColours(await textOf(zip, source.relations.find(({ type }) => type === "theme")?.path));
  const styles = new StyleBook(theme);
  const names: ReadingNames = {
    tabs,
    formerTabs,
    namedRanges: new Set(Object.keys(namedRanges).map((name) => name.toLowerCase())),
    customFunctions: new Set(options.customFunctions?.map((name) => name.toUpperCase())),
  };
  const longLists = readLongLists(source.sheets, read);
  const ids = new Set<string>();
  const sheets: WorkbookSheet[] = [];
  for (const [place, each] of read.entries()) {
    const part = source.sheets[place];
    const memo = memos[place] ?? {};
    if (!part || part.name === LIST_SHEET) continue;
    const id = memo.id !== undefined && !ids.has(memo.id) ? memo.id : freeId(ids, place, memos);
    ids.add(id);
    const name = full[place] ?? part.name;
    sheets.push(
      await readSheet(each, {
        source,
        part,
        place,
        id,
        name,
        memo,
        names,
        styles,
        theme,
        longLists,
        warnings,
      }),
    );
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
  return { data, warnings: warnings.list() };
}

/** A copied sheet brings a copied id along; ids of sheets that come later stay free for them. */
function freeId(taken: ReadonlySet<string>, place: number, memos: readonly { id?: string }[]): string {
  const isFree = (id: string) => !taken.has(id) && !memos.some((memo) => memo.id === id);
  let id = `sheet-${place + 1}`;
  for (let number = 2; !isFree(id); number++) id = `sheet-${place + 1}-${number}`;
  return id;
}
