/** Headers as people retype them: what differs in form is read, what may be a column is asked about, and nothing is lost. */
import { describe, test } from "vitest";
import { type Case, judge } from "./judge";
import { adjustment, complaint, conductOf, rowOf, UNIT, type Workbook } from "./small-body";

const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));
type Tab = Workbook["plan"];

/** A header typed over, in all rows of its tab; added first where the tab has none. */
function retyped(tab: Tab, header: string, as: string): void {
  if (!tab.headers.includes(header)) tab.headers.push(header);
  tab.headers = tab.headers.map((one) => (one === header ? as : one));
  tab.rows = tab.rows.map(({ [header]: cell, ...row }) => ({ ...row, [as]: cell }));
}

describe("another form of a header is the header", () => {
  test.for<Case>([
    ...["Огноо:", "огноо *", "Oгноо", "ОГНОО."].map((as) => ({
      title: `“${as}”: an entry of another year is known for one`,
      spoil: (w: Workbook) => {
        w.adjustments.rows.push({ ...adjustment("007", "6.1", 2), Огноо: "2024-11-03" });
        retyped(w.adjustments, "Огноо", as);
      },
      says: ["error | adjustment-of-other-year | Оноо өөрчлөх!2 Огноо | 6.1 | 007"],
      changes: blocked("007"),
    })),
    ...["Манлайлах(дахин)", "Манлайлах ( дахин )", "Мaнлайлах [дахин]"].map((as) => ({
      title: `“${as}”: the team's points count`,
      spoil: (w: Workbook) => {
        rowOf(w.management, "001")["Манлайлах (дахин)"] = 9;
        retyped(w.management, "Манлайлах (дахин)", as);
      },
      says: [],
      changes: { "001": "89.5" },
    })),
    {
      title: "“Үнэлэх эсэx” with a Latin x: who is not rated is not",
      spoil: (w) => {
        Object.assign(rowOf(w.roster, "015"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" });
        retyped(w.roster, "Үнэлэх эсэх", "Үнэлэх эсэx");
      },
      says: [],
      changes: { "015": "not-rated" },
    },
    {
      title: "“Хассан шийдвэр.”: the row is set aside",
      spoil: (w) => {
        w.conduct.rows.push({ ...conductOf("007"), "Хассан шийдвэр": "Багийн 7-р шийдвэр" });
        retyped(w.conduct, "Хассан шийдвэр", "Хассан шийдвэр.");
      },
      says: [
        `info | row-set-aside | ${UNIT} · хандлага!5 Хассан шийдвэр | 4.3 | 007`,
        `info | moved-within-year | ${UNIT} · хандлага!2 | 2.7 | 007`,
      ],
    },
    {
      title: "a column of that very name stands before another form of it",
      spoil: (w) => {
        w.roster.headers.push("Нэгж:", "Код №");
        for (const row of w.roster.rows) Object.assign(row, { "Нэгж:": "Тамгын газар", "Код №": 5 });
      },
      says: [],
    },
  ])("$title", judge);
});

describe("what may be a column that is missing concerns whoever has a cell in it", () => {
  const near = (tab: string, clause: string, people: string) =>
    `error | header-near | ${tab}!1 | ${clause} | ${people}`;
  test.for<Case>([
    {
      title: "“Санал өгөх эрхтэй тоо”",
      spoil: (w) => {
        w.peers.headers.push("Санал өгөх эрхтэй тоо");
        rowOf(w.peers, "007")["Санал өгөх эрхтэй тоо"] = 1;
      },
      says: [near("Хамт олон", "4.4", "007")],
      changes: blocked("007"),
    },
    {
      title: "“Хянасан огноо” of complaints",
      spoil: (w) => {
        w.complaints.rows.push({ ...complaint("007"), Огноо: "2019-12-22" });
        retyped(w.complaints, "Огноо", "Хянасан огноо");
      },
      says: [near("Гомдол", "7.1", "007"), "info | complaint-open | Гомдол!2 Шийдвэр | 7.1 | 007"],
      changes: blocked("007"),
    },
    {
      title: "“Үнэлэх эсх” in the roster",
      spoil: (w) => retyped(w.roster, "Үнэлэх эсэх", "Үнэлэх эсх"),
      says: [
        "warning | header-missing | Албан хаагчид!1 | 7.7",
        near("Албан хаагчид", "7.7", "001,007,014,015,002"),
      ],
      changes: blocked("001", "007", "014", "015", "002"),
    },
    {
      title: "“Хүрсэн” for “Хүрсэн түвшин”, which set-up added blank",
      spoil: (w) => {
        retyped(w.plan, "Хүрсэн түвшин", "Хүрсэн");
        w.plan.headers.push("Хүрсэн түвшин");
      },
      says: [
        `error | header-near-blank | ${UNIT}!1 | 2.2 | 001,007,014,015`,
        ...[2, 3, 4, 5, 6, 7, 8].map(
          (row) =>
            `info | level-missing | ${UNIT}!${row} Хүрсэн түвшин | 2.2 | ${["001", "007", "007", "014", "014", "015", "015"][row - 2]}`,
        ),
      ],
      changes: blocked("001", "007", "014", "015"),
    },
    {
      title: "nobody has a cell in it",
      spoil: (w) => w.peers.headers.push("Санал өгөх эрхтэй тоо"),
      says: [],
    },
    {
      title: "people's own columns ask nothing",
      spoil: (w) => {
        for (const tab of [w.roster, w.plan, w.conduct, w.peers])
          for (const own of ["Утас", "Зэрэг дэв", "Тэмдэглэл"]) {
            tab.headers.push(own);
            for (const row of tab.rows) row[own] = "99";
          }
      },
      says: [],
    },
    {
      title: "an optional column twice",
      spoil: (w) => {
        w.peers.headers.push("Санал өгөх эрхтэй", "Санал өгөх эрхтэй");
        rowOf(w.peers, "014")["Санал өгөх эрхтэй"] = 2;
      },
      says: ["error | header-twice | Хамт олон!1 | 4.4 | 014"],
      changes: blocked("014"),
    },
    ...["Манлайлал (дахин)", "Манлайлах (дахин үнэлсэн)", "Дахин: Манлайлах"].map((as) => ({
      title: `“${as}”: the team's points of an indicator that cannot be told`,
      spoil: (w: Workbook) => {
        rowOf(w.management, "001")["Манлайлах (дахин)"] = 9;
        retyped(w.management, "Манлайлах (дахин)", as);
      },
      says: [`error | again-unknown | Удирдах арга барил!2 ${as} | 7.4 | 001`],
      changes: blocked("001"),
    })),
    {
      title: "a note of people's own about the review",
      spoil: (w) => {
        w.management.headers.push("Дахин ярилцсан");
        rowOf(w.management, "001")["Дахин ярилцсан"] = "Тийм";
      },
      says: [],
    },
    ...["Дундаж оноо (дахин)", "Нийт (дахин)", "Дахин хянасан хоног", "Дахин үнэлсэн дундаж"].map((own) => ({
      title: `“${own}” of people's own`,
      spoil: (w: Workbook) => {
        w.management.headers.push(own);
        rowOf(w.management, "001")[own] = 9;
      },
      says: [],
    })),
    ...[
      "Дүн шинжилгээ (дахин)",
      "Дүн шинжилгээ хийх (дахин үнэлсэн)",
      "Дүн шинжилгээ хийх чадвар (дахин)",
    ].map((as) => ({
      title: `“${as}” is no sum of people's own`,
      spoil: (w: Workbook) => {
        w.conduct.headers.push(as);
        rowOf(w.conduct, "007")[as] = 7;
      },
      says: [`error | again-unknown | ${UNIT} · хандлага!2 ${as} | 7.4 | 007`],
      changes: blocked("007"),
    })),
    {
      title: "the beginning of a measure, by which no points go",
      spoil: (w) => retyped(w.plan, "Эхлэх хугацаа", "Эхлэх хугацаа (төлөвлөсөн)"),
      says: [`warning | header-missing | ${UNIT}!1 | 2.4`],
    },
    {
      title: "two that are near: both are looked at",
      spoil: (w) => {
        w.peers.headers.push("Санал өгөх эрхтэй (өмнөх)", "Санал өгөх эрхтэй тоо");
        rowOf(w.peers, "007")["Санал өгөх эрхтэй тоо"] = 1;
      },
      says: [near("Хамт олон", "4.4", "007")],
      changes: blocked("007"),
    },
    {
      title: "cells that such a column cannot have",
      spoil: (w) => {
        w.peers.headers.push("Санал өгөх эрхтэй хүний нэрс", "Санал өгөх эрхтэй эсэх");
        Object.assign(rowOf(w.peers, "007"), {
          "Санал өгөх эрхтэй хүний нэрс": "Цэрэн, Болд",
          "Санал өгөх эрхтэй эсэх": "Тийм",
        });
      },
      says: [],
    },
    {
      title: "what decides no number",
      spoil: (w) => {
        w.roster.headers = w.roster.headers.filter((header) => header !== "Баримт");
        w.roster.headers.push("Иргэний баримт бичиг");
        for (const row of w.roster.rows) row["Иргэний баримт бичиг"] = "УБ90010112";
        w.conduct.headers.push("Хассан шийдвэрийн тайлбар");
        rowOf(w.conduct, "007")["Хассан шийдвэрийн тайлбар"] = "хамаарахгүй";
      },
      says: [
        "warning | header-missing | Албан хаагчид!1 | 5.1",
        ...[2, 6].map(
          (row) =>
            `warning | unit-document-missing | Албан хаагчид!${row} Баримт | 5.1 | ${row === 2 ? "001" : "002"}`,
        ),
      ],
    },
    {
      title: "another form beside the header itself, with a cell that it could have",
      spoil: (w) => {
        w.plan.headers.push("Хүрсэн түвшин:");
        rowOf(w.plan, "007", "А")["Хүрсэн түвшин:"] = 9;
        w.management.headers.push("Манлайлах(дахин)");
        rowOf(w.management, "002")["Манлайлах(дахин)"] = 3;
      },
      says: [
        `error | header-twice | ${UNIT}!1 | 2.2 | 007`,
        "error | header-twice | Удирдах арга барил!1 | 7.4 | 002",
      ],
      changes: blocked("007", "002"),
    },
    {
      title: "the date of the entries of chapter 6 is missing",
      spoil: (w) => {
        w.adjustments.rows.push(adjustment("007", "6.1", 2));
        w.adjustments.headers = w.adjustments.headers.filter((header) => header !== "Огноо");
      },
      says: ["warning | header-missing | Оноо өөрчлөх!1 | 6.1"],
      changes: { "007": "64" },
    },
  ])("$title", judge);
});
