import { DELAY_CAUSES, wordOf } from "../../law/words";
import { ANY_FORMAT } from "../../sheets/live-formulas";
import { headerFormula, headerOf, isSameFormula } from "../../workbook/live-formula";
import { onTab, said, saidComputed, saidIn } from "../answers";
import type { Facts } from "../fact";

/** Formulas, and the custom functions that they call. */
export const formulaFacts: Facts = {
  /** Formulas are written with semicolons, in whatever language the spreadsheet is. */
  semicolons: {
    endangers: "Өөрөө бодогдох багана бүгд алдаа харуулна.",
    answers: ["number 3"],
    probe: onTab((sheet) => said(sheet.getRange("A1").setFormula("=SUM(1;2)").getValue())),
  },

  /** A live column is known by its formula, however Google writes separators, spaces and case. */
  "formula-read-again": {
    endangers: "Зөв томъёог зассан гэж андуурч, “Бэлтгэх” алхам дахин дахин бичнэ.",
    answers: ["same, Хувь"],
    probe: onTab((sheet) => {
      const formula = headerFormula("Хувь", "A1:A", 'IF(A1:A="";"";A1:A)');
      const read = sheet.getRange("B1").setFormula(formula).getFormula();
      return `${isSameFormula(read, formula) ? "same" : read}, ${headerOf(read) ?? "none"}`;
    }),
  },

  /** A header cell is freed of the format of a text before its formula is written. */
  "formula-after-text-format": {
    endangers: "Өөрөө бодогдох багана томъёоныхоо бичвэрийг харуулна.",
    answers: ["number 2"],
    probe: onTab((sheet) => {
      const cell = sheet.getRange("A1").setNumberFormat("@").setValue("а").setNumberFormat(ANY_FORMAT);
      return said(cell.setFormula("=1+1").getValue());
    }),
  },

  /** One formula in the header cell gives the header, fills its column, and goes along with a row that is inserted. */
  "live-column": {
    endangers: "Өөрөө бодогдох багана мөр нэмэхэд буруу мөрөнд гарна.",
    answers: ["text Хувь, number 7, number 5, blank"],
    probe: onTab((sheet) => {
      sheet.getRange("B1").setFormula(headerFormula("Хувь", "A1:A", 'IF(A1:A="";"";A1:A)'));
      sheet.getRange("A2").setValue(5);
      sheet.insertRowBefore(2);
      try {
        sheet.getRange("A2").setValue(7);
        return saidIn(sheet.getRange("B1:B4"));
      } finally {
        sheet.deleteRow(2);
      }
    }),
  },

  /** An archive holds values in place of formulas, pasted upon themselves: what one formula filled stays, texts stay texts. */
  "values-in-place": {
    endangers: "Архивын хуудсанд томъёо үлдэнэ, эсвэл утга алдагдана.",
    answers: ["none, text 1.10, text Хувь, text 007, number 5"],
    probe: onTab((sheet) => {
      sheet.getRange("A1:A2").setValues([["'1.10"], ["'007"]]);
      sheet.getRange("B1").setFormula(headerFormula("Хувь", "A1:A", 'IF(A1:A="";"";5)'));
      const range = sheet.getRange("A1:B2");
      range.copyTo(range, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      const formulas = range.getFormulas().flat().join("");
      return `${formulas === "" ? "none" : formulas}, ${saidIn(range)}`;
    }),
  },

  /** A value typed below makes the header an error; the formula stays, and the header is read from it. */
  "typed-into-live-column": {
    endangers: "Өөрөө бодогдох багана дээр бичсэн утгыг “Шалгах” алхам заахгүй.",
    answers: ["cell-error, Хувь"],
    probe: onTab((sheet) => {
      const header = sheet.getRange("B1").setFormula(headerFormula("Хувь", "A1:A", 'IF(A1:A="";"";A1:A)'));
      sheet.getRange("B3").setValue(1);
      return `${said(header.getValue())}, ${headerOf(header.getFormula()) ?? "none"}`;
    }),
  },

  /** Indicators that do not stand side by side are handed over as one block. */
  blocks: {
    endangers: "“Дундаж” багана (4.3, 5.6) алдаа харуулна.",
    answers: ["number 6"],
    probe: onTab((sheet) => {
      sheet.getRange("A1:C1").setValues([[1, 9, 5]]);
      return said(sheet.getRange("D1").setFormula("=SUM(HSTACK(A1:A2;C1:C2))").getValue());
    }),
  },

  /** A custom function is given a range as rows, blanks as the empty text, and gives a range back; how long it took stands beside. */
  "function-of-range": {
    endangers: "Төлөвлөгөөний хуудасны оноо өөрөө бодогдохгүй.",
    answers: ["number 18, number 60, blank"],
    probe: onTab((sheet) => {
      sheet.getRange("A1:A2").setValues([[30], [100]]);
      sheet.getRange("B1").setFormula("=BIELELT_ONOO(A1:A3)");
      return saidComputed(sheet.getRange("B1:B3"));
    }),
  },

  /** What a cell shows before its function has answered is waited for, not read for a value. */
  "function-just-written": {
    endangers: "Бодогдож дуусаагүй нүдийг утга гэж уншина.",
    answers: ["number 18", "cell-loading", "cell-error", "blank"],
    either: true,
    probe: onTab((sheet) => said(sheet.getRange("A1").setFormula("=BIELELT_ONOO(30)").getValue())),
  },

  /** Texts are read by the lazy part, which a function of a cell loads through the HTML service. */
  "function-of-texts": {
    endangers: "“85,5” гэж бичсэн түвшний хувь өөрөө бодогдохгүй.",
    answers: ["number 85.5"],
    probe: onTab((sheet) => saidComputed(sheet.getRange("A1").setFormula('=BIELELT_HUVI(0;100;"85,5")'))),
  },

  /** Dates reach a function as dates, and the spreadsheet's zone is given to it. */
  "function-of-dates": {
    endangers: "“Хугацааны оноо” багана алдаа харуулна.",
    answers: ["text Хугацаа, number 5, number 10"],
    probe: onTab((sheet) => {
      sheet.getRange("A2:B3").setFormulas([
        ["=DATE(2026;3;31)", "=DATE(2026;4;10)"],
        ["=DATE(2026;3;31)", "=DATE(2026;3;31)"],
      ]);
      sheet.getRange("C2").setValue(wordOf(DELAY_CAUSES, "employee"));
      const points = "HUGATSAA_ONOO(A1:A;B1:B;C1:C)";
      sheet.getRange("D1").setFormula(headerFormula("Хугацаа", "A1:A", points));
      return saidComputed(sheet.getRange("D1:D3"));
    }),
  },

  /** The same through `IF`, which may give the number behind a date: either is read as its day. */
  "function-of-dates-in-if": {
    endangers: "Огноог нөхцөлтэй томъёогоор дамжуулахад хугацааны оноо буруу гарна.",
    answers: ["number 10"],
    probe: onTab((sheet) => {
      sheet.getRange("A1").setFormula("=DATE(2026;3;31)");
      const points = '=ARRAYFORMULA(HUGATSAA_ONOO(IF(A1:A2="";"";A1:A2);A1:A2;B1:B2))';
      sheet.getRange("C1").setFormula(points);
      return saidComputed(sheet.getRange("C1"));
    }),
  },

  /** What a function throws makes its cell an error, which is no value. */
  "function-throws": {
    endangers: "Буруу утгатай нүд алдаагаа харуулахгүй.",
    answers: ["cell-error"],
    probe: onTab((sheet) => saidComputed(sheet.getRange("A1").setFormula("=BIELELT_ONOO(150)"))),
  },

  /** In a range only the row of the mistake says what is wrong; the others go on. */
  "function-row-in-error": {
    endangers: "Нэг мөрийн алдаанаас болж бүх хүний оноо алга болно.",
    answers: ["number 18, text"],
    probe: onTab((sheet) => {
      sheet.getRange("A1:A2").setValues([[30], [150]]);
      sheet.getRange("B1").setFormula("=BIELELT_ONOO(A1:A2)");
      return saidComputed(sheet.getRange("B1:B2")).replace(/, text .+/u, ", text");
    }),
  },
};
