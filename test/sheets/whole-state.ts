/** A whole workbook as one value: all that people see and that the add-on knows of it, without inner names. */
import type { SheetData } from "../../workbench/engine";
import type { Host } from "../../workbench/host/host";

const withoutId = <T extends { readonly id?: unknown }>({ id: _, ...rest }: T) => rest;
/** Parts whose order means nothing. */
const sorted = (parts: readonly unknown[]) => parts.map((part) => JSON.stringify(part)).sort();

const stateOf = (
  { id: _, figures, protections, dataValidationRules, conditionalFormats, metadata, ...rest }: SheetData,
  values: unknown,
) => ({
  ...rest,
  values,
  charts: sorted(figures.map(({ tag, data }) => ({ tag, data: { ...data, chartId: "" } }))),
  protections: sorted((protections ?? []).map(withoutId)),
  rules: sorted((dataValidationRules ?? []).map(withoutId)),
  colours: sorted((conditionalFormats ?? []).map(withoutId)),
  metadata: sorted(metadata ?? []),
});

/** Its tabs in their order, looks and marks included. */
export function wholeState(host: Host) {
  const { data, values } = host.snapshot();
  const ids = new Map(data.sheets.map(({ id, name }) => [id, name]));
  const named = (text: string) =>
    [...ids].reduce((all, [id, name]) => all.replaceAll(`"${id}"`, JSON.stringify(name)), text);
  const { sheets, ...rest } = data;
  const known = Object.entries(rest).filter(([key]) => !/revision|unique|styles|formats|borders/iu.test(key));
  return {
    tabs: sheets.map((sheet) => JSON.parse(named(JSON.stringify(stateOf(sheet, values[sheet.id]))))),
    rest: Object.fromEntries(known),
  };
}

/** What stands in the cells of people's tabs and beside them, by tab: whatever happens, nothing of it may go. */
export const typedIn = (host: Host, isTheirs: (name: string) => boolean = () => true) =>
  Object.fromEntries(
    host
      .snapshot()
      .data.sheets.filter(({ name }) => isTheirs(name))
      .map(({ name, cells, notes }) => [name, { cells, notes }]),
  );
