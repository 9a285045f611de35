/** Range: colours, fonts, alignment, wrapping, number formats and borders. */
import type { BorderData, BorderPosition, BorderStyle, Style, Zone } from "../engine/o-spreadsheet";
import { fitting, lookAtCells, zonesByValue } from "./addresses";
import { DEFAULT_FORMAT, toNumberFormat } from "./cell-content";
import { toColour } from "./colours";
import { requireEdit } from "./permission";
import type { RangeRef } from "./refs";
import { requireUntyped } from "./typed-columns";

type Look = { style?: Style; format?: string };

function writeLook(range: RangeRef, look: Look, target: Zone[] = [range.zone]): RangeRef {
  requireEdit(range.core, range.sheetId, range.zone);
  if (look.format !== undefined) requireUntyped(range);
  range.core.workbook.write({ type: "SET_FORMATTING", sheetId: range.sheetId, target, ...look });
  return range;
}

/** A getter pair and a setter pair (one value, rows of values) for one aspect of the look. */
function aspect<T>(read: (style: Style) => T, toLook: (value: T | null) => Look) {
  const all = (range: RangeRef): T[][] => {
    const { getters } = range.core.workbook;
    return lookAtCells(range, (position) => read(getters.getCellStyle(position) as Style));
  };
  return {
    get: (range: RangeRef) => all(range)[0]?.[0],
    getAll: all,
    set: (range: RangeRef, value: T | null) => writeLook(range, toLook(value)),
    setAll(range: RangeRef, rows: (T | null)[][]) {
      for (const [value, target] of zonesByValue(range, fitting(range, rows)))
        writeLook(range, toLook(value), target);
      return range;
    },
  };
}

const HORIZONTAL = { left: "left", center: "center", right: "right", normal: undefined } as const;
const VERTICAL = { top: "top", middle: "middle", bottom: "bottom" } as const;
const WRAPPING = { WRAP: "wrap", OVERFLOW: "overflow", CLIP: "clip" } as const;

function oneOf<V>(choices: Record<string, V>, value: string | null, fallback: V): V {
  if (value === null) return fallback;
  if (!Object.hasOwn(choices, value)) throw new Error(`Invalid argument: ${value}`);
  return choices[value] as V;
}

const background = aspect<string>(
  (style) => style.fillColor?.toLowerCase() || "#ffffff",
  (color) => ({ style: { fillColor: toColour(color) } }),
);
const fontColor = aspect<string>(
  (style) => style.textColor?.toLowerCase() || "#000000",
  (color) => ({ style: { textColor: toColour(color) } }),
);
const fontWeight = aspect<string>(
  (style) => (style.bold ? "bold" : "normal"),
  (weight) => ({ style: { bold: weight === "bold" } }),
);
const fontStyle = aspect<string>(
  (style) => (style.italic ? "italic" : "normal"),
  (italic) => ({ style: { italic: italic === "italic" } }),
);
const fontSize = aspect<number>(
  (style) => style.fontSize ?? 10,
  (size) => ({ style: { fontSize: size ?? 10 } }),
);
const horizontal = aspect<string>(
  (style) => style.align ?? "general",
  (align) => ({ style: { align: oneOf(HORIZONTAL, align, undefined) } as Style }),
);
const vertical = aspect<string>(
  (style) => style.verticalAlign ?? "bottom",
  (align) => ({ style: { verticalAlign: oneOf(VERTICAL, align, "bottom") } }),
);
const wrapping = aspect<string>(
  (style) => (style.wrapping ?? "overflow").toUpperCase(),
  (strategy) => ({ style: { wrapping: oneOf(WRAPPING, strategy, "overflow") } }),
);
const wrap = aspect<boolean>(
  (style) => style.wrapping === "wrap",
  (on) => ({ style: { wrapping: on ? "wrap" : "overflow" } }),
);

function numberFormats(range: RangeRef): string[][] {
  const { getters } = range.core.workbook;
  return lookAtCells(range, (position) => getters.getEvaluatedCell(position).format || DEFAULT_FORMAT);
}

const BORDER_STYLES: Record<string, BorderStyle> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
  DOUBLE: "medium",
};

type Side = boolean | null;
/** In the order of Google's arguments. */
const SIDES: readonly BorderPosition[] = ["top", "left", "bottom", "right", "v", "h"];

export const rangeLooks = {
  getBackground: background.get,
  getBackgrounds: background.getAll,
  setBackground: background.set,
  setBackgrounds: background.setAll,
  getFontColor: fontColor.get,
  setFontColor: fontColor.set,
  getFontWeight: fontWeight.get,
  setFontWeight: fontWeight.set,
  getFontStyle: fontStyle.get,
  setFontStyle: fontStyle.set,
  getFontSize: fontSize.get,
  setFontSize: fontSize.set,
  getHorizontalAlignments: horizontal.getAll,
  setHorizontalAlignment: horizontal.set,
  setHorizontalAlignments: horizontal.setAll,
  getVerticalAlignment: vertical.get,
  setVerticalAlignment: vertical.set,
  getWrapStrategy: wrapping.get,
  getWrap: wrap.get,
  setWrap: wrap.set,
  getNumberFormats: numberFormats,
  getNumberFormat: (range: RangeRef) => numberFormats(range)[0]?.[0],
  setNumberFormat: (range: RangeRef, format: string) => writeLook(range, { format: toNumberFormat(format) }),
  setNumberFormats(range: RangeRef, rows: string[][]) {
    for (const [format, target] of zonesByValue(range, fitting(range, rows))) {
      writeLook(range, { format: toNumberFormat(format) }, target);
    }
    return range;
  },

  /** Six sides, and then what line it is. */
  setBorder(range: RangeRef, ...args: (Side | string)[]) {
    const { core, sheetId, zone } = range;
    requireEdit(core, sheetId, zone);
    const [color, style] = args.slice(SIDES.length) as [string?, string?];
    const line = { color: toColour(color ?? "black"), style: oneOf(BORDER_STYLES, style ?? "SOLID", "thin") };
    for (const [i, position] of SIDES.entries()) {
      const side = args[i] as Side | undefined;
      if (side === null || side === undefined) continue;
      const border: BorderData = side ? { position, ...line } : { position, color: "" };
      core.workbook.write({ type: "SET_ZONE_BORDERS", sheetId, target: [zone], border });
    }
    return range;
  },
};
