import { headerFormula } from "../../workbook/live-formula";
import { LONGEST_TAB_NAME } from "../../workbook/tab";
import { onTab, outcomeOf, said, saidIn } from "../answers";
import type { Facts } from "../fact";
import { inserted, onTabOf } from "../scratch";

/** Tabs: their kinds, names and places, and how far they reach. */
export const tabFacts: Facts = {
  /** Only tabs of cells are read and written; charts that were moved to a tab of their own are told from them by this word. */
  "tab-of-cells": {
    endangers: "Диаграммыг тусдаа хуудас болгосон хүснэгтэд нэг ч алхам ажиллахгүй байж болно.",
    answers: ["GRID"],
    probe: ({ sheet }) => String(sheet.getType()),
  },

  /** `LONGEST_TAB_NAME`, by which names of units are refused and long ones cut. */
  "tab-name-length": {
    endangers: "Урт нэртэй нэгжийн хуудсыг “Бэлтгэх” алхам үүсгэж чадахгүй.",
    answers: ["done, refused"],
    probe: ({ sheet }) => {
      const name = sheet.getName();
      const renamed = (length: number) => outcomeOf(() => sheet.setName("а".repeat(length)));
      try {
        return [LONGEST_TAB_NAME, LONGEST_TAB_NAME + 1].map(renamed).join(", ");
      } finally {
        sheet.setName(name);
      }
    },
  },

  /** `freeName` compares without case, since two names that differ by it only are one. */
  "tab-name-case": {
    endangers: "Нэр нь зөвхөн том, жижиг үсгээр ялгаатай хоёр хуудсыг нэмэлт андуурна.",
    answers: ["refused"],
    probe: ({ spreadsheet, sheet }) => {
      const count = spreadsheet.getNumSheets();
      const name = sheet.getName();
      const outcome = outcomeOf(() => spreadsheet.insertSheet(name.toUpperCase(), count));
      const second = spreadsheet.getSheets()[count];
      if (second !== undefined) spreadsheet.deleteSheet(second);
      return outcome;
    },
  },

  /** Set-up makes tabs in the order of the contract by giving each the number of those before it. */
  "tab-place": {
    endangers: "Хуудсууд эмх замбараагүй дараалалтай үүснэ.",
    answers: ["last"],
    probe: ({ spreadsheet }) =>
      onTabOf(
        spreadsheet,
        () => inserted(spreadsheet),
        (tab) => (tab.getIndex() === spreadsheet.getNumSheets() ? "last" : `${tab.getIndex()}`),
      ),
  },

  /** Generated tabs are written without asking how many columns they have; none needs more than these. */
  "tab-width": {
    endangers: "“Нийт оноо”, “Нэгдсэн жагсаалт” шинэ хуудсанд багтахгүй, нэгтгэх ажил дундаа зогсоно.",
    answers: ["26"],
    probe: ({ sheet }) => String(sheet.getMaxColumns()),
  },

  /** `keepCopy` keeps a tab of an older template by one call: values and notes come along. */
  "tab-copy": {
    endangers: "Хуучин загварын хуудсыг шинэчлэхээс өмнө хадгалах хуулбар дутуу гарна.",
    answers: ["text а, note б"],
    probe: onTab((sheet, { spreadsheet }) => {
      try {
        sheet.getRange(1, 1).setValue("а").setNote("б");
        return onTabOf(
          spreadsheet,
          () => inserted(spreadsheet, sheet),
          (copy) => `${saidIn(copy.getRange(1, 1))}, note ${copy.getRange(1, 1).getNote()}`,
        );
      } finally {
        sheet.clearNotes();
      }
    }),
  },

  /** Whether a copy carries its original's identity: `keepCopy` takes whatever came along away, and copies of people's are known by name. */
  "tab-copy-identity": {
    endangers: "Хүний хуулсан хуудсыг нэмэлт өөрийнх гэж андуурч болно.",
    answers: ["0", "1"],
    either: true,
    probe: ({ spreadsheet, sheet }) => {
      const copy = inserted(spreadsheet, sheet);
      try {
        return String(copy.getDeveloperMetadata().length);
      } finally {
        spreadsheet.deleteSheet(copy);
      }
    },
  },

  /** Rows and columns are counted from A1 everywhere, however far below and right of it the first cell stands. */
  "cells-from-the-corner": {
    endangers: "Алдааг буруу нүдэнд заана, оноог буруу мөрөнд бичнэ.",
    answers: ["A1:C3"],
    probe: onTab((sheet) => {
      sheet.getRange("C3").setValue("а");
      return sheet.getDataRange().getA1Notation();
    }),
  },

  /** A tab that holds nothing reads as one blank text: what `isEmpty` knows, and set-up fills. */
  "cells-of-nothing": {
    endangers: "Дундаа тасарсан “Бэлтгэх” алхам хоосон хуудсыг гүйцээхгүй.",
    answers: ["A1, 0, blank"],
    probe: ({ sheet }) => {
      const range = sheet.getDataRange();
      return [range.getA1Notation(), sheet.getLastRow(), said(range.getValue())].join(", ");
    },
  },

  /** Rows are appended below what is seen, since blanks of a live column may count as filled down to the last row. */
  "rows-of-blank-results": {
    endangers: "Хянасан бүртгэл, оноо өөрчлөх мөр хуудасны ёроолд бичигдэнэ.",
    answers: ["all", "1", "2"],
    either: true,
    probe: onTab((sheet) => {
      sheet.getRange("B1").setFormula(headerFormula("а", "A1:A", '""'));
      const last = sheet.getLastRow();
      return last === sheet.getMaxRows() ? "all" : String(last);
    }),
  },

  /** Marks of a cell's row, the sidebar's way to a row, and merges over whole rows are known by such addresses. */
  "whole-rows": {
    endangers: "Самбарын “Нүд рүү очих” мөр рүү очихгүй.",
    answers: ["2, 2"],
    probe: ({ sheet }) => {
      const range = sheet.getRange("2:3");
      return [range.getRow(), range.getNumRows()].join(", ");
    },
  },

  /** The codes to choose from reach from below the header to the end of the roster's tab. */
  "open-range": {
    endangers: "Кодын сонголтод шинээр нэмсэн хүн орохгүй.",
    answers: ["to the end"],
    probe: ({ sheet }) => {
      const last = sheet.getRange("A2:A").getLastRow();
      return last === sheet.getMaxRows() ? "to the end" : String(last);
    },
  },

  /** A merge over the header or over people's rows is found, and named by its address. */
  merges: {
    endangers: "Нийлүүлсэн нүдний доорх хүний мөрийг таньж чадахгүй.",
    answers: ["A2:B3, text а, blank, blank, blank"],
    probe: onTab((sheet) => {
      const range = sheet.getRange("A2:B3");
      range.getCell(1, 1).setValue("а");
      range.merge();
      try {
        const [merge] = sheet.getDataRange().getMergedRanges();
        return `${merge?.getA1Notation() ?? "none"}, ${saidIn(range)}`;
      } finally {
        range.breakApart();
      }
    }),
  },

  /** A check asks of few rows whether they are hidden, a call each: how long ten take stands beside the answer. */
  "hidden-rows": {
    endangers: "Нуусан мөрийг анхааруулахгүй, эсвэл “Шалгах” алхам удааширна.",
    answers: ["3"],
    probe: ({ sheet }) => {
      sheet.hideRows(3);
      try {
        const rows = Array.from({ length: 10 }, (_, index) => index + 1);
        return rows.filter((row) => sheet.isRowHiddenByUser(row)).join(", ");
      } finally {
        sheet.showRows(3);
      }
    },
  },

  /** What is remembered of a tab is by its id, and tabs are found again by their names. */
  "tab-by-id-and-name": {
    endangers: "Нэмэлт хуудсуудыг хооронд нь андуурна.",
    answers: ["apart, found, none"],
    probe: ({ spreadsheet, sheet }) => {
      const ids = new Set(spreadsheet.getSheets().map((one) => one.getSheetId()));
      const found = spreadsheet.getSheetByName(sheet.getName());
      return [
        ids.size === spreadsheet.getNumSheets() ? "apart" : `${ids.size} ids`,
        found?.getSheetId() === sheet.getSheetId() ? "found" : "another",
        spreadsheet.getSheetByName(`${sheet.getName()} а`) === null ? "none" : "some",
      ].join(", ");
    },
  },

  /** Headers go above what somebody typed into a tab that is being made, and stay in sight. */
  "rows-above": {
    endangers: "Хуудас үүсэж байх зуур хүний бичсэн мөр дарагдана.",
    answers: ["blank, blank, text а, 2 frozen"],
    probe: onTab((sheet) => {
      sheet.getRange("A1").setValue("а");
      sheet.insertRowsBefore(1, 2);
      try {
        sheet.setFrozenRows(2);
        return `${saidIn(sheet.getRange("A1:A3"))}, ${sheet.getFrozenRows()} frozen`;
      } finally {
        sheet.setFrozenRows(0);
        sheet.deleteRows(1, 2);
      }
    }),
  },
};
