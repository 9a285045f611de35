import { unmarked } from "../../read/cells/clean-text";
import { dayInZone } from "../../read/cells/date";
import { isPercentFormat } from "../../read/cells/number-format";
import type { Range } from "../../sheets/google";
import { literal } from "../../sheets/literal-text";
import { onTab, said, saidIn } from "../answers";
import type { Facts } from "../fact";

const DAY = "2026-06-30";

/** A cell, and whether its format shows it as a per cent. */
const saidOfPercent = (range: Range): string =>
  `${said(range.getValue())}${isPercentFormat(range.getNumberFormat(), 0.85) ? ", per cent" : ""}`;

/** What a cell makes of what it is given, and what it reads as. */
export const cellFacts: Facts = {
  /** Every text that could be taken for something else is written with an apostrophe (`literal`), which must not stay. */
  "apostrophe-in-plain-cell": {
    endangers: "Код, нэрийн өмнө илүү тэмдэг бичигдэнэ.",
    answers: ["text 001, text =1+1, text 2026-06-30"],
    probe: onTab((sheet) => saidIn(sheet.getRange("A1:C1").setValues([["'001", "'=1+1", `'${DAY}`]]))),
  },

  /** The same in a cell of plain text: read without one leading apostrophe, wherever a code or a choice is read. */
  "apostrophe-in-text-cell": {
    endangers: "Кодоор хүнийг олохгүй.",
    answers: ["text 001", "text '001"],
    either: true,
    probe: onTab((sheet) => said(sheet.getRange("A1").setNumberFormat("@").setValue("'001").getValue())),
  },

  /** A code that people type into the column of codes keeps its zeros. */
  "zeros-in-text-cell": {
    endangers: "“001” код “1” болж, хүн мөртэйгөө таарахаа болино.",
    answers: ["text 001"],
    probe: onTab((sheet) => said(sheet.getRange("A1").setNumberFormat("@").setValue("001").getValue())),
  },

  /** Formulas are written after the format of a text is taken away; a header is read from a formula that stayed a text. */
  "formula-in-text-cell": {
    endangers: "Өөрөө бодогдох багана томъёоныхоо бичвэрийг харуулна.",
    answers: ["text =1+1", "number 2"],
    either: true,
    probe: onTab((sheet) => said(sheet.getRange("A1").setNumberFormat("@").setValue("=1+1").getValue())),
  },

  /** `literal` writes what begins with a Cyrillic letter as it is, in whatever language the spreadsheet is. */
  "cyrillic-texts": {
    endangers: "“март 2025”, “Үнэн” зэрэг үг огноо, тэмдэг болж хувирна.",
    answers: ["text март 2025, text ИСТИНА, text Үнэн, text янв"],
    probe: onTab((sheet) =>
      saidIn(sheet.getRange("A1:D1").setValues([["март 2025", "ИСТИНА", "Үнэн", "янв"].map(literal)])),
    ),
  },

  /** The hash of a generated tab, and the basis of a printed code, are of the very characters that were written. */
  "text-as-written": {
    endangers:
      "Хэвлэсэн хуудасны код өөрчлөгдөөгүй өгөгдөл дээр ч зөрнө; жагсаалтыг гараар зассан гэж андуурна.",
    answers: ["same"],
    probe: onTab((sheet) => {
      const text = "а  б \nи\u0306 ⟦в⟧\n";
      const read = sheet.getRange("A1").setValue(literal(text)).getValue();
      return read === text ? "same" : said(read);
    }),
  },

  /** The longest text that the door lets in and that the basis of a code may have. */
  "longest-text": {
    endangers: "Олон арга хэмжээтэй хүний баталгаажуулах кодын үндэслэл хадгалагдахгүй.",
    answers: ["50000"],
    probe: onTab((sheet) => {
      const read: unknown = sheet.getRange("A1").setValue("а".repeat(50_000)).getValue();
      return String(String(read).length);
    }),
  },

  /** A cell in which nothing stands is the empty text everywhere: blank is not 0. */
  blanks: {
    endangers: "Хоосон нүдийг 0 гэж тооцно.",
    answers: ["blank, blank"],
    probe: ({ sheet }) => saidIn(sheet.getRange("A1:B1")),
  },

  /** `brokenCell` knows these texts for what a formula could not compute. */
  "errors-of-formulas": {
    endangers: "Алдаатай томъёоны үр дүнг бичвэр гэж уншина.",
    answers: ["cell-error, cell-error"],
    probe: onTab((sheet) => saidIn(sheet.getRange("A1:B1").setFormulas([["=1/0", "=NOSUCHFUNCTION()"]]))),
  },

  /** Dates are midnights in the spreadsheet's zone, and days by `Intl` there, whatever the script's zone. */
  "date-is-midnight": {
    endangers: "Огноо нэг өдрөөр зөрж, хугацааны оноо (2.4) буруу гарна.",
    answers: ["2026-06-30 00:00, 2026-06-30"],
    probe: onTab((sheet, { spreadsheet }) => {
      const zone = spreadsheet.getSpreadsheetTimeZone();
      const date: unknown = sheet.getRange("A1").setFormula("=DATE(2026;6;30)").getValue();
      if (!(date instanceof Date)) return said(date);
      return [Utilities.formatDate(date, zone, "yyyy-MM-dd HH:mm"), dayInZone(date, zone).value].join(", ");
    }),
  },

  /** The day of the appraisal is written as the text that it is, and read as a date or as a text. */
  "date-as-text": {
    endangers: "Самбараас бичсэн “Үнэлэх өдөр” танигдахгүй.",
    answers: ["text 2026-06-30", "text '2026-06-30", "date"],
    either: true,
    probe: onTab((sheet) =>
      said(sheet.getRange("A1").setNumberFormat("yyyy-mm-dd").setValue(literal(DAY)).getValue()),
    ),
  },

  /** A day that a register is given, as it stands: the registers' readers take both. */
  "day-in-date-cell": {
    endangers: "Хянасан өдөр танигдахгүй, хянасан хүн дахин хүлээгдэнэ.",
    answers: ["date", "text 2026-06-30"],
    either: true,
    probe: onTab((sheet) =>
      said(sheet.getRange("A1").setNumberFormat("yyyy-mm-dd").setValue(DAY).getValue()),
    ),
  },

  /** 85 % is 0.85 with a format of per cent, by which it is read as 85. */
  "per-cents": {
    endangers: "85% гэсэн түвшинг 0,85 гэж уншина.",
    answers: ["number 0.85, per cent"],
    probe: onTab((sheet) => saidOfPercent(sheet.getRange("A1").setNumberFormat("0.00%").setValue(0.85))),
  },

  /** A level typed as `85%` is a text with its sign, or 0.85 with a format of per cent: never 0.85 alone. */
  "per-cent-typed": {
    endangers: "85% гэж бичсэн түвшинг 0,85 гэж уншина.",
    answers: ["number 0.85, per cent", "text 85%"],
    either: true,
    probe: onTab((sheet) => saidOfPercent(sheet.getRange("A1").setValue("85%"))),
  },

  /** In the column of a unit's per cent, whose format is 0.00, it may be 0.85 alone too: that is asked about. */
  "per-cent-in-number-cell": {
    endangers: "Нэгжийн биелэлтийн хувийг 85% гэж бичвэл буруу уншина.",
    answers: ["number 0.85, per cent", "text 85%", "number 0.85"],
    either: true,
    probe: onTab((sheet) => saidOfPercent(sheet.getRange("A1").setNumberFormat("0.00").setValue("85%"))),
  },

  /** Dashes are written into cells that stand apart by one call. */
  "values-apart": {
    endangers: "Хамаарахгүй үзүүлэлтийн “–” тэмдэг бичигдэхгүй, хүн алдаатай гарна.",
    answers: ["text –, blank, text –"],
    probe: onTab((sheet) => {
      sheet.getRangeList(["A1", "C1"]).setValue(literal("–"));
      return sheet.getRange("A1:C1").getValues().flat().map(unmarked).map(said).join(", ");
    }),
  },

  /** Where a formula shows nothing yet, nothing is written: it is known by its text, and a value by having none. */
  "formulas-of-cells": {
    endangers: "Хүний бичсэн томъёог нэмэлт дарж бичиж болно.",
    answers: ["=1+1, none, none"],
    probe: onTab((sheet) => {
      sheet.getRange("A1:B1").setValues([["=1+1", 2]]);
      const formulas: string[][] = sheet.getRange("A1:C1").getFormulas();
      return formulas
        .flat()
        .map((formula) => formula || "none")
        .join(", ");
    }),
  },
};
