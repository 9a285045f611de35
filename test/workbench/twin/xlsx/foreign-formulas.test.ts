import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../workbench/twin/xlsx";
import { evaluate, handMade, sheetOf } from "./workbooks";

describe("formulas of other programs", () => {
  it("shared ones are unfolded, tab names in them stay", async () => {
    const rows =
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">'A1 B2'!C1+$C$1+D$1+SUM(E:E)+Тоо!A9+ATAN2(1,1)&amp;"A1"</f><v>1</v></c></row>` +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';
    const { data } = await readXlsx(await handMade({ rows }));
    const formula = (row: number) => `='A1 B2'!C${row}+$C$1+D$1+SUM(E:E)+'Тоо'!A${row + 8}+ATAN2(1,1)&"A1"`;
    expect(sheetOf(data).cells).toEqual({ A1: formula(1), A2: formula(2), A3: formula(3) });
  });

  it("give their value and a warning when the engine does not know a function or a name", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>FILTERXML("a","b")</f><v>5</v></c><c r="B1" t="str"><f>[1]Book!A1</f><v>гадаад</v></c>' +
      '<c r="C1"><f>Table1[Оноо]</f><v>7</v></c><c r="D1"><f>unknown_name+1</f><v>8</v></c><c r="E1"><f>SUM(1,2)</f><v>3</v></c></row>';
    const { data, warnings } = await readXlsx(await handMade({ rows }));
    expect(sheetOf(data).cells).toEqual({ A1: "5", B1: "гадаад", C1: "7", D1: "8", E1: "=SUM(1,2)" });
    expect(warnings).toHaveLength(4);
    expect(warnings[0]).toBe(
      "“Тоо” хуудасны A1: “FILTERXML” агуулсан томъёог дэмжихгүй тул хадгалагдсан утгыг нь авлаа.",
    );
  });

  it("keep the spilled values when the formula that gave them is unknown", async () => {
    const dummy = (text: string, value: number) =>
      `<f>IFERROR(__xludf.dummyfunction("${text}"),${value})</f><v>${value}</v>`;
    const computed = "&quot;&quot;COMPUTED_VALUE&quot;&quot;";
    const rows =
      `<row r="1"><c r="A1">${dummy("QUERY(B1:B2)", 1)}</c><c r="D1">${dummy("ARRAYFORMULA(B1:B2*2)", 4)}</c></row>` +
      `<row r="2"><c r="A2">${dummy(computed, 2)}</c><c r="D2">${dummy(computed, 5)}</c></row>`;
    const { data, warnings } = await readXlsx(await handMade({ rows: rows.replaceAll('"__', "&quot;__") }));
    expect(sheetOf(data).cells).toEqual({ A1: "1", A2: "2", D1: "=ARRAYFORMULA(B1:B2*2)" });
    expect(warnings).toHaveLength(1);
  });

  it("are read from Google with either separator between arguments", async () => {
    const dummy = (text: string) => `<f>IFERROR(__xludf.dummyfunction("${text}"),1)</f><v>1</v>`;
    const text = (separator: string) =>
      `ARRAYFORMULA(IF(B1:B=1${separator}&quot;&quot;а; б&quot;&quot;${separator}SUM({1;2})))`;
    const rows = `<row r="1"><c r="A1">${dummy(text(","))}</c><c r="D1">${dummy(text(";"))}</c></row>`;
    const { data, warnings } = await readXlsx(await handMade({ rows: rows.replaceAll('"__', "&quot;__") }));
    const formula = '=ARRAYFORMULA(IF(B1:B=1,"а; б",SUM({1;2})))';
    expect(sheetOf(data).cells).toEqual({ A1: formula, D1: formula });
    expect(warnings).toEqual([]);
  });

  it("array formulas fill their block by themselves", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>3</v></c></row>';
    const { data } = await readXlsx(await handMade({ rows }));
    expect(evaluate(data)["sheet-1"]).toEqual({ A1: 4, A2: 6, B1: 2, B2: 3 });
  });

  it("prefixes and full columns are Google's again", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>_xlfn.IFS(B2:B1048576&gt;1,TRUE,_xlfn._xlws.SORT(B2:XFD2),1)</f></c><c r="B1" t="b"><f>TRUE()</f><v>1</v></c></row>';
    const { data } = await readXlsx(await handMade({ rows }));
    expect(sheetOf(data).cells).toEqual({ A1: "=IFS(B2:B>1,TRUE,SORT(B2:2),1)", B1: "TRUE" });
  });

  it("names given by the caller are kept", async () => {
    const rows = '<row r="1"><c r="A1"><f>MYSCORE(1)</f><v>5</v></c></row>';
    const { data, warnings } = await readXlsx(await handMade({ rows }), { customFunctions: ["myscore"] });
    expect(sheetOf(data).cells).toEqual({ A1: "=MYSCORE(1)" });
    expect(warnings).toEqual([]);
  });
});
