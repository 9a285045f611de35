/** Changes to the finished package: insert text at a known place of a part, add parts with their relations. */
import type JSZip from "jszip";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface NewRelation {
  type: "chart" | "drawing";
  target: string;
}

export async function editPart(zip: JSZip, path: string, edit: (xml: string) => string): Promise<void> {
  const part = zip.file(path);
  if (!part) throw new Error(`The package has no ${path}.`);
  zip.file(path, edit(await part.async("string")));
}

/** Inserts before the first of the elements that may follow, or before the end. */
export function insertBefore(
  xml: string,
  addition: string,
  followers: readonly string[],
  end: string,
): string {
  if (addition === "") return xml;
  const places = [
    ...followers.map((name) => xml.search(new RegExp(`<${name}[\\s/>]`))),
    xml.lastIndexOf(end),
  ];
  const place = Math.min(...places.filter((each) => each >= 0));
  return xml.slice(0, place) + addition + xml.slice(place);
}

/** Adds relations to a part that may have some; gives their ids. */
export async function addRelations(
  zip: JSZip,
  path: string,
  relations: readonly NewRelation[],
): Promise<string[]> {
  const slash = path.lastIndexOf("/") + 1;
  const place = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  const present =
    (await zip.file(place)?.async("string")) ?? `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const count = present.split("<Relationship ").length - 1;
  const ids = relations.map((_, i) => `rId${count + i + 1}`);
  const added = relations.map(
    ({ type, target }, i) => `<Relationship Id="${ids[i]}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  zip.file(place, insertBefore(present, added.join(""), [], "</Relationships>"));
  return ids;
}

export async function addContentTypes(zip: JSZip, types: Readonly<Record<string, string>>): Promise<void> {
  const added = Object.entries(types).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  await editPart(zip, "[Content_Types].xml", (xml) => insertBefore(xml, added.join(""), [], "</Types>"));
}
