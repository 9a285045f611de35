/** DataValidation, its builder, and the part of Range that sets and reads rules. */
import type { Write, WriteCommand } from "../engine";
import type { Zone } from "../engine/o-spreadsheet";
import { fitting, mapCells, zonesByValue } from "./addresses";
import { requireEdit } from "./permission";
import type { RangeRef, ValidationBuilderRef, ValidationDraft, ValidationRef } from "./refs";
import { requireUntyped } from "./typed-columns";
import { fromRule, toCriterion } from "./validation-draft";

type Builder = ValidationBuilderRef;
type Given = RangeRef | Date | string | number;

function requiring(type: string) {
  return (builder: Builder, ...values: Given[]): Builder => {
    builder.draft = { ...builder.draft, type, values };
    return builder;
  };
}

export function newDataValidation(core: Builder["core"], draft?: ValidationDraft): Builder {
  const empty: ValidationDraft = { type: "", values: [], allowInvalid: true, helpText: "" };
  return { kind: "DataValidationBuilder", core, draft: { ...empty, ...draft } };
}

export const dataValidation = {
  getCriteriaType: ({ draft }: ValidationRef) => draft.type,
  getCriteriaValues: ({ draft }: ValidationRef) => draft.values,
  getAllowInvalid: ({ draft }: ValidationRef) => draft.allowInvalid,
  getHelpText: ({ draft }: ValidationRef) => draft.helpText || null,
  copy: ({ core, draft }: ValidationRef) => newDataValidation(core, draft),
};

export const dataValidationBuilder = {
  requireValueInList: (builder: Builder, list: unknown[], dropdown = true) => {
    builder.draft = { ...builder.draft, type: "VALUE_IN_LIST", values: [list.map(String), dropdown] };
    return builder;
  },
  requireValueInRange: (builder: Builder, range: RangeRef, dropdown = true) => {
    builder.draft = { ...builder.draft, type: "VALUE_IN_RANGE", values: [range, dropdown] };
    return builder;
  },
  requireCheckbox(builder: Builder, ...values: unknown[]) {
    if (values.length > 0) throw new Error("requireCheckbox: the local host knows TRUE and FALSE only.");
    return requiring("CHECKBOX")(builder);
  },
  requireNumberBetween: requiring("NUMBER_BETWEEN"),
  requireNumberGreaterThan: requiring("NUMBER_GREATER_THAN"),
  requireNumberGreaterThanOrEqualTo: requiring("NUMBER_GREATER_THAN_OR_EQUAL_TO"),
  requireTextContains: requiring("TEXT_CONTAINS"),
  requireDate: requiring("DATE_IS_VALID_DATE"),
  requireDateAfter: requiring("DATE_AFTER"),
  requireDateBetween: requiring("DATE_BETWEEN"),
  requireFormulaSatisfied: requiring("CUSTOM_FORMULA"),
  setAllowInvalid(builder: Builder, allowInvalid: boolean) {
    builder.draft = { ...builder.draft, allowInvalid };
    return builder;
  },
  setHelpText(builder: Builder, helpText: string) {
    builder.draft = { ...builder.draft, helpText };
    return builder;
  },
  build({ core, draft }: Builder): ValidationRef {
    if (draft.type === "") throw new Error("The data validation rule has no criterion.");
    return { kind: "DataValidation", core, draft };
  },
};

/** The write that takes data validations off these cells of a tab. */
export function withoutValidations(sheetId: string, zones: readonly Zone[]): Write {
  return (getters) => {
    const cleared = zones.map((zone) => getters.getRangeFromZone(sheetId, zone));
    return getters.getDataValidationRules(sheetId).flatMap((rule): WriteCommand[] => {
      const left = getters.recomputeRanges([...rule.ranges], cleared);
      const { ranges: _, ...kept } = rule;
      const ranges = left.map((range) => getters.getRangeData(range));
      if (ranges.length === 0) return [{ type: "REMOVE_DATA_VALIDATION_RULE", sheetId, id: rule.id }];
      return [{ type: "ADD_DATA_VALIDATION_RULE", sheetId, rule: kept, ranges }];
    });
  };
}

function apply(range: RangeRef, rule: ValidationRef | null, zones: readonly Zone[]): void {
  const { core, sheetId, zone } = range;
  requireEdit(core, sheetId, zone);
  requireUntyped(range);
  if (rule === null) {
    core.workbook.write(withoutValidations(sheetId, zones));
    return;
  }
  const { allowInvalid, helpText } = rule.draft;
  const criterion = toCriterion(core, rule.draft);
  const stored = {
    id: `dv-${core.nextId()}`,
    criterion,
    isBlocking: !allowInvalid,
    ...(helpText && { helpText }),
  };
  const ranges = zones.map((each) => ({ _sheetId: sheetId, _zone: each }));
  core.workbook.write({ type: "ADD_DATA_VALIDATION_RULE", sheetId, rule: stored, ranges });
}

function rules(range: RangeRef): (ValidationRef | null)[][] {
  const { core, sheetId } = range;
  const { getters } = core.workbook;
  return mapCells(range, (position) => {
    const rule = getters.getValidationRuleForCell(position);
    return rule ? { kind: "DataValidation", core, draft: fromRule(core, sheetId, rule) } : null;
  });
}

export const rangeValidation = {
  getDataValidations: rules,
  getDataValidation: (range: RangeRef) => rules(range)[0]?.[0] ?? null,
  setDataValidation(range: RangeRef, rule: ValidationRef | null) {
    apply(range, rule, [range.zone]);
    return range;
  },
  setDataValidations(range: RangeRef, rows: (ValidationRef | null)[][]) {
    for (const [rule, zones] of zonesByValue(range, fitting(range, rows))) apply(range, rule, zones);
    return range;
  },
  clearDataValidations(range: RangeRef) {
    apply(range, null, [range.zone]);
    return range;
  },
  insertCheckboxes(range: RangeRef, ...values: unknown[]) {
    if (values.length > 0) throw new Error("insertCheckboxes: the local host knows TRUE and FALSE only.");
    const draft: ValidationDraft = { type: "CHECKBOX", values: [], allowInvalid: false, helpText: "" };
    apply(range, { kind: "DataValidation", core: range.core, draft }, [range.zone]);
    return range;
  },
};
