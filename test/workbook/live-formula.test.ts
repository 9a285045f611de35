/** The formula of a live column as texts: what is the same in every spreadsheet's own writing, and what is not ours. */
import { expect, test } from "vitest";
import { headerFormula, headerOf, isOfColumn, isSameFormula } from "../../src/workbook/live-formula";

const FORMULA = headerFormula("Дундаж оноо", "A1:A", "HANDLAGA_AVG(HSTACK(C1:C;D1:D);7)");

test("it stands in an ARRAYFORMULA, gives its header in its own row, and takes ; between arguments", () => {
  expect(FORMULA).toBe('=ARRAYFORMULA(IF(ROW(A1:A)=ROW();"Дундаж оноо";HANDLAGA_AVG(HSTACK(C1:C;D1:D);7)))');
});

test.for([
  FORMULA,
  FORMULA.replaceAll(";", ","),
  FORMULA.replaceAll(";", " ; ").toLowerCase().replace("дундаж", "Дундаж"),
  '=ARRAYFORMULA(IF(ROW(#REF!)=ROW(),"Дундаж оноо",HANDLAGA_AVG(#REF!,7)))',
])("its header is read from %s", (formula) => {
  expect(headerOf(formula)).toBe("Дундаж оноо");
});

test.for(["", "Дундаж оноо", '="Дундаж оноо"', '=IF(ROW(A1:A)=ROW(),"Дундаж оноо",1)', "=SUM(A1:A)"])(
  "“%s” is no such formula",
  (formula) => {
    expect(headerOf(formula)).toBeUndefined();
  },
);

test.for([
  { one: "=F(A1:A;'Тохиргоо'!$B$4)", other: "=f( A1:A, Тохиргоо!$B$4 )", same: true },
  { one: '=F("а; б")', other: '=F("а, б")', same: false },
  { one: '=F("а б")', other: '=F("аб")', same: false },
  { one: "=F(A1:A)", other: "=F(A2:A)", same: false },
  { one: "=F(A1:A;60)", other: "=F(A1:A;59)", same: false },
])("$one and $other: $same", ({ one, other, same }) => {
  expect(isSameFormula(one, other)).toBe(same);
});

test.for([
  { formula: '=ARRAYFORMULA(BIELELT_ONOO(S2:S,IF(C2:C="Б",15,60)))', older: true },
  { formula: '=ARRAYFORMULA(IF(T2:T="","",IF(C2:C="Б",T2:T,IF(U2:U="","",T2:T+U2:U))))', older: true },
  { formula: '=HANDLAGA_AVG(ARRAYFORMULA(IF((C2:C<>"")*(D2:D<>""),C2:D,"")),7)', older: true },
  { formula: "=HAMT_OLON_AVG(G2:I,E2:E)", older: true },
  { formula: "=HAMT_OLON_AVG(HSTACK(G2:G;I2:I;J2:J);E2:E)", older: true },
  { formula: FORMULA, older: true },
  { formula: '=ARRAYFORMULA(IF(ROW(A1:A)=ROW(),"Дундаж оноо, дахин",HANDLAGA_AVG(C1:D,7)))', older: false },
  // what somebody wrote for one row, or for some, stays theirs
  { formula: "=ARRAYFORMULA(BIELELT_ONOO(S2:S10,60))", older: false },
  { formula: FORMULA.replace("A1:A", "A1:A90"), older: false },
  { formula: "=HANDLAGA_AVG(C2:G2;7)", older: false },
  { formula: "=HAMT_OLON_AVG(G2:I2;E2)", older: false },
  { formula: "=BIELELT_HUVI(I2;J2;K2)", older: false },
  { formula: "=ARRAYFORMULA(T2:T+U2:U)", older: false },
])("$formula fills a column of ours: $older", ({ formula, older }) => {
  expect(isOfColumn(formula, "Дундаж оноо")).toBe(older);
});
