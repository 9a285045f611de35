import { describe, expect, it } from "vitest";
import { readXlsx, type ValidationRule, writeXlsx } from "../../../../workbench/twin/xlsx";
import { partsOf, textIn } from "../../../other-program/package";
import { evaluate, handMade, roundTrip, sheetOf, workbookOf } from "./workbooks";

type Criterion = ValidationRule["criterion"];

const LISTS: Criterion[] = [
  { type: "isValueInList", values: ["Тийм", "Үгүй"], displayStyle: "arrow" },
  { type: "isValueInList", values: ["а, б", 'в "г"', "0"], displayStyle: "arrow" },
  {
    type: "isValueInList",
    values: Array.from({ length: 60 }, (_, i) => `Албан хаагч ${i}`),
    displayStyle: "arrow",
  },
  { type: "isValueInRange", values: ["'Б / в'!A1:A5"], displayStyle: "arrow" },
  { type: "isValueInRange", values: ["D2:D9"], displayStyle: "arrow" },
  { type: "isBoolean", values: [] },
];
const LIMITS: Criterion[] = [
  { type: "isBetween", values: ["0", "7"] },
  { type: "isNotBetween", values: ["-1.5", "=$A$1"] },
  { type: "isGreaterThan", values: ["5"] },
  { type: "isLessOrEqualTo", values: ["=SUM($A$1:$A$3)"] },
  { type: "dateIsValid", values: [] },
  { type: "dateIsBetween", values: ["2024-01-01", "2024-12-31"] },
  { type: "dateIsOnOrAfter", values: ["2024-02-29"], dateValue: "exactDate" },
  { type: "customFormula", values: ['=AND(A1<>"",COUNTIF($A$1:$A$50,A1)=1)'] },
];

describe("data validations", () => {
  it("survive, whatever they check", async () => {
    const rules = [...LISTS, ...LIMITS].map(
      (criterion, i): ValidationRule => ({
        id: `r${i}`,
        criterion,
        ranges: [`A${i + 1}:A${i + 1}`.replace(/:.*/, ""), `C${i + 1}:E${i + 1}`],
        isBlocking: i % 2 === 0,
        ...(i % 3 === 0 ? { helpText: `Тайлбар "${i}"\nмөр` } : {}),
      }),
    );
    const data = workbookOf([{ dataValidationRules: rules }, { name: "Б / в" }]);
    const back = await roundTrip(data);
    const read = sheetOf(back.data).dataValidationRules;
    expect(read.map(({ id: _, ...rule }) => rule)).toEqual(rules.map(({ id: _, ...rule }) => rule));
    expect(back.warnings).toEqual([]);
    expect(back.data.sheets.map(({ name }) => name)).toEqual(["Хуудас 1", "Б / в"]);
    expect(() => evaluate(back.data)).not.toThrow();
  });

  it("put lists that Excel would refuse on a very hidden sheet", async () => {
    const [short, comma] = LISTS;
    const rules = [short, comma, comma].flatMap((criterion, i) =>
      criterion ? [{ id: `${i}`, criterion, ranges: [`A${i + 1}`] }] : [],
    );
    const parts = partsOf(
      await writeXlsx({ data: workbookOf([{ dataValidationRules: rules }]), values: {} }),
    );
    expect(textIn(parts, "xl/worksheets/sheet1.xml").match(/<formula1>.*?<\/formula1>/g)).toEqual([
      "<formula1>&quot;Тийм,Үгүй&quot;</formula1>",
      "<formula1>'_dropdown_lists'!$A$1:$A$3</formula1>",
      "<formula1>'_dropdown_lists'!$A$1:$A$3</formula1>",
    ]);
    expect(textIn(parts, "xl/workbook.xml")).toContain('name="_dropdown_lists" state="veryHidden"');
  });

  it("of other programs: whole columns, warnings, kinds that the engine lacks", async () => {
    const after =
      '<dataValidations count="4"><dataValidation type="list" errorStyle="warning" showErrorMessage="1" sqref="A1:A1048576 C1"><formula1>"а, б,в"</formula1></dataValidation>' +
      '<dataValidation type="whole" operator="greaterThan" showErrorMessage="1" sqref="B1"><formula1>5</formula1></dataValidation>' +
      '<dataValidation type="textLength" sqref="D1"><formula1>5</formula1></dataValidation><dataValidation sqref="E1" prompt="x"/></dataValidations>';
    const { data, warnings } = await readXlsx(await handMade({ after }));
    expect(sheetOf(data).dataValidationRules).toMatchObject([
      {
        ranges: ["A1:A100", "C1"],
        isBlocking: false,
        criterion: { type: "isValueInList", values: ["а", "б", "в"] },
      },
      { ranges: ["B1"], isBlocking: true, criterion: { type: "isGreaterThan", values: ["5"] } },
    ]);
    expect(warnings).toEqual(["“Тоо” хуудасны D1 мужийн утга шалгах дүрмийг дэмжихгүй тул авсангүй."]);
  });
});

