/** A whole workbook as one value: all that people see and that the add-on knows of it, without inner names. */
import type { SheetData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";

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
  /** What is remembered of tabs by their ids: `12:9f…`. */
  const named = (value: string) => value.replace(/(?<=^| )\d+(?=:)/gu, (id) => ids.get(id) ?? id);
  const { metadata, namedRanges, timeZone, settings, documentProperties } = data;
  return {
    tabs: data.sheets.map((sheet) => stateOf(sheet, values[sheet.id])),
    metadata: sorted((metadata ?? []).map(({ key, value }) => ({ key, value: named(value) }))),
    rest: { namedRanges, timeZone, settings, documentProperties },
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
