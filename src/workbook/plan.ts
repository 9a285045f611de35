import {
  LEARNING_FULL_MARK,
  LEAST_SCORED,
  MEASURE_FULL_MARK,
  ON_TIME,
  OVER_A_MONTH_LATE,
  PERFORMANCE_FULL_MARK,
  UP_TO_A_MONTH_LATE,
} from "../law/scales";
import { DELAY_CAUSES, SECTIONS, wordOf } from "../law/words";
import { choice, date, due as dueDate, measureNumber, named, number, start, text } from "../read/cells/kinds";
import { levelColumns } from "./levels";
import { type FormulaCells, input, live, nameCut, tabOf, whose } from "./tab";

/** The plan of a unit is named for it. */
export const planTabName = (unit: string): string => nameCut(unit);

const { code, name } = whose("2.7", 160);
const isLearning = (sections: string) => `(TRIM(${sections})="${wordOf(SECTIONS, "learning")}")`;

/** What is filled in for every measure: side by side, and what is computed of it follows. */
const daily = {
  code: { ...code, width: 168, wrap: true, note: "Албан хаагчийн код. Мөр хэнийх болохыг код шийднэ." },
  section: input("Хэсэг", "2.7", choice(SECTIONS), {
    width: 50,
    presence: "needed",
    note: "А: арга хэмжээ (2 дугаар зүйл). Б: мэдлэг, ур чадвараа дээшлүүлэх (3 дугаар зүйл). В: нэмэлт үүрэг даалгавар (2.6).",
  }),
  number: input("Дугаар", "2.7", measureNumber, {
    width: 62,
    presence: "needed",
    note: "Арга хэмжээ 1, 2, 3; дэд арга хэмжээ 1.1, 1.2 (2.8). Дэд арга хэмжээтэй мөрийн өөрийн түвшинг хоосон орхино.",
  }),
  measure: input("Арга хэмжээ", "2.1", text, { width: 184, wrap: true }),
  ...levelColumns("2.2"),
  due: input("Дуусах хугацаа", "2.4", dueDate, {
    width: 86,
    presence: "needed",
    note: "2.4. Төлөвлөсөн хугацаа. Улирал, сар бичвэл сүүлийн өдрөөр нь тооцно.",
  }),
  completed: input("Гүйцэтгэсэн огноо", "2.4", date, {
    width: 96,
    presence: "needed",
    note: "2.4. Хоосон бол үнэлэх өдөр хүртэл хоцорсонд тооцно.",
  }),
} as const;

/** What only some rows need. */
const sometimes = {
  delayCause: input("Хоцорсон шалтгаан", "2.4", choice(DELAY_CAUSES), {
    width: 100,
    presence: "needed",
    note: "2.4, 2.5. Хоцорсон бол албан хаагчаас хамаарах эсэхийг сонгоно.",
  }),
  delayReason: input("Шалтгааны тайлбар", "2.5", named, {
    width: 180,
    wrap: true,
    presence: "needed",
    note: "2.5. Үл хамаарах шалтгаанаар хоцорсон бол заавал бичнэ.",
  }),
  evidence: input("Нотлох баримт", "3.2", named, {
    width: 180,
    wrap: true,
    presence: "needed",
    note: "3.2. Б хэсэгт гэрчилгээ, сертификат заавал. 7.3. Дахин үнэлгээ үндэслэх баримт.",
  }),
  reEvaluated: input("Дахин үнэлсэн оноо", "7.4", number, {
    width: 95,
    presence: "needed",
    format: "points",
    limits: [0, MEASURE_FULL_MARK],
    by: "team",
    note: `7.4. Үнэлгээний баг бичнэ: А, В хэсэгт 0–${MEASURE_FULL_MARK}, Б хэсэгт 0–${LEARNING_FULL_MARK}. Хоосон бол хэвээр баталсан.`,
  }),
  droppedBy: input("Хассан шийдвэр", "2.7", named, {
    width: 120,
    presence: "needed",
    note: "2.7. Төлөвлөгөөнөөс хассан бол шийдвэрийн дугаар. Дундажид орохгүй.",
  }),
  objective: input("Зорилт", "2.1", text, { width: 180, wrap: true }),
  indicator: input("Шалгуур үзүүлэлт", "2.2", text, { width: 180, wrap: true }),
  start: input("Эхлэх хугацаа", "2.4", start, { width: 86 }),
  name: { ...name, presence: "expected" },
} as const;

const { section, measure, measuredIn, baseline, target, reached, due, completed } = daily;
const { delayCause, droppedBy, reEvaluated } = sometimes;
const PERCENT = "Биелэлтийн хувь";
const PERFORMANCE = "Гүйцэтгэлийн оноо";
const TIMELINESS = "Хугацааны оноо";
const SUM = "Нийлбэр оноо";

/** The arguments by which a mean knows whose row is which measure, and what it earned. */
const ofMean = ({ column }: FormulaCells) =>
  [code.header, section.header, daily.number.header, SUM, droppedBy.header, reEvaluated.header]
    .map(column)
    .join(";");

