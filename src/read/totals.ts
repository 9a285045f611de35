import type { Columns, Tab } from "../workbook/tab";
import { comparable, isBlank } from "./cells/clean-text";
import type { Row } from "./row";

const saysTotal = (label: unknown) =>
  typeof label === "string" && /^(нийт|дүн|нийлбэр|дундаж|бүгд)($|[\s:.])/iu.test(comparable(label));

/**
 * Whether a row is a total typed below or inside the data: in place of a code, or in a label beside a blank one, and
 * nothing that makes a row an entry is filled.
 */
export function isTotal<C extends Columns>(row: Row<C>, { labels, entryBy = [] }: Tab<C>): boolean {
  const code = row.ownCell("code");
  const isSaid = saysTotal(code) || (isBlank(code) && labels.some((label) => saysTotal(row.ownCell(label))));
  return isSaid && entryBy.every((field) => row.isBlank(field));
}
