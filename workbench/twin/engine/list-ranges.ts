/**
 * Dropdowns that take their values from a range follow that range.
 *
 * o-spreadsheet adapts the formulas of data validation rules and forgets the range of "value in range": after rows
 * are inserted above the list, or its tab is renamed, the dropdown would show other cells.
 */
import {
  type CorePluginConstructor,
  type DataValidationRule,
  type RangeAdapterFunctions,
  registries,
} from "./o-spreadsheet";

type State = { rules: Record<string, DataValidationRule[]> };
type RulesPlugin = InstanceType<CorePluginConstructor> & State;
type RulesPluginConstructor = {
  new (...config: ConstructorParameters<CorePluginConstructor>): RulesPlugin;
} & Pick<CorePluginConstructor, "getters">;

const OriginalRulesPlugin = registries.corePluginRegistry.get(
  "dataValidation",
) as unknown as RulesPluginConstructor;

class GoogleRulesPlugin extends OriginalRulesPlugin {
  override adaptRanges(adapters: RangeAdapterFunctions): void {
    super.adaptRanges(adapters);
    for (const [sheetId, rules] of Object.entries(this.rules)) {
      for (const [i, rule] of rules.entries()) {
        const adapted = adaptList(rule, (list) => adapters.adaptRangeString(sheetId, list));
        if (adapted !== rule) this.history.update("rules", sheetId, i, adapted);
      }
    }
  }
}

type Adapt = (range: string) => ReturnType<RangeAdapterFunctions["adaptRangeString"]>;

function adaptList(rule: DataValidationRule, adapt: Adapt): DataValidationRule {
  const { criterion } = rule;
  const list = criterion.type === "isValueInRange" ? criterion.values[0] : undefined;
  if (criterion.type !== "isValueInRange" || list === undefined) return rule;
  const { changeType, range } = adapt(list);
  if (changeType === "REMOVE" || range === list) return rule;
  return { ...rule, criterion: { ...criterion, values: [range] } };
}

registries.corePluginRegistry.replace("dataValidation", GoogleRulesPlugin);
