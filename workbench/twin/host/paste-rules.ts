/** What a paste takes along of rules about cells: data validations and conditional formats, in place of those there. */
import type { Write, WriteCommand } from "../engine";
import { CompiledFormula, type Zone } from "../engine/o-spreadsheet";
import { withoutValidations } from "./data-validation";
import type { Paste } from "./paste-parts";
import type { RangeRef } from "./refs";
import { shared } from "./zones";

/** A part of a rule's range that is pasted: where it comes to stand, and how far a formula of the rule moves. */
type Part = { zone: Zone; right: number; down: number };

function partOf(whole: Zone, from: RangeRef, target: RangeRef): Part[] {
  const zone = shared(whole, from.zone);
  if (zone === undefined) return [];
  const [right, down] = [target.zone.left - from.zone.left, target.zone.top - from.zone.top];
  const { left, top } = zone;
  const there = {
    left: left + right,
    right: zone.right + right,
    top: top + down,
    bottom: zone.bottom + down,
  };
  return [{ zone: there, right: right + left - whole.left, down: down + top - whole.top }];
}

/** The texts of a rule as they read at its new place; the same texts share one rule. */
function byTexts(
  { core, sheetId }: RangeRef,
  texts: readonly string[],
  parts: readonly Part[],
): Map<string, { texts: string[]; zones: Zone[] }> {
  const { getters } = core.workbook;
  const groups = new Map<string, { texts: string[]; zones: Zone[] }>();
  for (const { zone, right, down } of parts) {
    const here = texts.map((text) =>
      text.startsWith("=")
        ? getters.getTranslatedCellFormula(
            sheetId,
            right,
            down,
            CompiledFormula.Compile(text, sheetId, getters),
          )
        : text,
    );
    const key = JSON.stringify(here);
    const group = groups.get(key);
    if (group) group.zones.push(zone);
    else groups.set(key, { texts: here, zones: [zone] });
  }
  return groups;
}

export const validations: Paste = (from, target) => {
  const { core, sheetId } = from;
  const { getters } = core.workbook;
  const pasted = getters.getDataValidationRules(sheetId).flatMap(({ ranges, criterion, ...rule }) => {
    const parts = ranges.flatMap(({ zone }) => partOf(zone, from, target));
    const texts =
      criterion.type === "isValueInRange"
        ? criterion.values.map((text) =>
            getters.getRangeString(getters.getRangeFromSheetXC(sheetId, text), target.sheetId),
          )
        : criterion.values;
    return [...byTexts(from, texts, parts).values()].map(
      ({ texts: values, zones }): WriteCommand => ({
        type: "ADD_DATA_VALIDATION_RULE",
        sheetId: target.sheetId,
        rule: { ...rule, id: `dv-${core.nextId()}`, criterion: { ...criterion, values } as typeof criterion },
        ranges: zones.map((zone) => ({ _sheetId: target.sheetId, _zone: zone })),
      }),
    );
  });
  return [withoutValidations(target.sheetId, [target.zone]), ...pasted];
};

function withoutConditionalFormats({ sheetId, zone }: RangeRef): Write {
  return (getters) => {
    const cleared = [getters.getRangeFromZone(sheetId, zone)];
    return getters.getConditionalFormats(sheetId).flatMap(({ ranges, ...cf }): WriteCommand[] => {
      const whole = ranges.map((a1) => getters.getRangeFromSheetXC(sheetId, a1));
      const left = getters.recomputeRanges(whole, cleared).map((range) => getters.getRangeData(range));
      if (left.length === 0) return [{ type: "REMOVE_CONDITIONAL_FORMAT", sheetId, id: cf.id }];
      return [{ type: "ADD_CONDITIONAL_FORMAT", sheetId, cf, ranges: left }];
    });
  };
}

export const conditionalFormats: Paste = (from, target) => {
  const { core, sheetId } = from;
  const { getters } = core.workbook;
  const pasted = getters.getConditionalFormats(sheetId).flatMap(({ ranges, rule }) => {
    const parts = ranges.flatMap((a1) => partOf(getters.getRangeFromSheetXC(sheetId, a1).zone, from, target));
    const texts = rule.type === "CellIsRule" ? rule.values : [];
    return [...byTexts(from, texts, parts).values()].map(
      ({ texts: values, zones }): WriteCommand => ({
        type: "ADD_CONDITIONAL_FORMAT",
        sheetId: target.sheetId,
        cf: { id: `cf-${core.nextId()}`, rule: rule.type === "CellIsRule" ? { ...rule, values } : rule },
        ranges: zones.map((zone) => ({ _sheetId: target.sheetId, _zone: zone })),
      }),
    );
  });
  return [withoutConditionalFormats(target), ...pasted];
};
