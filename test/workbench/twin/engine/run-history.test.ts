import { expect, test } from "vitest";
import { openWorkbook, type Workbook } from "../../../../workbench/twin/engine";

const write = (book: Workbook, row: number, content: string) => {
  book.write({ type: "UPDATE_CELL", sheetId: "0", col: 0, row, content });
  book.flush();
};
const column = (book: Workbook) =>
  [0, 1, 2, 3].map((row) => book.getters.getEvaluatedCell({ sheetId: "0", col: 0, row }).formattedValue);

test("what one run writes in several batches is undone and redone as one step", () => {
  const book = openWorkbook();
  write(book, 0, "a");
  book.asOneStep(() => {
    write(book, 1, "b");
    write(book, 2, "c");
  });
  write(book, 3, "d");
  const after = ["a", "b", "c", "d"];
  expect(column(book)).toEqual(after);
  book.undo();
  expect(column(book)).toEqual(["a", "b", "c", ""]);
  book.undo();
  expect(column(book)).toEqual(["a", "", "", ""]);
  book.redo();
  expect(column(book)).toEqual(["a", "b", "c", ""]);
  book.redo();
  expect(column(book)).toEqual(after);
});

test("two runs after one another are two steps, a step inside a step belongs to the outer one", () => {
  const book = openWorkbook();
  book.asOneStep(() => write(book, 0, "a"));
  book.asOneStep(() => {
    write(book, 1, "b");
    book.asOneStep(() => write(book, 2, "c"));
  });
  book.undo();
  expect(column(book)).toEqual(["a", "", "", ""]);
});

test("document properties are past the queue and past undo; a change of them is counted and told", () => {
  const book = openWorkbook();
  let told = 0;
  book.model.on("update", book, () => told++);
  book.asOneStep(() => {
    book.write({ type: "UPDATE_CELL", sheetId: "0", col: 0, row: 0, content: "a" });
    book.documentProperties = { code: "spent" };
  });
  const [toldOnce, changes] = [told, book.changes];
  book.documentProperties = { ...book.documentProperties, next: "1" };
  expect([told > toldOnce, book.changes > changes]).toEqual([true, true]);
  expect(column(book)).toEqual(["a", "", "", ""]);
  book.undo();
  book.undo();
  expect(column(book)).toEqual(["", "", "", ""]);
  const properties = { code: "spent", next: "1" };
  expect(book.documentProperties).toEqual(properties);
  const { data } = book.snapshot();
  expect(data.documentProperties).toEqual(properties);
  expect(openWorkbook(structuredClone(data)).documentProperties).toEqual(properties);
});

test("changes are counted, undo and redo too", () => {
  const book = openWorkbook();
  const counts = [book.changes];
  write(book, 0, "a");
  counts.push(book.changes);
  book.undo();
  counts.push(book.changes);
  book.redo();
  counts.push(book.changes);
  expect(new Set(counts).size).toBe(4);
});
