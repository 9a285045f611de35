/** What a paste takes along, part by part: the writes that make a range of the same size like its source. */
import type { Write, WriteCommand } from "../engine";
import { isPlainText } from "../engine/google-cells";
import { helpers, type Zone } from "../engine/o-spreadsheet";
import { mapCells, type Position, widthOf } from "./addresses";
import type { RangeRef } from "./refs";

export type Paste = (from: RangeRef, target: RangeRef) => Write[];

type Distance = { right: number; down: number };

function distance({ zone }: RangeRef, target: RangeRef): Distance {
  return { right: target.zone.left - zone.left, down: target.zone.top - zone.top };
}

function placeIn(from: RangeRef, target: RangeRef): (position: Position) => Position {
  const { right, down } = distance(from, target);
  return ({ col, row }) => ({ sheetId: target.sheetId, col: col + right, row: row + down });
}

function moved(zone: Zone, { right, down }: Distance): Zone {
  const { left, top } = zone;
  return { left: left + right, right: zone.right + right, top: top + down, bottom: zone.bottom + down };
}

function contents(from: RangeRef, target: RangeRef, contentOf: (position: Position) => string): Write[] {
  const place = placeIn(from, target);
  return mapCells(from, (position): WriteCommand => {
    return { type: "UPDATE_CELL", ...place(position), content: contentOf(position) };
  }).flat();
}

/** What is written to get a cell's text or number again: a plain text is marked as one. */
function literal({ content, format }: { content: string; format?: string | undefined }): string {
  return isPlainText(format) ? `'${content}` : content;
}

/** Formulas go along as if filled; everything else is as it was typed. */
export const formulas: Paste = (from, target) => {
  const { getters } = from.core.workbook;
  const { right, down } = distance(from, target);
  return contents(from, target, (position) => {
    const cell = getters.getCell(position);
    if (!cell?.isFormula) return cell ? literal(cell) : "";
    return getters.getTranslatedCellFormula(from.sheetId, right, down, cell.compiledFormula);
  });
};

/** A formula's result, which stays a text where it is one; also in a formatted cell that holds nothing and that a formula fills. */
export const values: Paste = (from, target) => {
  const { getters } = from.core.workbook;
  return contents(from, target, (position) => {
    const cell = getters.getCell(position);
    if (cell && !cell.isFormula && cell.content !== "") return literal(cell);
    const { type, value } = getters.getEvaluatedCell(position);
    return `${type}` === "text" && value !== "" ? `'${value}` : String(value ?? "");
  });
};

/** Only what is stored decides, so it is looked at when its turn comes: nothing is evaluated for it. */
export const looks: Paste = (from, target) => {
  const place = placeIn(from, target);
  return [
    (getters) =>
      mapCells(from, (position): WriteCommand[] => {
        const [cell, there] = [getters.getCell(position), getters.getCell(place(position))];
        const isBare = !cell?.style && !cell?.format && !there?.style && !there?.format;
        const look = { style: cell?.style ?? null, format: cell?.format ?? "" };
        return isBare ? [] : [{ type: "UPDATE_CELL", ...place(position), ...look }];
      }).flat(2),
  ];
};

export const borders: Paste = (from, target) => {
  const place = placeIn(from, target);
  return [
    (getters) =>
      mapCells(from, (position): WriteCommand[] => {
        const border = getters.getCellBorder(position);
        return border ? [{ type: "SET_BORDER", ...place(position), border }] : [];
      }).flat(2),
  ];
};

export const notes: Paste = (from, target) => {
  const place = placeIn(from, target);
  return [
    (getters) => {
      const noteAt = ({ sheetId, col, row }: Position) =>
        getters.getNotes(sheetId)[helpers.toXC(col, row)] ?? "";
      return mapCells(from, (position): WriteCommand[] => {
        const [note, there] = [noteAt(position), noteAt(place(position))];
        return note === there ? [] : [{ type: "SET_NOTE", ...place(position), note }];
      }).flat(2);
    },
  ];
};

/** Merged cells that stand there come apart, before anything is written into them. */
export const apart: Paste = (_from, { sheetId, zone }) => [
  (getters) => {
    const target = getters.getMergesInZone(sheetId, zone);
    return target.length > 0 ? [{ type: "REMOVE_MERGE", sheetId, target }] : [];
  },
];

export const merges: Paste = (from, target) => [
  (getters) => {
    const zones = getters.getMergesInZone(from.sheetId, from.zone);
    const there = zones.map((zone) => moved(zone, distance(from, target)));
    return there.length > 0
      ? [{ type: "ADD_MERGE", sheetId: target.sheetId, target: there, force: true }]
      : [];
  },
];

export const columnWidths: Paste = (from, target) => [
  (getters) =>
    Array.from({ length: widthOf(from) }, (_, index) => ({
      type: "RESIZE_COLUMNS_ROWS" as const,
      sheetId: target.sheetId,
      dimension: "COL" as const,
      elements: [target.zone.left + index],
      size: getters.getColSize(from.sheetId, from.zone.left + index),
    })),
];