describe("conditional formats", () => {
  const style = { fillColor: "#FCE8E6", textColor: "#C5221F", bold: true };
  const rule = (
    operator: "customFormula" | "isBetween" | "isEqual" | "containsText" | "isEmpty",
    values: string[],
  ) => ({
    type: "CellIsRule" as const,
    operator,
    values,
    style,
  });

  it("survive in their order", async () => {
    const conditionalFormats = [
      { id: "1", ranges: ["A2:C50"], rule: rule("customFormula", ['=$A2="Алдаа"']) },
      { id: "2", ranges: ["B2:B9"], rule: rule("isBetween", ["1", "5.5"]) },
      { id: "3", ranges: ["A2:A9"], rule: rule("isEqual", ['Маш "сайн"']) },
      {
        id: "4",
        ranges: ["D1:D9"],
        rule: {
          type: "ColorScaleRule" as const,
          minimum: { type: "value" as const, color: 0xff0000 },
          midpoint: { type: "number" as const, color: 0xffff00, value: "50" },
          maximum: { type: "value" as const, color: 0x00ff00 },
        },
      },
    ];
    const { data, warnings } = await roundTrip(workbookOf([{ conditionalFormats }]));
    expect(sheetOf(data).conditionalFormats.map(({ id: _, ...each }) => each)).toMatchObject(
      conditionalFormats.map(({ id: _, ...each }) => each),
    );
    expect(warnings).toEqual([]);
  });

  it("about texts and blanks become formulas that say the same", async () => {
    const conditionalFormats = [
      { id: "1", ranges: ["A2:A9", "C3:C9"], rule: rule("containsText", ["алд"]) },
      { id: "2", ranges: ["A2:A9"], rule: rule("isEmpty", []) },
    ];
    const { data } = await roundTrip(workbookOf([{ conditionalFormats }]));
    expect(
      sheetOf(data).conditionalFormats.map(({ ranges, rule: read }) => [
        ranges,
        "values" in read ? read.values : [],
      ]),
    ).toEqual([
      [["A2:A9"], ['=NOT(ISERROR(SEARCH("алд",A2)))']],
      [["C3:C9"], ['=NOT(ISERROR(SEARCH("алд",C3)))']],
      [["A2:A9"], ["=LEN(TRIM(A2))=0"]],
    ]);
  });

  it("of other programs keep what the engine has", async () => {
    const styles = `<styleSheet xmlns="x"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>`;
    const after =
      '<conditionalFormatting sqref="A2:A9 C4:C9"><cfRule type="expression" dxfId="0" priority="2"><formula>$B2&gt;A1</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="D1:D9"><cfRule type="top10" dxfId="0" priority="1" rank="3"/><cfRule type="cellIs" operator="notEqual" dxfId="0" priority="3"><formula>"үгүй"</formula></cfRule></conditionalFormatting>';
    const { data, warnings } = await readXlsx(await handMade({ after, styles }));
    const red = { fillColor: "#FF0000" };
    expect(sheetOf(data).conditionalFormats.map(({ id: _, ...each }) => each)).toEqual([
      {
        ranges: ["A2:A9"],
        rule: { type: "CellIsRule", operator: "customFormula", values: ["=$B2>A1"], style: red },
      },
      {
        ranges: ["C4:C9"],
        rule: { type: "CellIsRule", operator: "customFormula", values: ["=$B4>C3"], style: red },
      },
      {
        ranges: ["D1:D9"],
        rule: { type: "CellIsRule", operator: "isNotEqual", values: ["үгүй"], style: red },
      },
    ]);
    expect(warnings).toHaveLength(1);
  });
});
