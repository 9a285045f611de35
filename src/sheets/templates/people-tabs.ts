import { ADJUSTMENTS, COMPLAINTS, INTERVIEWS, ROSTER, TAB_NAMES } from "../../workbook/columns";
import { codeColumn, nameColumn, type TabTemplate } from "./template";

/** A person to put into a roster: code, name, position, unit, role. */
export type RosterRow = readonly [code: string, name: string, position: string, unit: string, role: string];

export const rosterTemplate = (people: readonly RosterRow[]): TabTemplate => ({
  name: TAB_NAMES.roster,
  identity: "roster",
  columns: [
    {
      header: ROSTER.code,
      width: 70,
      format: "text",
      note: "Хүн бүрт давтагдашгүй код. 007-гийн тэг хадгалагдана.",
    },
    { header: ROSTER.name, width: 200 },
    { header: ROSTER.position, width: 200 },
    { header: ROSTER.unit, width: 200, note: "Нэгж бүрт энэ нэрээр хуудас үүснэ." },
    { header: ROSTER.role, width: 120, choices: ["Албан хаагч", "Нэгжийн дарга"] },
    {
      header: ROSTER.rated,
      width: 95,
      choices: ["Тийм", "Үгүй"],
      note: "Хоосон бол “Тийм”. Үнэлэхгүй хүн эрэмбийн доор, шалтгаантай гарна.",
    },
    { header: ROSTER.reason, width: 200, note: "Үнэлэхгүй бол шалтгаан." },
    {
      header: ROSTER.unitPercent,
      width: 120,
      format: "percent",
      limits: [0, 100],
      note: "5.1. Зөвхөн нэгжийн даргад: нэгжийн төлөвлөгөөний биелэлтийн хувь, 0–100.",
    },
    { header: ROSTER.document, width: 200, note: "5.1. Биелэлтийн хувийг баталсан баримт." },
  ],
  rows: people.map((person) => [...person, "Тийм"]),
  frozenColumns: 2,
  colour: "#188038",
});

export const adjustmentsTemplate: TabTemplate = {
  name: TAB_NAMES.adjustments,
  identity: "adjustments",
  columns: [
    codeColumn,
    nameColumn,
    {
      header: ADJUSTMENTS.clause,
      width: 70,
      format: "text",
      choices: ["6.1", "6.2", "6.3", "6.4", "6.5"],
      note: "6.1 −1…−5 · 6.2 −1…−5 (дарга) · 6.3 +1…+5 · 6.4 −6…−10 (дарга) · 6.5 −6…−10 (дарга)",
    },
    {
      header: ADJUSTMENTS.amount,
      width: 70,
      format: "number",
      limits: [1, 10],
      note: "Тэмдэггүй бичнэ; нэмэх, хасахыг заалт шийднэ.",
    },
    { header: ADJUSTMENTS.reason, width: 260 },
    { header: ADJUSTMENTS.document, width: 200 },
    { header: ADJUSTMENTS.date, width: 95, format: "date" },
  ],
  rows: [],
  frozenColumns: 2,
  colour: "#d93025",
};

export const complaintsTemplate: TabTemplate = {
  name: TAB_NAMES.complaints,
  identity: "complaints",
  columns: [
    codeColumn,
    nameColumn,
    { header: COMPLAINTS.date, width: 95, format: "date", note: "7.1. Гомдол гаргасан өдөр." },
    { header: COMPLAINTS.content, width: 320 },
    { header: COMPLAINTS.decision, width: 260, note: "7.1. Шийдвэрлэх хүртэл хоосон." },
    { header: COMPLAINTS.ground, width: 200, note: "7.3. Шийдвэр үндэслэсэн баримт." },
  ],
  rows: [],
  frozenColumns: 2,
  colour: "#5f6368",
};

export const interviewsTemplate: TabTemplate = {
  name: TAB_NAMES.interviews,
  identity: "interviews",
  columns: [
    codeColumn,
    nameColumn,
    { header: INTERVIEWS.date, width: 95, format: "date", note: "6.4. Явцын ярилцлага хийсэн өдөр." },
    { header: INTERVIEWS.form, width: 120 },
    { header: INTERVIEWS.percent, width: 110, format: "percent", limits: [0, 100] },
    { header: INTERVIEWS.content, width: 320 },
  ],
  rows: [],
  frozenColumns: 2,
  colour: "#5f6368",
};
