/** The parts of an .xlsx: its sheets in order with their relations, and its defined names. */
import type JSZip from "jszip";
import type { DefinedName } from "../names/memo";
import { UnreadableFile } from "../unreadable";
import { childOf, childrenOf, isTrue, parseXml, relationId, type XmlElement } from "../xml/tree";

export interface Relation {
  id: string;
  /** The last word of the relation's type: `comments`, `drawing`, … */
  type: string;
  path: string;
}

export interface SheetPart {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  path: string;
  relations: Relation[];
}

export interface WorkbookPackage {
  zip: JSZip;
  sheets: SheetPart[];
  /** Chart sheets and the like, which are left out. */
  otherSheets: string[];
  definedNames: DefinedName[];
  date1904: boolean;
  relations: Relation[];
}

export async function openPackage(zip: JSZip): Promise<WorkbookPackage> {
  const path = await workbookPath(zip);
  const root = parseXml((await textOf(zip, path)) ?? "");
  if (root.name !== "workbook") throw new UnreadableFile("not-xlsx");
  const relations = await relationsOf(zip, path);
  const sheets: SheetPart[] = [];
  const otherSheets: string[] = [];
  /** Place in the file → place among the sheets read: defined names count every sheet. */
  const places: (number | undefined)[] = [];
  for (const sheet of childrenOf(childOf(root, "sheets"), "sheet")) {
    const relation = relations.find(({ id }) => id === relationId(sheet));
    const name = sheet.attributes.name ?? "";
    if (relation?.type !== "worksheet" || !zip.file(relation.path)) {
      otherSheets.push(name);
      places.push(undefined);
      continue;
    }
    places.push(sheets.length);
    const { path: sheetPath } = relation;
    sheets.push({
      name,
      state: stateOf(sheet),
      path: sheetPath,
      relations: await relationsOf(zip, sheetPath),
    });
  }
  if (sheets.length === 0) throw new UnreadableFile("no-sheets");
  const date1904 = isTrue(childOf(root, "workbookPr")?.attributes.date1904);
  return { zip, sheets, otherSheets, definedNames: definedNamesOf(root, places), date1904, relations };
}

/** The text of a part; undefined when the file has no such part. */
export async function textOf(zip: JSZip, path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const part = zip.file(path);
  return part ? part.async("string") : undefined;
}

export async function relationsOf(zip: JSZip, path: string): Promise<Relation[]> {
  const slash = path.lastIndexOf("/") + 1;
  const xml = await textOf(zip, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  if (xml === undefined) return [];
  return childrenOf(parseXml(xml), "Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes }) => ({
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      path: resolvePath(path.slice(0, slash), (attributes.Target ?? "").trim()),
    }));
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

async function workbookPath(zip: JSZip): Promise<string> {
  const office = (await relationsOf(zip, "")).find(({ type }) => type === "officeDocument");
  const path = [office?.path, "xl/workbook.xml"].find((each) => each?.endsWith(".xml") && zip.file(each));
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
