import type { Problem } from "../cells/problem";
import { findHeaders, type Headers, type TabCells } from "../table";

/** Which columns a tab cannot do without, and which may be missing without a word. */
interface Expected<F extends string> {
  readonly needed: readonly F[];
  readonly optional: readonly F[];
}

/**
 * Finds a tab's headers and reports what is wrong with them. A needed column that is missing or stands twice is an
 * error of the whole tab: who has rows there is blocked by the caller (`broken`).
 */
export function openTable<F extends string>(
  tab: TabCells,
  names: Readonly<Record<F, string>>,
  { needed, optional }: Expected<NoInfer<F>>,
): { headers: Headers<F> | undefined; broken: boolean; problems: Problem[] } {
  const headers = findHeaders(tab, names);
  const where = { tab: tab.name, people: [] };
  if (headers === undefined) {
    const facts = { headers: needed.map((field) => names[field]) };
    return { headers, broken: true, problems: [{ ...where, level: "error", id: "tab-empty", facts }] };
  }
  const problems: Problem[] = [];
  let broken = false;
  const row = headers.row + 1;
  for (const field of headers.missing) {
    if (optional.includes(field)) continue;
    const isNeeded = needed.includes(field);
    broken ||= isNeeded;
    const level = isNeeded ? "error" : "warning";
    problems.push({ ...where, level, id: "header-missing", facts: { header: names[field] }, row });
  }
  for (const field of headers.twice) {
    if (optional.includes(field)) continue;
    const column = (headers.columns[field] ?? 0) + 1;
    broken = true;
    problems.push({
      ...where,
      level: "error",
      id: "header-twice",
      facts: { header: names[field] },
      row,
      column,
    });
  }
  return { headers, broken, problems };
}
