/** Data validation, conditional formats, charts, protections and developer metadata. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

const PROTECTED = "You are trying to edit a protected cell or object.";

let host: Host;
const run = (body: string, input?: unknown): unknown => evaluate(host, body, input);

beforeEach(() => {
  host = smallHost();
});

test("a list: kept with its help text, enforced for people", () => {
  run(`const rule = app.newDataValidation().requireValueInList(["А", "Б"]).setAllowInvalid(false)
      .setHelpText("Жагсаалтаас сонгоно уу.").build();
    sheet.getRange("A1:A3").setDataValidation(rule)`);
  expect(
    run(`const rule = sheet.getRange("A2").getDataValidation();
    return [rule.getCriteriaType() === app.DataValidationCriteria.VALUE_IN_LIST, rule.getCriteriaValues(),
      rule.getAllowInvalid(), rule.getHelpText()]`),
  ).toEqual([true, [["А", "Б"], true], false, "Жагсаалтаас сонгоно уу."]);
  expect(host.editCell("Sheet1", "A1", "В")).toEqual({ ok: false, message: "Жагсаалтаас сонгоно уу." });
  expect(host.editCell("Sheet1", "A1", "Б")).toEqual({ ok: true });
  expect(host.editCell("Sheet1", "A1", "")).toEqual({ ok: true });
  expect(host.snapshot().values["0"]).toEqual({});
});

test.each([
  [`requireValueInRange(sheet.getRange("D1:D2"))`, "1", "3"],
  [`requireNumberBetween(0, 100)`, "100", "100.5"],
  [`requireNumberGreaterThanOrEqualTo(5)`, "5", "4"],
  [`requireCheckbox()`, "TRUE", "үг"],
  [`requireDate()`, "2025-12-31", "үг"],
  [`requireTextContains("а")`, "бат", "тэр"],
  [`requireFormulaSatisfied("=LEN(A1)<4")`, "абв", "абвг"],
])("%s takes %s and rejects %s", (criterion, good, bad) => {
  run(`sheet.getRange("D1:D2").setValues([[1], [2]]);
    sheet.getRange("A1:A2").setDataValidation(app.newDataValidation().${criterion}.setAllowInvalid(false).build())`);
  expect(host.editCell("Sheet1", "A1", good)).toEqual({ ok: true });
  expect(host.editCell("Sheet1", "A1", bad)).toMatchObject({ ok: false });
  expect(
    run(`const rule = sheet.getRange("A2").getDataValidation();
    return rule.copy().build().getCriteriaType() === rule.getCriteriaType()`),
  ).toBe(true);
});

test("rules are set by rows and cleared in the middle", () => {
  run(`const list = app.newDataValidation().requireValueInList(["x"]).build();
    sheet.getRange("A1:B3").setDataValidations([[list, null], [list, list], [list, null]]);
    sheet.getRange("A2").clearDataValidations()`);
  expect(run(`return sheet.getRange("A1:B3").getDataValidations().map((row) => row.map(Boolean))`)).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
});

test("conditional formats are replaced as a list and read back", () => {
  run(`const rule = (formula, color) => app.newConditionalFormatRule().whenFormulaSatisfied(formula)
      .setBackground(color).setFontColor("#000000").setRanges([sheet.getRange("A2:C9")]).build();
    sheet.setConditionalFormatRules([rule("=$A2>1", "#ff0000")]);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule("=$B2=\\"x\\"", "#00ff00")])`);
  expect(
    run(`return sheet.getConditionalFormatRules().map((rule) => [
    rule.getRanges().map((range) => range.getA1Notation()), rule.getBooleanCondition().getCriteriaValues(),
    rule.getBooleanCondition().getBackground(), rule.getBooleanCondition().getCriteriaType()])`),
  ).toEqual([
    [["A2:C9"], ["=$A2>1"], "#ff0000", "CUSTOM_FORMULA"],
    [["A2:C9"], ['=$B2="x"'], "#00ff00", "CUSTOM_FORMULA"],
  ]);
  run(`sheet.setConditionalFormatRules([])`);
  expect(host.snapshot().data.sheets[0]?.conditionalFormats).toEqual([]);
});

test("charts are inserted, changed and removed, and can be drawn", () => {
  run(`sheet.getRange("A1:B3").setValues([["Нэр", "Оноо"], ["а", 80], ["б", 90]]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:B3"))
      .setNumHeaders(1).setOption("title", "Дүн").setOption("colors", ["#1a73e8"]).setPosition(5, 2, 0, 0).build())`);
  expect(
    run(`return sheet.getCharts().map((chart) => [chart.getOptions().title,
    chart.getContainerInfo().getAnchorRow(), chart.getRanges().map((range) => range.getA1Notation())])`),
  ).toEqual([["Дүн", 5, ["A1:A3", "B1:B3"]]]);
  const { getters } = host.workbook;
  expect(getters.getChartRuntime(getters.getChartIds("0")[0] ?? "")).toMatchObject({
    chartJsConfig: {
      type: "bar",
      data: { labels: ["а", "б"], datasets: [{ data: [80, 90], backgroundColor: "#1a73e8" }] },
    },
  });
  expect(run(`return sheet.getCharts()[0].getOptions().colors`)).toEqual(["#1a73e8"]);
  run(
    `const [chart] = sheet.getCharts(); sheet.updateChart(chart.modify().asBarChart().setTitle("Шинэ").build())`,
  );
  expect(host.snapshot().data.sheets[0]?.figures).toHaveLength(1);
  expect(run(`return sheet.getCharts()[0].getOptions().title`)).toBe("Шинэ");
  run(`sheet.removeChart(sheet.getCharts()[0])`);
  expect(run(`return sheet.getCharts().length`)).toBe(0);
});

test("an editor may not write into a protected range, the owner may; a warning stops nobody", () => {
  run(
    `sheet.getRange("B1:B9").protect().setDescription("Дүн"); sheet.getRange("C1:C9").protect().setWarningOnly(true)`,
  );
  run(`sheet.getRange("B1").setValue(1)`);
  host.role = "editor";
  expect(() => run(`sheet.getRange("A1:B1").setValue(2)`)).toThrow(PROTECTED);
  expect(() => run(`sheet.getRange("B1").setNote("x")`)).toThrow(PROTECTED);
  expect(() => run(`sheet.getRange("B2").setBackground("#ff0000")`)).toThrow(PROTECTED);
  expect(run(`return sheet.getRange("B1").canEdit()`)).toBe(false);
  run(`sheet.getRange("C1").setValue(3); sheet.getRange("A1").setValue(4)`);
  expect(host.editCell("Sheet1", "B3", "5")).toMatchObject({ ok: false });
  expect(host.editCell("Sheet1", "C3", "6")).toEqual({ ok: true });
  expect(host.snapshot().values["0"]).toEqual({ B1: 1, C1: 3, A1: 4, C3: 6 });
});

test("a protected tab with open ranges", () => {
  run(`const protection = sheet.protect().setDescription("Маягт");
    protection.setUnprotectedRanges([sheet.getRange("A2:A9")]); sheet.protect().setDescription("Маягт 2")`);
  host.role = "editor";
  expect(() => run(`sheet.getRange("A1").setValue(1)`)).toThrow(PROTECTED);
  expect(() => run(`sheet.insertRowsAfter(1, 1)`)).toThrow(PROTECTED);
  expect(() => run(`book.deleteSheet(sheet)`)).toThrow();
  run(`sheet.getRange("A2:A3").setValues([[1], [2]])`);
  expect(
    run(`return book.getProtections(app.ProtectionType.SHEET).map((each) => [each.getDescription(),
    each.getUnprotectedRanges().map((range) => range.getA1Notation()), each.isWarningOnly()])`),
  ).toEqual([["Маягт 2", ["A2:A9"], false]]);
  host.role = "owner";
  run(`sheet.getProtections(app.ProtectionType.SHEET)[0].remove()`);
  expect(run(`return sheet.getProtections(app.ProtectionType.SHEET).length`)).toBe(0);
});

test("an editor typing in the grid itself is refused too", () => {
  run(`sheet.getRange("B1:B9").protect()`);
  host.role = "editor";
  const typed = { sheetId: "0", row: 0, content: "1" };
  expect(host.workbook.model.dispatch("UPDATE_CELL", { ...typed, col: 1 }).isSuccessful).toBe(false);
  expect(host.workbook.model.dispatch("UPDATE_CELL", { ...typed, col: 0 }).isSuccessful).toBe(true);
});

test("developer metadata are found by key and value, on a tab and on the spreadsheet", () => {
  run(`const second = book.insertSheet("Б"); sheet.addDeveloperMetadata("role", "plan");
    second.addDeveloperMetadata("role", "score"); book.addDeveloperMetadata("schema", "3")`);
  expect(
    run(`return book.createDeveloperMetadataFinder().withKey("role").find().map((each) => [each.getValue(),
    each.getLocation().getSheet().getName()])`),
  ).toEqual([
    ["plan", "Sheet1"],
    ["score", "Б"],
  ]);
  expect(
    run(`return sheet.createDeveloperMetadataFinder().withKey("role").withValue("score").find().length`),
  ).toBe(0);
  run(`const [found] = book.createDeveloperMetadataFinder().withValue("plan").find(); found.setValue("goal");
    book.createDeveloperMetadataFinder().withKey("schema").find()[0].remove()`);
  expect(
    run(
      `return [sheet.getDeveloperMetadata().map((each) => each.getValue()), book.getDeveloperMetadata().length]`,
    ),
  ).toEqual([...[["goal"], 0]]);
});

test("rules, charts and formulas refer to tabs with unusual names, and follow their renaming", () => {
  run(`const lists = book.insertSheet("Жагсаалт/2025 [1]"); lists.getRange("A1:B3").setValues([["x", 1], ["а", 2], ["б", 3]]);
    sheet.getRange("A1").setDataValidation(
      app.newDataValidation().requireValueInRange(lists.getRange("A1:A3")).setAllowInvalid(false).build());
    sheet.getRange("B1").setFormula("=SUM('Жагсаалт/2025 [1]'!B1:B3)");
    sheet.insertChart(sheet.newChart().asBarChart().addRange(lists.getRange("A1:B3")).setPosition(1, 4, 0, 0).build());
    lists.setName("Шинэ: нэр?")`);
  expect(host.editCell("Sheet1", "A1", "б")).toEqual({ ok: true });
  expect(host.editCell("Sheet1", "A1", "г")).toMatchObject({ ok: false });
  expect(
    run(`return [sheet.getRange("B1").getFormula(), sheet.getRange("B1").getValue(),
    sheet.getRange("A1").getDataValidation().getCriteriaValues()[0].getSheet().getName(),
    sheet.getCharts()[0].getRanges().map((range) => range.getSheet().getName())]`),
  ).toEqual([...["=SUM('Шинэ: нэр?'!B1:B3)", 6, "Шинэ: нэр?", ["Шинэ: нэр?", "Шинэ: нэр?"]]]);
});

test("typing a rejected value twice takes nothing else back", () => {
  run(`sheet.getRange("B1").setValue("үлдэх"); sheet.getRange("A1").setValue("муу");
    sheet.getRange("A1").setDataValidation(app.newDataValidation().requireValueInList(["сайн"]).setAllowInvalid(false).build())`);
  expect(host.editCell("Sheet1", "A1", "муу")).toMatchObject({ ok: false });
  expect(host.snapshot().values["0"]).toEqual({ A1: "муу", B1: "үлдэх" });
  expect(run(`return sheet.getRange("A1").getDataValidation() !== null`)).toBe(true);
});
