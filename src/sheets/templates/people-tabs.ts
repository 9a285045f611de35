import {
  ADJUSTMENTS,
  COMPLAINTS,
  CONDUCT_MEAN,
  conductTabName,
  INTERVIEWS,
  PEERS,
  RE_EVALUATED_SUFFIX,
  ROSTER,
  TAB_NAMES,
} from "../../record/columns";
import type { ConductForm } from "../../record/tabs/conduct";
import type { Member } from "../../record/tabs/roster";
import type { ColumnTemplate, TabTemplate } from "./template";

/** A person to put into a roster: code, name, position, unit, role. */
export type RosterRow = readonly [code: string, name: string, position: string, unit: string, role: string];

const codeColumn: ColumnTemplate = { header: "Код", width: 70, format: "text", rosterCodes: true };
const nameColumn: ColumnTemplate = { header: "Овог, нэр", width: 180 };

export const rosterTemplate = (people: readonly RosterRow[]): TabTemplate => ({
  name: TAB_NAMES.roster,
  identity: "roster",
  columns: [
    {
      header: ROSTER.code,
      width: 70,
      format: "text",
      note: "Хүн бүрд давтагдашгүй код. 007-гийн тэг хадгалагдана.",
    },
    { header: ROSTER.name, width: 200 },
    { header: ROSTER.position, width: 200 },
    { header: ROSTER.unit, width: 200, note: "Нэгж бүрд энэ нэрээр хуудас үүснэ." },
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

/** A conduct tab: a row a person, a column an indicator, live mean, the team's columns (7.4). */
export function conductTemplate(
  name: string,
  identity: string,
  form: ConductForm,
  members: readonly Member[],
): TabTemplate {
  const clause = form.highest === 7 ? "4.1" : "5.4";
  const indicators = [...form.indicators, ...form.skills];
  return {
    name,
    identity,
    columns: [
      codeColumn,
      nameColumn,
      ...indicators.map(
        (header): ColumnTemplate => ({
          header,
          width: 110,
          format: "number",
          limits: [0, form.highest],
          note: `${clause}. 0–${form.highest} оноо. Хоосон нь 0 биш.`,
        }),
      ),
      {
        header: CONDUCT_MEAN,
        width: 90,
        format: "points",
        note: `${form.highest === 7 ? "4.3" : "5.6"}. Өөрөө бодогдоно.`,
        formula: ({ column, block }) => {
          // A row that is not filled yet stays blank and does not take the others' means away.
          const filled = indicators.map((name) => `(${column(name)}<>"")`).join("*");
          return `=HANDLAGA_AVG(ARRAYFORMULA(IF(${filled},${block(indicators)},"")),${form.highest})`;
        },
      },
      ...indicators.map(
        (name): ColumnTemplate => ({
          header: name + RE_EVALUATED_SUFFIX,
          width: 110,
          format: "number",
          limits: [0, form.highest],
          note: "7.4. Үнэлгээний баг бичнэ. Хоосон бол хэвээр баталсан.",
        }),
      ),
    ],
    rows: members.map(({ code, name }) => [code, name]),
    frozenColumns: 2,
    colour: form.highest === 7 ? "#f9ab00" : "#e8710a",
  };
}

export const staffConductTemplate = (
  unit: string,
  form: ConductForm,
  members: readonly Member[],
): TabTemplate => conductTemplate(conductTabName(unit), `conduct:${unit}`, form, members);

export const peersTemplate = (members: readonly Member[]): TabTemplate => ({
  name: TAB_NAMES.peers,
  identity: "peers",
  columns: [
    codeColumn,
    nameColumn,
    { header: PEERS.unit, width: 180 },
    {
      header: PEERS.issued,
      width: 85,
      format: "number",
      limits: [0, 1000],
      note: "4.4. Олгосон саналын хуудас.",
    },
    {
      header: PEERS.valid,
      width: 85,
      format: "number",
      limits: [0, 1000],
      note: "4.4. Хүчинтэй санал. Өөрөө болон нэгжийн дарга санал өгөхгүй.",
    },
    {
      header: PEERS.spoiled,
      width: 85,
      format: "number",
      limits: [0, 1000],
      note: "4.6. Нэг үзүүлэлт хоосон бол хүчингүй.",
    },
    { header: PEERS.sum1, width: 110, format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." },
    { header: PEERS.sum2, width: 110, format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." },
    { header: PEERS.sum3, width: 110, format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." },
    {
      header: PEERS.mean,
      width: 90,
      format: "points",
      note: "4.6. Нийлбэр / (хүчинтэй санал × 3). Өөрөө бодогдоно.",
      formula: ({ column, block }) =>
        `=HAMT_OLON_AVG(${block([PEERS.sum1, PEERS.sum2, PEERS.sum3])},${column(PEERS.valid)})`,
    },
    {
      header: PEERS.protocol,
      width: 140,
      note: "Санал тоолсон протоколын дугаар. Саналыг өөрийг нь энд хэзээ ч бичихгүй.",
    },
  ],
  rows: members.map(({ code, name, unit }) => [code, name, unit]),
  frozenColumns: 2,
  colour: "#9334e6",
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
