import type { Sheet } from "../../sheets/google";
import { literal } from "../../sheets/literal-text";
import { onTab, outcomeOf, said } from "../answers";
import type { Fact, Facts } from "../fact";

const listOf = (words: readonly string[], allowInvalid: boolean) =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...words], true)
    .setAllowInvalid(allowInvalid)
    .build();

/** A probe that sets rules; they go before the cells are cleared. */
const withRules = (probe: (sheet: Sheet) => string): Fact["probe"] =>
  onTab((sheet) => {
    try {
      return probe(sheet);
    } finally {
      sheet.getRange("A1:D4").clearDataValidations();
    }
  });

/** Rules of what may be typed, which scripts meet too. */
export const choiceFacts: Facts = {
  /** Settings are judged before the first is written, since a rule that rejects stops a script half-way. */
  "rejecting-rule": {
    endangers: "Хүснэгтэд жагсаалтад байхгүй үг бичигдэнэ.",
    answers: ["refused"],
    probe: withRules((sheet) => {
      const cells = sheet.getRange("A1:A2").setDataValidation(listOf(["Тийм", "Үгүй"], false));
      return outcomeOf(() => cells.setValues([["Тийм"], ["Магадгүй"]]));
    }),
  },

  /** A rule that only warns lets a code through that is not in the roster yet. */
  "warning-rule": {
    endangers: "Бүртгэлд хараахан ороогүй кодыг бичиж чадахгүй, “Бэлтгэх” алхам дундаа зогсоно.",
    answers: ["done, text 009"],
    probe: withRules((sheet) => {
      const cell = sheet.getRange("A1").setDataValidation(listOf(["001"], true));
      return `${outcomeOf(() => cell.setValue(literal("009")))}, ${said(cell.getValue())}`;
    }),
  },

  /** A clause of chapter 6 is chosen from a list of such, and written by the sidebar into a cell of plain text. */
  "number-like-choices": {
    endangers: "“Оноо өөрчлөх” бүртгэлд 6.1–6.5 заалтыг бичиж чадахгүй.",
    answers: ["done, text 6.1"],
    probe: withRules((sheet) => {
      const cell = sheet
        .getRange("A1")
        .setNumberFormat("@")
        .setDataValidation(listOf(["6.1", "6.2"], false));
      return `${outcomeOf(() => cell.setValue(literal("6.1")))}, ${said(cell.getValue())}`;
    }),
  },

  /** Codes are chosen from a range that is open below. */
  "choices-of-open-range": {
    endangers: "“Бэлтгэх” алхам кодын сонголттой хуудсыг үүсгэж чадахгүй.",
    answers: ["done"],
    probe: withRules((sheet) =>
      outcomeOf(() => {
        const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("A2:A"), true);
        sheet.getRange("B1").setDataValidation(rule.setAllowInvalid(true).build());
      }),
    ),
  },

  /** What set-up clears below a header keeps the choices of its column. */
  "cleared-cell": {
    endangers: "Цэвэрлэсэн нүд сонголтоо алдана.",
    answers: ["blank, rule"],
    probe: withRules((sheet) => {
      const cell = sheet
        .getRange("A1")
        .setDataValidation(listOf(["Тийм"], false))
        .setValue("Тийм");
      cell.clearContent();
      return `${said(cell.getValue())}, ${cell.getDataValidation() === null ? "none" : "rule"}`;
    }),
  },
};
