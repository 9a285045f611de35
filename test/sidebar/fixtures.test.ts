/**
 * The fixtures are what the real bundle answers for the sample body, word for word. When it answers otherwise this test
 * is red: read the difference, then record it with `npx vitest run test/sidebar/fixtures.test.ts -u`.
 */
import { expect, test } from "vitest";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { columnOf, gridOf } from "../../workbench/samples/tabs";
import type { Host } from "../../workbench/twin/host/host";
import { openSample, samples } from "../projects/sample";

const WORKED = "002"; // the worked person of the methodology, 76.20

const recorded = (name: string, answer: unknown) =>
  expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(`./fixtures/${name}.json`);

test("the sample body: its ranking and a derivation", async () => {
  const host = openSample();
  await recorded("clean", host.run("rankWorkbook"));
  await recorded("derivation", ask(host, "explainPerson", WORKED)?.at(-1));
});

test("the sample body half filled: no error, and who lacks what", async () => {
  const host = openSample();
  blank(host, "Захиргааны хэлтэс", ["Хүрсэн түвшин"], 6);
  blank(host, "Хяналтын хэлтэс · хандлага", ["Дүн шинжилгээ хийх", "Ажлын цаг ашиглалт"], 99);
  blank(host, "Хамт олон", ["Хүчинтэй", "Олгосон", "Хүчингүй", "Протокол", ...PEERS], 20);
  const report = ask(host, "checkWorkbook");
  expect(report.problems.filter(({ level }) => level === "error")).toEqual([]);
  await recorded("half-filled", report);
});

const PEERS = ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"];

/** Empties cells of the first rows of a tab, under these headers. */
function blank(host: Host, tab: string, headers: readonly string[], rows: number): void {
  const grid = gridOf(host, tab);
  const top = grid.headerRow + 1;
  const cells = headers.flatMap((header) =>
    grid.texts.slice(top, top + rows).map((_, index) => ({ row: top + index, col: columnOf(grid, header) })),
  );
  host.workbook.write(
    ...cells.map(({ row, col }) => ({
      type: "UPDATE_CELL" as const,
      sheetId: grid.id,
      row,
      col,
      content: "",
    })),
  );
  host.workbook.flush();
}

test("the sample body with mistakes", async () => {
  const host = openBundle(structuredClone(samples().mistakes));
  const report = ask(host, "rankWorkbook");
  for (const { clause, what, mend, message } of report.problems) {
    expect(message).toBe(`${clause === "" ? "" : `${clause}: `}${what} ${mend}`);
  }
  await recorded("mistakes", report);
});
