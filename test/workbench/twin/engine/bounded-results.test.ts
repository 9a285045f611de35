/** A formula may ask for more than any spreadsheet holds: it is an error before anything is made of it. */
import { expect, test } from "vitest";
import { openWorkbook } from "../../../../workbench/twin/engine";

const at = (row: number, col = 0) => ({ sheetId: "0", col, row });

function shown(...contents: string[]) {
  const workbook = openWorkbook();
  workbook.write(
    ...contents.map((content, row) => ({ type: "UPDATE_CELL" as const, ...at(row, 25), content })),
  );
  return workbook.getters.getEvaluatedCell(at(contents.length - 1, 25));
}

test.each([
  "=SEQUENCE(100000,100000)",
  "=SUM(SEQUENCE(100000,100000))",
  "=SEQUENCE(1000000000)",
  "=RANDARRAY(100000,100000)",
  "=MUNIT(50000)",
  "=EXPAND(1,100000,100000)",
  "=WRAPROWS(1,1000000000)",
  "=SEQUENCE(100000)*SEQUENCE(1,100000)",
  "=SUM(SEQUENCE(100000)&SEQUENCE(1,100000))",
  "=ARRAYFORMULA(SEQUENCE(2000)+SEQUENCE(1,2000))",
  "=CHOOSECOLS(SEQUENCE(100000),SEQUENCE(1,100000,1,0))",
  "=HSTACK(SEQUENCE(900000),1,1)",
  "=VSTACK(SEQUENCE(1,900000),1,1)",
  "=SUM(OFFSET(A2,0,0,1000000,16000))",
  "=MMULT(SEQUENCE(100000),SEQUENCE(1,100000))",
  "=MMULT(SEQUENCE(1000,1000),SEQUENCE(1000,1000))",
  "=MINVERSE(SEQUENCE(1000,1000))",
  "=SUM(SEQUENCE(SEQUENCE(10000),10000))",
  '=SUBSTITUTE(TEXTJOIN("",TRUE,SEQUENCE(4000)),"1",TEXTJOIN("",TRUE,SEQUENCE(4000)))',
  '=TEXTJOIN(",",TRUE,SEQUENCE(9)&TEXTJOIN("",TRUE,SEQUENCE(9999)&"абв"))',
])("%s is too large a result", (content) => {
  const begun = performance.now();
  expect(shown(content)).toMatchObject({ value: "#ERROR", message: "Result too large" });
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test.each(["=MAKEARRAY(100000,100000,LAMBDA(r,c,r))", '=REPT("x",1000000000)'])(
  "%s is not known, and nothing is made of it",
  (content) => {
    expect(shown(content).type).toBe("error");
  },
);

test("a reference that a text names ends where the tab ends, as every other; beyond it is none", () => {
  const begun = performance.now();
  expect(shown("7", '=SUM(INDIRECT("Z1:XFD1048576"))').value).toBe("#CYCLE");
  expect(shown('=SUM(INDIRECT("A2:Y1048576"))').value).toBe(0);
  expect(shown('=COLUMNS(INDIRECT("A:XFD2"))').value).toBe(26);
  expect(shown('=SUM(INDIRECT("A1000000:B1000001"))').value).toBe("#REF");
  expect(shown("7", '=INDIRECT("Z1")').value).toBe(7);
  expect(shown('=INDIRECT("Хуудас!A1")').value).toBe("#REF");
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test("a text that doubles from cell to cell ends at Google's fifty thousand letters", () => {
  const doubled = Array.from({ length: 40 }, (_, row) => `=Z${row + 1}&Z${row + 1}`);
  expect(shown("абвгдеёжзи", ...doubled.slice(0, 12))).toMatchObject({ value: "абвгдеёжзи".repeat(4096) });
  expect(shown("абвгдеёжзи", ...doubled)).toMatchObject({ value: "#ERROR" });
});

test("what a body needs is far below", () => {
  expect(shown("=SUM(SEQUENCE(1000,26))").value).toBe(338_013_000);
  expect(shown("=ROWS(SEQUENCE(100000,10))").value).toBe(100_000);
  expect(shown('=SUM(LEN(SEQUENCE(20000)&" · мөр"))').value).toBe(208_894);
  expect(shown("=SUM(SEQUENCE(100)*SEQUENCE(1,100))").value).toBe(25_502_500);
});
