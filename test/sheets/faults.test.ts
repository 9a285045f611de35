/** Every service call may fail. What people typed is never lost, and the next click mends what was left half-done. */
import { beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx } from "../../workbench/twin/xlsx";
import { type Body, COLLEAGUES, LIST, TOTALS, UNIT, workedBody } from "../cases/body";
import { handMadeOf } from "../cases/files";
import { faultsOf, withCalls } from "../projects/spread";

const body: Body = {
  ...workedBody,
  tables: {
    ...workedBody.tables,
    [UNIT]: (workedBody.tables[UNIT] ?? []).map((row) =>
      row.Код === COLLEAGUES[0]?.code ? { ...row, "Хүрсэн түвшин": "8О" } : row,
    ),
  },
};

let data: WorkbookData;

beforeAll(async () => {
  data = (await readXlsx(await handMadeOf(body))).data;
});

const isGenerated = ({ name }: { name: string }) => name.startsWith(LIST) || name.startsWith(TOTALS);
const tabsOf = (host: Host) => host.snapshot().data.sheets;
const typedIn = (host: Host) =>
  tabsOf(host)
    .filter((tab) => !isGenerated(tab))
    .map(({ name, cells }) => [name, cells]);
/** The generated tabs with everything that a ranking writes into them; their order may be another. */
const generatedIn = (host: Host) =>
  tabsOf(host)
    .filter(isGenerated)
    .map(({ name, cells, figures, panes, formats, styles }) => ({
      name,
      cells,
      charts: figures.map(({ tag }) => tag),
      panes,
      formats: Object.keys(formats).sort(),
      styles: Object.keys(styles).sort(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** A report but for what moved since the list before: where a run died there may be none. */
const settled = (report: unknown) => ({ ...(report as object), moved: undefined });

interface Job {
  /** What stood in the workbook before. */
  readonly prepare: (host: Host) => unknown;
  readonly run: (host: Host) => unknown;
}

const mend = (host: Host) => host.editCell(UNIT, mendedCell(host), "80");

function mendedCell(host: Host): string {
  const cells = tabsOf(host).find(({ name }) => name === UNIT)?.cells ?? {};
  return Object.keys(cells).find((at) => String(cells[at]).includes("8О")) ?? "A1";
}

test.each<Job & { name: string }>([
  { name: "the first ranking", prepare: () => undefined, run: rank },
  { name: "a ranking after a change", prepare: (host) => [rank(host), mend(host)], run: rank },
  { name: "the first check", prepare: () => undefined, run: (host) => host.run("checkWorkbook") },
  {
    name: "a check after a change",
    prepare: (host) => [host.run("checkWorkbook"), mend(host)],
    run: (host) => host.run("checkWorkbook"),
  },
])(
  "$name: whichever call fails, nothing typed is lost and the next run is whole",
  ({ name, prepare, run }) => {
    const first = openBundle(structuredClone(data));
    prepare(first);
    const before = first.snapshot().data;
    const open = () => openBundle(structuredClone(before));
    const sound = open();
    const typed = typedIn(sound);
    const { calls, result: report } = withCalls(sound, run);
    const generated = generatedIn(sound);
    const notes = tabsOf(sound).map((tab) => tab.notes);
    expect(calls.length).toBeGreaterThan(10);
    for (const fault of faultsOf(name, calls)) {
      const host = open();
      fault.of(host, () => run(host));
      expect(typedIn(host), String(fault)).toEqual(typed);
      expect(settled(run(host)), String(fault)).toEqual(settled(report));
      expect(typedIn(host), String(fault)).toEqual(typed);
      expect(generatedIn(host), String(fault)).toEqual(generated);
      if (generated.length === 0) expect(tabsOf(host).map((tab) => tab.notes)).toEqual(notes);
    }
  },
);