const isLate = (cell: (field: string) => string) =>
  `ISNUMBER(${cell("due")})*ISNUMBER(${cell("completed")})*(${cell("completed")}>${cell("due")})`;

const columns = {
  ...daily,
  percent: live(PERCENT, "2.2", {
    width: 96,
    format: "percent",
    note: "2.2. Өөрөө бодогдоно.",
    formula: ({ column }) => {
      const [from, to] = [column(baseline.header), column(reached.header)];
      const levels = `IF(${isLearning(column(section.header))}*(TRIM(${from})="")*(TRIM(${to})<>"");0;${from})`;
      return `BIELELT_HUVI(${levels};${column(target.header)};${to})`;
    },
  }),
  performance: live(PERFORMANCE, "2.3", {
    width: 108,
    note: `2.3: 0, ${LEAST_SCORED}–${PERFORMANCE_FULL_MARK}. Б хэсэгт 3.1: 0–${LEARNING_FULL_MARK}. Өөрөө бодогдоно.`,
    formula: ({ column }) => {
      const earned = column(PERCENT);
      const highest = `IF(${isLearning(column(section.header))};${LEARNING_FULL_MARK};${PERFORMANCE_FULL_MARK})`;
      return `BIELELT_ONOO(IF(ISNUMBER(${earned});${earned};"");${highest})`;
    },
  }),
  timeliness: live(TIMELINESS, "2.4", {
    width: 88,
    note: `2.4, 2.5: ${ON_TIME}, ${UP_TO_A_MONTH_LATE}, ${OVER_A_MONTH_LATE}. Өөрөө бодогдоно.`,
    formula: ({ column, appraisalDate, year }) => {
      const isOpen = `${isLearning(column(section.header))}+(TRIM(${column(reached.header)})="")`;
      const timing = [due, completed, delayCause].map(({ header }) => column(header));
      // What is wrong with the section or the level is said in the column of the per cent.
      return `IF(IFERROR(${isOpen};1);"";HUGATSAA_ONOO(${[...timing, appraisalDate, year].join(";")}))`;
    },
  }),
  sum: live(SUM, "2.1", {
    width: 74,
    note: `2.1: гүйцэтгэл + хугацаа, 0–${MEASURE_FULL_MARK}. Өөрөө бодогдоно.`,
    formula: ({ column }) => {
      const [performance, timeliness] = [column(PERFORMANCE), column(TIMELINESS)];
      const both = `IF(ISNUMBER(${timeliness});${performance}+${timeliness};"")`;
      const points = `IF(${isLearning(column(section.header))};${performance};${both})`;
      return `IF(ISNUMBER(${performance});${points};"")`;
    },
  }),
  mean: live("Дундаж оноо", "2.7", {
    width: 74,
    note: `2.7: А, В хэсгийн дундаж, 0–${MEASURE_FULL_MARK}; 3.3: Б хэсгийнх, 0–${LEARNING_FULL_MARK}. Хүний А, Б хэсгийн эхний мөрөнд, оноотой болсон мөрүүдээр өөрөө бодогдоно.`,
    formula: (cells) => `TOLOVLOGOO_AVG(${ofMean(cells)})`,
  }),
  state: live("Төлөв", "2.7", {
    width: 60,
    note: "Эхэлсэн арга хэмжээнээс хэд нь оноотой болсон: “3/4”. Өөрөө бодогдоно.",
    formula: (cells) => {
      const begun = [measure, measuredIn, baseline, target, reached, due, completed];
      return `TOLOVLOGOO_TOLOV(${ofMean(cells)};${cells.block(begun.map(({ header }) => header))})`;
    },
  }),
  ...sometimes,
};

/**
 * The plan of a unit: its people's measures, with live points beside them. What is typed every day stands together and
 * first; the names, which the codes carry, come last.
 */
export const plan = tabOf({
  kind: "plan",
  columns,
  signs: ["section", "number", "baseline", "target", "reached", "due", "completed"],
  labels: ["name", "objective", "measure"],
  entryBy: ["section", "number", "due", "completed", "delayCause", "evidence"],
  prepared: ["code", "name", "section", "number"],
  owners: { rows: "many" },
  sealed: { told: ["section", "number"], named: (told) => told.join(" ") },
  wanted: {
    delayCause: (cell) => `${isLate(cell)}*(${cell("section")}<>"${wordOf(SECTIONS, "learning")}")`,
    delayReason: (cell) => `(${cell("delayCause")}="${wordOf(DELAY_CAUSES, "beyond-employee")}")`,
    evidence: (cell) =>
      `(${cell("section")}="${wordOf(SECTIONS, "learning")}")*ISNUMBER(${cell("reached")})*(${cell("reached")}>0)`,
  },
  guidance:
    "Цагаан нүдийг бөглөнө · саарал нүд өөрөө бодогдоно · ягаан нүдийг Үнэлгээний баг бөглөнө · мөр дутвал мөрийг хуулна",
  frozenColumns: 1,
  colour: "#1a73e8",
});
