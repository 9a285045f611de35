import { onTab, outcomeOf, said } from "../answers";
import type { Facts } from "../fact";

/** Formats, notes, colours and heights. */
export const lookFacts: Facts = {
  /** The format of a cell that nobody formatted is none of a per cent and none of a text, however it is called. */
  "usual-format": {
    endangers: "Ердийн тоог хувь гэж уншина.",
    answers: ["0.###############", "General", "none"],
    either: true,
    probe: ({ sheet }) => sheet.getRange("A1").getNumberFormat() || "none",
  },

  /** Notes carry marks, signs and helps, and read back as written; none is the empty text. */
  notes: {
    endangers: "Алдааны тэмдэг давхардана, эсвэл хүний бичсэн тэмдэглэл алга болно.",
    answers: ["same"],
    probe: ({ sheet }) => {
      const notes = [["▌а\nб\n▌", ""]];
      const range = sheet.getRange("A1:B1").setNotes(notes);
      try {
        const read = JSON.stringify(range.getNotes());
        return read === JSON.stringify(notes) ? "same" : read;
      } finally {
        range.clearNote();
      }
    },
  },

  /** Problems of a whole tab are coloured by one rule of as many ranges. */
  "rule-of-2000-ranges": {
    endangers: "Олон алдаатай хуудасны алдааг нүдэнд нь өнгөөр тэмдэглэж чадахгүй.",
    answers: ["done, 1"],
    probe: ({ sheet }) => {
      const ranges = Array.from({ length: 2_000 }, (_, index) =>
        sheet.getRange(1 + 2 * Math.floor(index / 10), 1 + 2 * (index % 10)),
      );
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied("=FALSE")
        .setBackground("#f4c7c3")
        .setRanges(ranges);
      try {
        const outcome = outcomeOf(() => sheet.setConditionalFormatRules([rule.build()]));
        return `${outcome}, ${sheet.getConditionalFormatRules().length}`;
      } finally {
        sheet.setConditionalFormatRules([]);
      }
    },
  },

  /** Our own rules are told from people's by their formula, and replaced. */
  "rule-read-again": {
    endangers: "“Шалгах” дарах бүрд өнгөний дүрэм давхардана.",
    answers: ['=LEN("unelgee")>0'],
    probe: ({ sheet }) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=LEN("unelgee")>0')
        .setBackground("#f4c7c3")
        .setRanges([sheet.getRange("A1")])
        .build();
      sheet.setConditionalFormatRules([rule]);
      try {
        const [read] = sheet.getConditionalFormatRules();
        return String(read?.getBooleanCondition()?.getCriteriaValues()[0]);
      } finally {
        sheet.setConditionalFormatRules([]);
      }
    },
  },

  /** Charts of a generated tab are taken away before it is written anew. */
  charts: {
    endangers: "“Нэгдсэн жагсаалт”, “Статистик” хуудасны диаграмм давхардана.",
    answers: ["1, 0"],
    probe: onTab((sheet) => {
      const range = sheet.getRange("A1:B2").setValues([
        ["а", 1],
        ["б", 2],
      ]);
      const chart = sheet.newChart().asColumnChart().addRange(range).setPosition(4, 1, 0, 0).build();
      sheet.insertChart(chart);
      const made = sheet.getCharts();
      for (const one of made) sheet.removeChart(one);
      return [made.length, sheet.getCharts().length].join(", ");
    }),
  },

  /** What a printed code rests on has dozens of lines; its row stays as high as any other. */
  "height-of-rows": {
    endangers: "“Баталгаажуулалт” хуудасны мөр дэлгэцээс давж өндөр болно.",
    answers: ["21"],
    probe: onTab((sheet) => {
      sheet.getRange("A1").setValue("а\nа\nа\nа");
      sheet.setRowHeightsForced(1, 1, 21);
      return String(sheet.getRowHeight(1));
    }),
  },

  /** A format says what a number means, a per cent or a code: asked of all cells of a tab by one call. */
  "formats-of-cells": {
    endangers: "Хувь, кодыг ердийн тоо гэж уншина.",
    answers: ["@, 0.00%"],
    probe: onTab((sheet) => {
      const range = sheet.getRange("A1:B1").setNumberFormats([["@", "0.00%"]]);
      return range.getNumberFormats().flat().join(", ");
    }),
  },

  /** A generated tab is emptied of its cells, then of its formats; the sign in the note of its first cell stays. */
  "contents-then-formats": {
    endangers: "Шинэчилсэн жагсаалтад хуучин мөр, хэлбэр үлдэнэ, эсвэл нэмэлт өөрийн хуудсыг танихаа болино.",
    answers: ["blank, bold, note б, normal"],
    probe: onTab((sheet) => {
      const cell = sheet.getRange("A1").setValue("а").setFontWeight("bold").setNote("б");
      try {
        sheet.clearContents();
        const emptied = [said(cell.getValue()), cell.getFontWeight()];
        sheet.clearFormats();
        return [...emptied, `note ${cell.getNote()}`, cell.getFontWeight()].join(", ");
      } finally {
        cell.clearNote();
      }
    }),
  },
};
