/**
 * A small XML tree for the small parts of an .xlsx (workbook, relations, comments, charts, a sheet without its rows).
 * Namespace prefixes are dropped from element names: programs choose them freely. Malformed XML throws.
 */
import { SaxesParser } from "saxes";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const path: XmlElement[] = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element = { name: localName(tag.name), attributes: tag.attributes, children: [], text: "" };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on("closetag", () => {
    path.pop();
  });
  const addText = (text: string) => {
    const current = path.at(-1);
    if (current) current.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  const [root] = top.children;
  if (!root) throw new Error("XML without a root element");
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element of that name below, in document order. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** The `r:id` of an element, whatever the prefix is. */
export function relationId(element: XmlElement | undefined): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(([name]) => /:(id|embed)$/.test(name));
  return found?.[1];
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
