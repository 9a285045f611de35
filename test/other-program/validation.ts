/** The rule of a cell, as another program finds it among the sheet's. */
import { childOf, type XmlElement } from "../../workbench/twin/xlsx/xml/tree";
import { areaOf, isIn } from "./xml";

export interface Validation {
  readonly type: string;
  readonly operator: string | undefined;
  readonly errorStyle: string | undefined;
  readonly showErrorMessage: boolean;
  readonly prompt: string | undefined;
  readonly formulae: readonly (string | number)[];
}

export function validationOf(
  rules: readonly XmlElement[],
  row: number,
  column: number,
): Validation | undefined {
  const rule = rules.find(({ attributes }) =>
    (attributes.sqref ?? "").split(" ").some((range) => isIn(areaOf(range), row, column)),
  );
  if (rule === undefined) return undefined;
  const { type = "none", operator, errorStyle, showErrorMessage, prompt } = rule.attributes;
  const formulae = ["formula1", "formula2"].flatMap((name) => childOf(rule, name)?.text ?? []);
  return {
    ...{ type, operator, errorStyle, prompt, showErrorMessage: showErrorMessage === "1" },
    formulae: formulae.map((formula) => (/^-?[\d.]+$/.test(formula) ? Number(formula) : formula)),
  };
}
