/** Cell notes: `xl/comments…xml`, wherever the writing program put it. */
import type JSZip from "jszip";
import { parseZone, zoneText } from "../grid/address";
import { fromCellText } from "../xml/text";
import { descendantsOf, parseXml, type XmlElement } from "../xml/tree";
import { type Relation, textOf } from "./package";

export async function readNotes(zip: JSZip, relations: readonly Relation[]): Promise<Record<string, string>> {
  const xml = await textOf(zip, relations.find(({ type }) => type === "comments")?.path);
  if (xml === undefined) return {};
  const notes: Record<string, string> = {};
  for (const comment of descendantsOf(parseXml(xml), "comment")) {
    const zone = parseZone(comment.attributes.ref ?? "");
    const text = noteText(comment);
    if (zone && text !== "") notes[zoneText(zone)] = text;
  }
  return notes;
}

function noteText(comment: XmlElement): string {
  return fromCellText(
    descendantsOf(comment, "t")
      .map(({ text }) => text)
      .join(""),
  );
}
