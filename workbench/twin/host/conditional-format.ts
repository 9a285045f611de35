/** ConditionalFormatRule, its builder and condition, and a tab's list of rules. */
import type { WriteCommand } from "../engine";
import type { Style } from "../engine/o-spreadsheet";
import { toColour } from "./colours";
import { fromEngineRule, toEngineRule } from "./conditional-format-draft";
import type { HostCore } from "./core";
import { requireEdit } from "./permission";
import type {
  BooleanConditionRef,
  ConditionalFormatBuilderRef,
  ConditionalFormatDraft,
  ConditionalFormatRef,
  RangeRef,
  SheetRef,
} from "./refs";

type Builder = ConditionalFormatBuilderRef;

export function newConditionalFormatRule(core: HostCore): Builder {
  const draft: ConditionalFormatDraft = { type: "", values: [], style: {}, ranges: [] };
  return { kind: "ConditionalFormatRuleBuilder", core, draft };
}

function when(type: string) {
  return (builder: Builder, ...values: unknown[]): Builder => {
    builder.draft = { ...builder.draft, type, values };
    return builder;
  };
}

function styled(change: (value: never) => Style) {
  return (builder: Builder, value: never): Builder => {
    builder.draft = { ...builder.draft, style: { ...builder.draft.style, ...change(value) } };
    return builder;
  };
}

export const conditionalFormatRule = {
  getRanges: ({ draft }: ConditionalFormatRef) => [...draft.ranges],
  getBooleanCondition: ({ core, draft }: ConditionalFormatRef): BooleanConditionRef | null =>
    draft.type === "" ? null : { kind: "BooleanCondition", core, draft },
};

export const conditionalFormatRuleBuilder = {
  whenFormulaSatisfied: when("CUSTOM_FORMULA"),
  whenCellEmpty: when("CELL_EMPTY"),
  setBackground: styled((color: string | null) => ({ fillColor: toColour(color) })),
  setFontColor: styled((color: string | null) => ({ textColor: toColour(color) })),
  setBold: styled((bold: boolean | null) => ({ bold: bold ?? false })),
  setRanges(builder: Builder, ranges: RangeRef[]) {
    builder.draft = { ...builder.draft, ranges };
    return builder;
  },
  build({ core, draft }: Builder): ConditionalFormatRef {
    if (draft.ranges.length === 0) throw new Error("The conditional format rule has no range.");
    toEngineRule(draft, core.workbook.locale);
    return { kind: "ConditionalFormatRule", core, draft };
  },
};

export const booleanCondition = {
  getCriteriaType: ({ draft }: BooleanConditionRef) => draft.type,
  getCriteriaValues: ({ draft }: BooleanConditionRef) => [...draft.values],
  getBackground: ({ draft }: BooleanConditionRef) => draft.style.fillColor || null,
};

export const sheetConditionalFormats = {
  getConditionalFormatRules({ core, sheetId }: SheetRef): ConditionalFormatRef[] {
    return core.workbook.getters.getConditionalFormats(sheetId).map((format) => ({
      kind: "ConditionalFormatRule",
      core,
      draft: fromEngineRule(core, sheetId, format),
    }));
  },
  setConditionalFormatRules: setRules,
};

function setRules({ core, sheetId }: SheetRef, rules: ConditionalFormatRef[]): void {
  requireEdit(core, sheetId, null);
  const added = rules.map(({ draft }): WriteCommand => {
    const cf = { id: `cf-${core.nextId()}`, rule: toEngineRule(draft, core.workbook.locale) };
    const ranges = draft.ranges.map((range) => ({ _sheetId: range.sheetId, _zone: range.zone }));
    return { type: "ADD_CONDITIONAL_FORMAT", sheetId, cf, ranges };
  });
  core.workbook.write((getters) => [
    ...getters
      .getConditionalFormats(sheetId)
      .map(({ id }): WriteCommand => ({ type: "REMOVE_CONDITIONAL_FORMAT", sheetId, id })),
    ...added,
  ]);
}
