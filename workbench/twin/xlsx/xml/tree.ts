/** A small XML tree for the small parts of an .xlsx, and for a sheet without its rows. Malformed XML throws. */
import { UnreadableFile } from "../unreadable";
import { readXml, type XmlAttributes, type XmlEvents } from "./events";

export interface XmlElement {
  name: string;
  attributes: XmlAttributes;
  children: XmlElement[];
  text: string;
}

/** Rules, formats and names of the largest files are some ten thousand. */
const MOST_ELEMENTS = 1_000_000;

/** Builds the tree of the events that it is given. */
export class TreeBuilder implements XmlEvents {
  readonly #top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  readonly #path: XmlElement[] = [this.#top];
  #elements = 0;

  open(name: string, attributes: XmlAttributes): void {
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw new UnreadableFile("too-large");
    const element = { name, attributes, children: [], text: "" };
    this.#path.at(-1)?.children.push(element);
    this.#path.push(element);
  }

  close(): void {
    const closed = this.#path.pop();
    if (closed?.name === "AlternateContent") this.#choose(closed);
  }

  /** Programs write some elements twice: as they alone know them, and as everybody does. The latter stand for both. */
  #choose(alternatives: XmlElement): void {
    const usual = childOf(alternatives, "Fallback")?.children ?? [];
    if (usual.length > 0) this.#path.at(-1)?.children.splice(-1, 1, ...usual);
  }

  text(text: string): void {
    const current = this.#path.at(-1);
    if (current) current.text += text;
  }

  root(): XmlElement {
    const [root] = this.#top.children;
    if (!root) throw new Error("XML without a root element");
    return root;
  }
}

export function parseXml(part: Uint8Array | string): XmlElement {
  const tree = new TreeBuilder();
  readXml(part, tree);
  return tree.root();
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
