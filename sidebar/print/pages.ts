/**
 * Pages of one paper, laid out here and not by the browser: every page has its foot with its number of that paper's pages, a table
 * goes on under its headers, and nothing stands alone at the end of a page.
 */
import { PAGE } from "../../src/paper/official-form";
import { h } from "../dom";

/** How the pages of a paper look. */
interface Paper {
  readonly className: "sheet" | "list";
  /** Across every page; empty where the paper may be signed. */
  readonly mark: string;
  /** What stands at the foot of a page. */
  readonly foot: (page: number, pages: number) => readonly HTMLElement[];
  /** How many times the text may get smaller so that it takes fewer pages. */
  readonly tighter: number;
}

/** Rows that must stand together at the beginning and at the end of what a page has of a table. */
const LEAST_ROWS = 2;
/** Where heights are not whole. */
const SLACK = 0.5;

/** Lays out a paper's blocks, and gives its pages. A block stands whole, but for a table that is longer than what is left. */
export function pagesOf(blocks: readonly HTMLElement[], paper: Paper, into: HTMLElement): HTMLElement[] {
  const content = h("div", { class: "content" }, ...blocks);
  const galley = h("div", { class: `page galley ${paper.className}` }, content);
  into.append(galley);
  const room = roomOf(galley, content);
  const plans = Array.from({ length: paper.tighter + 1 }, (_, step) => {
    galley.dataset.tight = String(step);
    return planOf(blocks, room);
  });
  const least = Math.min(...plans.map(({ length }) => length));
  const step = plans.findIndex(({ length }) => length === least);
  const filled = (plans[step] ?? []).map((own) => own.map((element) => element()));
  galley.remove();
  return filled.map((own, index) => {
    const page = h(
      "div",
      { class: `page ${paper.className}` },
      ...(paper.mark === "" ? [] : [h("div", { class: "mark", "data-mark": paper.mark })]),
      h("div", { class: "content" }, ...own),
      h("div", { class: "foot" }, ...paper.foot(index + 1, filled.length)),
    );
    page.dataset.tight = String(step);
    return page;
  });
}

/** The height of what stands on a page; a page without anything on it is as high as paper. */
function roomOf(galley: HTMLElement, content: HTMLElement): number {
  galley.classList.remove("galley");
  content.hidden = true;
  const { paddingTop, paddingBottom } = getComputedStyle(galley);
  const room = galley.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  content.hidden = false;
  galley.classList.add("galley");
  return room;
}

const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** What stands on each page, as the text is now: nothing is moved before it is taken. */
function planOf(blocks: readonly HTMLElement[], room: number): (() => HTMLElement)[][] {
  const pages: { readonly height: number; readonly element: () => HTMLElement }[][] = [[]];
  let left = room;
  const put = (element: () => HTMLElement, height: number) => {
    pages[pages.length - 1]?.push({ element, height });
    left -= height;
  };
  const turn = () => {
    // What is longer than a page begins where nothing stands yet, and goes on over the paper's end.
    if (pages[pages.length - 1]?.length === 0) return;
    pages.push([]);
    left = room;
  };
  for (const block of blocks) {
    const height = heightOf(block);
    if (height > left + SLACK) {
      const parts = split(block, left, room);
      if (parts !== undefined) {
        parts.forEach(({ element, height: own, turns }, index) => {
          if (index > 0 || turns) turn();
          put(element, own);
        });
        continue;
      }
      const before = pages[pages.length - 1] ?? [];
      const last = before[before.length - 1];
      turn();
      // Signatures never stand on a page by themselves.
      const isTaken = block.dataset.with === "before" && before.length > 1;
      if (isTaken && last !== undefined && last.height + height <= room) {
        before.pop();
        put(last.element, last.height);
      }
    }
    put(() => block, height);
  }
  return pages.map((own) => own.map(({ element }) => element));
}

interface Part {
  readonly units: Unit[];
  /** What it takes of its page. */
  height: number;
  /** It begins on the next page, where not enough of it would stand on this one. */
  readonly turns: boolean;
}

/** Rows that stand together. */
interface Unit {
  readonly rows: readonly HTMLTableRowElement[];
  readonly height: number;
}

/**
 * A block with a table in parts, the first of which has so much room and the others a page; undefined where it is not to be
 * split.
 */
function split(
  block: HTMLElement,
  left: number,
  room: number,
): (Part & { element: () => HTMLElement })[] | undefined {
  const table = block.querySelector("table");
  const body = table?.tBodies[0];
  if (table === null || body === undefined) return undefined;
  const [whole, own, rows] = [block, table, body].map((one) => one.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ];
  if (block.dataset.whole === "true" && whole.height <= room) return undefined;
  const [above, below, again] = [rows.top - whole.top, whole.bottom - rows.bottom, rows.top - own.top];
  const units = unitsOf([...body.rows]);
  const beginning = units.slice(0, LEAST_ROWS).reduce((sum, { height }) => sum + height, above);
  let part: Part = { units: [], height: above, turns: beginning > left + SLACK };
  let limit = part.turns ? room : left;
  const parts = [part];
  units.forEach((unit, index) => {
    const isLast = index === units.length - 1;
    if (part.height + unit.height + (isLast ? below : 0) > limit + SLACK && part.units.length > 0) {
      // A row is not to stand by itself on the last page.
      const carried = isLast && part.units.length > LEAST_ROWS ? part.units.pop() : undefined;
      part.height -= carried?.height ?? 0;
      part = {
        units: carried === undefined ? [] : [carried],
        height: again + (carried?.height ?? 0),
        turns: false,
      };
      parts.push(part);
      limit = room;
    }
    part.units.push(unit);
    part.height += unit.height;
  });
  part.height += below;
  return parts.map((one, index) => ({
    ...one,
    element: () => (index === 0 ? block : goOn(block, table, one, index === parts.length - 1)),
  }));
}

/** A block as it goes on: its table under the same headers, and at its end what stands below it. */
function goOn(block: HTMLElement, table: HTMLTableElement, { units }: Part, isLast: boolean): HTMLElement {
  const [element, copy] = [block.cloneNode(false) as HTMLElement, table.cloneNode(false) as HTMLTableElement];
  for (const part of table.children) if (part.tagName !== "TBODY") copy.append(part.cloneNode(true));
  copy.append(h("tbody", {}, ...units.flatMap(({ rows }) => rows)));
  element.append(copy);
  if (isLast) while (table.nextElementSibling !== null) element.append(table.nextElementSibling);
  return element;
}

/** The rows that stand together: a heading with what it is over, and what closes a table with the row above. */
function unitsOf(all: readonly HTMLTableRowElement[]): Unit[] {
  const units: HTMLTableRowElement[][] = [];
  let isOpen = false;
  for (const row of all) {
    const last = units[units.length - 1];
    if (last !== undefined && (isOpen || row.classList.contains("result"))) last.push(row);
    else units.push([row]);
    isOpen = row.classList.contains("section");
  }
  return units.map((rows) => ({ rows, height: rows.reduce((sum, row) => sum + heightOf(row), 0) }));
}

/** The page's measures, for the style sheets. */
export function measurePages(): void {
  for (const [name, value, unit] of [
    ["--page-left", PAGE.leftMm, "mm"],
    ["--page-right", PAGE.rightMm, "mm"],
    ["--page-top", PAGE.topMm, "mm"],
    ["--page-bottom", PAGE.bottomMm, "mm"],
    ["--page-text-size", PAGE.textPt, "pt"],
    ["--page-table-size", PAGE.tablePt, "pt"],
  ] as const)
    document.documentElement.style.setProperty(name, `${value}${unit}`);
}
