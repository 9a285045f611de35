/** The parts of an .xlsx: its sheets in order with their relations, and its defined names. */
import { UnreadableFile } from "../unreadable";
import { childOf, childrenOf, isTrue, parseXml, relationId, type XmlElement } from "../xml/tree";
import type { Zip } from "../zip/read-zip";
import type { DefinedName } from "./memo";

export interface Relation {
  id: string;
  /** The last word of the relation's type: `comments`, `drawing`, … */
  type: string;
  path: string;
  /** An address outside of the file. */
  isExternal: boolean;
}

export interface SheetPart {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  path: string;
  relations: Relation[];
}

export interface WorkbookPackage {
  zip: Zip;
  sheets: SheetPart[];
  /** Chart sheets and the like, which are left out. */
  otherSheets: string[];
  definedNames: DefinedName[];
  date1904: boolean;
  relations: Relation[];
}

export function openPackage(zip: Zip): WorkbookPackage {
  const path = workbookPath(zip);
  const root = treeOf(zip, path);
  if (root?.name !== "workbook") throw new UnreadableFile("not-xlsx");
  const relations = relationsOf(zip, path);
  const sheets: SheetPart[] = [];
  const otherSheets: string[] = [];
  /** Place in the file → place among the sheets read: defined names count every sheet. */
  const places: (number | undefined)[] = [];
  for (const sheet of childrenOf(childOf(root, "sheets"), "sheet")) {
    const partId = relationId(sheet) ?? "";
    const relation = relations.find(({ id }) => id === partId);
    const name = sheet.attributes.name ?? "";
    // Sheets of old macros are named without a part.
    if (partId === "" || (relation !== undefined && relation.type !== "worksheet")) {
      otherSheets.push(name);
      places.push(undefined);
      continue;
    }
    // A tab whose part is gone is no empty tab.
    if (relation === undefined || !zip.has(relation.path)) throw new UnreadableFile("damaged");
    places.push(sheets.length);
    sheets.push({
      name,
      state: stateOf(sheet),
      path: relation.path,
      relations: relationsOf(zip, relation.path),
    });
  }
  if (sheets.length === 0) throw new UnreadableFile("no-sheets");
  const date1904 = isTrue(childOf(root, "workbookPr")?.attributes.date1904);
  return { zip, sheets, otherSheets, definedNames: definedNamesOf(root, places), date1904, relations };
}

/** A part as a tree; undefined when there is no such part. */
export function treeOf(zip: Zip, path: string | undefined): XmlElement | undefined {
  const part = path === undefined ? undefined : zip.bytes(path);
  return part && parseXml(part);
}

/** The colours that a workbook's others rest on; programs that leave them out leave their relation behind. */
export function themeTree(zip: Zip, relations: readonly Relation[]): XmlElement | undefined {
  return treeOf(zip, relations.find(({ type }) => type === "theme")?.path);
}

/** The part of the first relation of a type. One that is named and not there is damage, none at all is not. */
export function relatedTree(zip: Zip, relations: readonly Relation[], type: string): XmlElement | undefined {
  const relation = relations.find((each) => each.type === type && !each.isExternal);
  if (relation && !zip.has(relation.path)) throw new UnreadableFile("damaged");
  return treeOf(zip, relation?.path);
}

export function relationsOf(zip: Zip, path: string): Relation[] {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  return childrenOf(treeOf(zip, `${folder}_rels/${path.slice(slash)}.rels`), "Relationship").map(
    ({ attributes }) => {
      const isExternal = attributes.TargetMode === "External";
      const target = (attributes.Target ?? "").trim();
      return {
        id: attributes.Id ?? "",
        type: (attributes.Type ?? "").split("/").at(-1) ?? "",
        path: isExternal ? target : resolvePath(folder, target),
        isExternal,
      };
    },
  );
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  const whole = /^[/\\]/.test(target) ? target : folder + target;
  for (const step of decoded(whole).split(/[/\\]/)) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Targets are addresses, in which a space may be `%20`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function workbookPath(zip: Zip): string {
  const office = relationsOf(zip, "").find(({ type }) => type === "officeDocument");
  const path = [office?.path, "xl/workbook.xml"].find(
    (each) => each?.toLowerCase().endsWith(".xml") && zip.has(each),
  );
  if (path === undefined) throw new UnreadableFile("not-xlsx");
  return path;
}

function stateOf({ attributes }: XmlElement): SheetPart["state"] {
  return attributes.state === "hidden" || attributes.state === "veryHidden" ? attributes.state : "visible";
}

function definedNamesOf(root: XmlElement, places: readonly (number | undefined)[]): DefinedName[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const { name = "", localSheetId, hidden } = attributes;
    const common = { name, value: text, hidden: isTrue(hidden) };
    if (localSheetId === undefined) return [common];
    const sheet = places[Number(localSheetId)];
    return sheet === undefined ? [] : [{ ...common, sheet }];
  });
}
