/** One person on the team's desk, through the built bundle: what is saved, put back, declined. */
import type { Host } from "../../workbench/twin/host/host";

interface DeskRow {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly first: number | null;
  readonly standing: string;
  readonly highest: number;
  readonly closed: string;
  readonly parent: string | null;
  readonly tab: string;
  readonly cell: string;
}
interface Desk {
  readonly line: {
    readonly state: string;
    readonly preliminaryTotal: number | null;
    readonly finalTotal: number | null;
  };
  readonly desk: {
    readonly complaints: readonly {
      readonly content: string;
      readonly date: string;
      readonly decision: string;
    }[];
    readonly rows: readonly DeskRow[];
    readonly entries: readonly Readonly<Record<string, string>>[];
    readonly document: string;
    readonly obstacles: readonly { readonly sentence: string; readonly cell: string }[];
  };
}
interface Saved {
  readonly saved: boolean;
  readonly clause?: string;
  readonly sentence?: string;
  readonly key?: string;
  readonly undo?: unknown;
}

export const deskOf = (host: Host, code: string) => host.run("reviewOf", code) as unknown as Desk;

/** The row that is labelled or named so. */
export const rowOf = (host: Host, code: string, name: string): DeskRow => {
  const found = deskOf(host, code).desk.rows.find((one) => one.label === name || one.name === name);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
};

/** Points by the label or the name of their row, as somebody types them beside what the screen shows. */
export const typed = (host: Host, code: string, points: Readonly<Record<string, string>>) =>
  Object.entries(points).map(([name, text]) => {
    const { key, standing } = rowOf(host, code, name);
    return { key, shown: standing, points: text };
  });

export const save = (
  host: Host,
  code: string,
  points: Readonly<Record<string, string>>,
  document = "Тэмдэглэл №7",
): Saved => host.run("saveReview", { code, cells: typed(host, code, points), document }) as unknown as Saved;

/** The rows of a tab by header, below the headers. */
export function rowsIn(host: Host, name: string): Record<string, string>[] {
  const { data, values } = host.snapshot();
  const tab = data.sheets.find((one) => one.name === name);
  const cells = Object.entries(values[tab?.id ?? ""] ?? {}).map(
    ([at, value]) => [at.replace(/\d+/u, ""), Number(at.replace(/\D/gu, "")), String(value)] as const,
  );
  const top = cells.find(([, , text]) => text === "Код")?.[1] ?? 1;
  const headers = new Map(cells.filter(([, row]) => row === top).map(([column, , text]) => [column, text]));
  const rows = new Map<number, Record<string, string>>();
  for (const [column, row, text] of cells)
    if (row > top && text !== "") rows.set(row, { ...rows.get(row), [headers.get(column) ?? column]: text });
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}
