import { PLAN, planTabName } from "../../workbook/columns";
import type { ColumnTemplate, TabTemplate } from "./template";

const COLUMNS: readonly ColumnTemplate[] = [
  {
    header: PLAN.code,
    width: 70,
    format: "text",
    rosterCodes: true,
    note: "Албан хаагчийн код. Мөр хэнийх болохыг код шийднэ.",
  },
  { header: PLAN.name, width: 160 },
  {
    header: PLAN.section,
    width: 60,
    choices: ["А", "Б", "В"],
    note: "А: арга хэмжээ (2 дугаар зүйл). Б: мэдлэг, ур чадвараа дээшлүүлэх (3 дугаар зүйл). В: нэмэлт үүрэг даалгавар (2.6).",
  },
  {
    header: PLAN.number,
    width: 70,
    format: "text",
    note: "Арга хэмжээ 1, 2, 3; дэд арга хэмжээ 1.1, 1.2 (2.8). Дэд арга хэмжээтэй мөрийн өөрийн түвшинг хоосон орхино.",
  },
  { header: PLAN.objective, width: 180 },
  { header: PLAN.measure, width: 220 },
  { header: PLAN.indicator, width: 180 },
  { header: PLAN.measuredIn, width: 90 },
  {
    header: PLAN.baseline,
    width: 80,
    format: "number",
    note: "2.2. Суурь түвшин. 0 бол 0 гэж бичнэ; хоосон нь 0 биш.",
  },
  {
    header: PLAN.target,
    width: 80,
    format: "number",
    note: "2.2. Хүрэх түвшин. Бууруулах зорилтод сууриасаа бага байж болно.",
  },
  {
    header: PLAN.reached,
    width: 80,
    format: "number",
    note: "2.2. Хүрсэн түвшин. Хувь бол 0.85 биш, 85 гэж бичнэ.",
  },
  { header: PLAN.start, width: 95, format: "date" },
  {
    header: PLAN.due,
    width: 95,
    format: "date",
    note: "2.4. Төлөвлөсөн хугацаа. Улирал, сар бичвэл сүүлийн өдрөөр нь тооцно.",
  },
  {
    header: PLAN.completed,
    width: 95,
    format: "date",
    note: "2.4. Хоосон бол үнэлэх өдөр хүртэл хоцорсонд тооцно.",
  },
  {
    header: PLAN.delayCause,
    width: 100,
    choices: ["Хамаарах", "Үл хамаарах"],
    note: "2.4, 2.5. Хоцорсон бол албан хаагчаас хамаарах эсэхийг сонгоно.",
  },
  { header: PLAN.delayReason, width: 180, note: "2.5. Үл хамаарах шалтгаанаар хоцорсон бол заавал бичнэ." },
  {
    header: PLAN.evidence,
    width: 180,
    note: "3.2. Б хэсэгт гэрчилгээ, сертификат заавал. 7.3. Дахин үнэлгээ үндэслэх баримт.",
  },
  {
    header: PLAN.droppedBy,
    width: 120,
    note: "2.7. Төлөвлөгөөнөөс хассан бол шийдвэрийн дугаар. Дундажид орохгүй.",
  },
  {
    header: PLAN.percent,
    width: 85,
    format: "percent",
    note: "2.2. Өөрөө бодогдоно.",
    formula: ({ column }) => {
      const [section, baseline, reached] = [
        column(PLAN.section),
        column(PLAN.baseline),
        column(PLAN.reached),
      ];
      const levels = `IF((${section}="Б")*(${baseline}="")*(${reached}<>""),0,${baseline})`;
      return `=ARRAYFORMULA(BIELELT_HUVI(${levels},${column(PLAN.target)},${reached}))`;
    },
  },
  {
    header: PLAN.performance,
    width: 85,
    format: "points",
    note: "2.3: 0, 18–60. Б хэсэгт 3.1: 0–15. Өөрөө бодогдоно.",
    formula: ({ column }) =>
      `=ARRAYFORMULA(BIELELT_ONOO(${column(PLAN.percent)},IF(${column(PLAN.section)}="Б",15,60)))`,
  },
  {
    header: PLAN.timeliness,
    width: 85,
    format: "points",
    note: "2.4, 2.5: 10, 5, 0. Өөрөө бодогдоно.",
    formula: ({ column, appraisalDate }) =>
      `=ARRAYFORMULA(HUGATSAA_ONOO(IF((${column(PLAN.section)}="Б")+(${column(PLAN.reached)}=""),"",${column(PLAN.due)}),${column(PLAN.completed)},${column(PLAN.delayCause)},${appraisalDate}))`,
  },
  {
    header: PLAN.sum,
    width: 85,
    format: "points",
    note: "2.1: гүйцэтгэл + хугацаа, 0–70. Дэд арга хэмжээтэй мөрийн дундаж (2.8) “Нийт оноо” хуудсанд гарна.",
    formula: ({ column }) => {
      const [section, performance, timeliness] = [
        column(PLAN.section),
        column(PLAN.performance),
        column(PLAN.timeliness),
      ];
      return `=ARRAYFORMULA(IF(${performance}="","",IF(${section}="Б",${performance},IF(${timeliness}="","",${performance}+${timeliness}))))`;
    },
  },
  {
    header: PLAN.reEvaluated,
    width: 95,
    format: "points",
    limits: [0, 70],
    note: "7.4. Үнэлгээний баг бичнэ: А, В хэсэгт 0–70, Б хэсэгт 0–15. Хоосон бол хэвээр баталсан.",
  },
];

/** The plan of a unit: empty rows to fill, computed columns live. */
export const planTemplate = (unit: string): TabTemplate => ({
  name: planTabName(unit),
  identity: `plan:${unit}`,
  columns: COLUMNS,
  rows: [],
  frozenColumns: 4,
  colour: "#1a73e8",
});
