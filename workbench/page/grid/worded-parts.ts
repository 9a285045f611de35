/**
 * Of o-spreadsheet's own parts only those that speak Mongolian: menu items with a name of ours (sorting by ours), the side panels below,
 * functions without their English descriptions.
 */
import { CellErrorType, registries } from "../../twin/engine/o-spreadsheet";
import { withOrdinals } from "./ordinals";
import { type SortEnvironment, sortingWhole } from "./sorting";
import { isWorded } from "./words";

/** The side panels whose every word is in words.json. No other opens. */
export const WORDED_PANELS: readonly string[] = [
  "FindAndReplace",
  "DataValidation",
  "DataValidationEditor",
  "NamedRangesPanel",
];

const FUNCTION = "Excel, Google Sheets-ийн ижил нэртэй функцтэй адил.";

type Environment = never;
type Item = {
  id?: string;
  execute?: (env: SortEnvironment) => unknown;
  name: string | { toString(): string } | ((env: Environment) => string);
  isVisible?: (env: Environment) => boolean;
  children?: Children[];
};
type Children = Item | ((env: Environment) => Item[]);

function worded(item: Item): Item {
  const { id, execute, name, isVisible = () => true, children } = item;
  const sorted = sortingWhole(id, execute);
  const ours = (env: Environment) => withOrdinals(String(typeof name === "function" ? name(env) : name));
  return {
    ...item,
    name: ours,
    isVisible: (env) => isWorded(ours(env)) && isVisible(env),
    ...(sorted && { execute: sorted }),
    ...(children && { children: children.map(wordedChild) }),
  };
}

const wordedChild = (child: Children): Children =>
  typeof child === "function" ? (env) => child(env).map(worded) : worded(child);

type Menus = { getKeys(): string[]; get(key: string): unknown; replace(key: string, item: unknown): unknown };

for (const menus of [
  registries.cellMenuRegistry,
  registries.rowMenuRegistry,
  registries.colMenuRegistry,
  registries.topbarMenuRegistry,
  registries.numberFormatMenuRegistry,
] as unknown as Menus[]) {
  for (const key of menus.getKeys()) menus.replace(key, worded(menus.get(key) as Item));
}

for (const key of registries.figureRegistry.getKeys()) {
  const figure = registries.figureRegistry.get(key);
  const { menuBuilder } = figure;
  registries.figureRegistry.replace(key, {
    ...figure,
    menuBuilder: (...asked) => menuBuilder(...asked).filter(({ name }) => isWorded(String(name(asked[1])))),
  });
}

for (const key of registries.sidePanelRegistry.getKeys()) {
  if (WORDED_PANELS.includes(key)) continue;
  const panel = registries.sidePanelRegistry.get(key);
  registries.sidePanelRegistry.replace(key, { ...panel, computeState: () => ({ isOpen: false }) });
}

for (const name of registries.functionRegistry.getKeys()) {
  const known = registries.functionRegistry.get(name);
  for (const argument of known.args) Object.assign(argument, { description: "" });
  Object.assign(known, { description: FUNCTION });
}

// As Google writes it where a formula cannot fill its cells; Excel's “#SPILL!” says nothing to anybody here.
Object.assign(CellErrorType, { SpilledBlocked: "#REF!" });
(registries.errorTypes as Set<string>).add("#REF!");
