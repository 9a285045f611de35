import { plan } from "../workbook/plan";
import type { Called } from "./called-columns";
import { ROSTER_WORDS } from "./roster-columns";

/** Whose a row is and which of theirs. */
const OWNING = ["code", "name", "section", "number"] as const;
export const LEVELS = ["baseline", "target", "reached"] as const;
const DAYS = ["start", "due", "completed"] as const;
/** What a row says of its measure. */
export const CONTENT = [
  ...(["objective", "measure", "indicator", "measuredIn", ...LEVELS, ...DAYS] as const),
  ...(["delayCause", "delayReason", "evidence", "droppedBy"] as const),
] as const;
/** What a column of somebody's table may become; the points are the team's and the formulas'. */
export const IMPORT_FIELDS = [...OWNING, ...CONTENT] as const;
export type ContentField = (typeof CONTENT)[number];
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const isLevel = (field: ImportField): boolean => LEVELS.some((one) => one === field);
export const isDay = (field: ImportField): boolean => DAYS.some((one) => one === field);

/** The header of the plan's own column. */
export const headerOfField = (field: ImportField): string => plan.columns[field].header;

/** What plans and reports call these columns besides the plan's own header. */
const OTHERS: Readonly<Record<ImportField, Called>> = {
  code: ROSTER_WORDS.code,
  name: {
    names: [
      ...["Хариуцах эзэн", "Хариуцах ажилтан", "Хариуцах албан хаагч", "Хариуцагч", "Хариуцсан ажилтан"],
      ...["Хариуцах хүн", "Гүйцэтгэгч", "Гүйцэтгэх ажилтан", "Хэрэгжүүлэх ажилтан", "Хэрэгжүүлэгч", "Эзэн"],
      ...["Албан хаагч", "Ажилтан", ...ROSTER_WORDS.name.names],
    ],
    like: /^(?!.*(?:хамтран|арга|ажлын|нэгж)).*хариуц/u,
  },
  section: { names: ["Бүлэг", "Хэсэг, бүлэг", "Төлөвлөгөөний хэсэг"] },
  number: { names: ["№", "д/д", "Дэс дугаар", "Арга хэмжээний дугаар", "Дугаар №", "Р/д"] },
  objective: {
    names: ["Зорилго", "Зорилго, зорилт", "Стратегийн зорилт", "Төлөвлөгөөний зорилт"],
    like: /^(?!.*(?:хэрэгж|аргахэмжээ|биелэлт|гүйцэтгэл|хүрсэн)).*зорил(?:т(?!от)|го)/u,
  },
  measure: {
    names: [
      ...[
        "Зорилтыг хэрэгжүүлэх арга хэмжээ",
        "Хэрэгжүүлэх арга хэмжээ",
        "Арга хэмжээний нэр",
        "Гүйцэтгэх ажил",
      ],
      ...["Ажил, арга хэмжээ", "Хийх ажил", "Төлөвлөсөн ажил", "Ажил үүрэг", "Үйл ажиллагаа", "Ажлын нэр"],
      ...["Ажил", "Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээ"],
    ],
    like: /аргахэмжээ(?!ний(?:дугаар|биелэлт|гүйцэтгэл|хэрэгжилт|хувь))|гүйцэтгэхажил/u,
  },
  indicator: {
    names: ["Гүйцэтгэлийн шалгуур үзүүлэлт", "Шалгуур", "Үзүүлэлт", "Үр дүнгийн үзүүлэлт"],
    like: /^(?!.*(?:суурь|зорилтот|үзүүлэлтийн(?:биелэлт|гүйцэтгэл|хэрэгжилт|хувь))).*(?:шалгуур|үзүүлэлт)/u,
  },
  measuredIn: { names: ["Хэмжигдэхүүн", "Хэмжүүр", "Нэгж"], like: /хэмжихнэгж/u },
  baseline: {
    names: ["Суурь", "Суурь үзүүлэлт", "Одоогийн түвшин"],
    like: /суурь/u,
    surely: [headerOfField("baseline"), "Суурь"],
  },
  target: {
    names: [
      "Зорилтот түвшин",
      "Зорилтот",
      "Төлөвлөгөө",
      "Төлөвлөсөн",
      "Хүрэх үр дүн",
      "Төлөвлөсөн түвшин",
      "Хүрэх",
    ],
    like: /зорилтот|хүрэхтүвшин/u,
    surely: [headerOfField("target"), "Зорилтот түвшин", "Хүрэх"],
  },
  reached: {
    names: [
      "Биелэлт",
      "Гүйцэтгэл",
      "Хэрэгжилт",
      "Бодит гүйцэтгэл",
      "Хүрсэн үр дүн",
      "Бодит түвшин",
      "Хүрсэн",
    ],
    like: /^(?!.*(?:хувь|оноо|огноо)).*(?:хүрсэн|биелэлт|гүйцэтгэл(?!ийн))/u,
    surely: [headerOfField("reached"), "Хүрсэн"],
    // A per cent of what was planned is no level; a level may be measured in per cent.
    never: /^(?!.*(?:хүрсэн|түвшин)).*(?:%|хувь)/iu,
  },
  start: {
    names: ["Эхлэх", "Эхлэх огноо", "Эхэлсэн огноо", "Эхэлсэн"],
    like: /^эхлэх|эхлэххугацаа/u,
    surely: [headerOfField("start"), "Эхлэх", "Эхлэх огноо"],
  },
  due: {
    names: ["Дуусах", "Дуусах огноо", "Хугацаа", "Хэрэгжүүлэх хугацаа", "Гүйцэтгэх хугацаа", "Хийх хугацаа"],
    like: /дуусах|^(?!.*(?:оноо|хоцор|эхл)).*хугацаа$/u,
  },
  completed: {
    names: ["Дууссан огноо", "Дууссан", "Хэрэгжүүлсэн огноо", "Биелсэн огноо", "Биелүүлсэн огноо"],
    like: /(?:гүйцэтгэсэн|биел(?:үүл)?сэн|хэрэгж(?:үүл)?сэн|дууссан)(?:огноо|хугацаа|өдөр)/u,
  },
  delayCause: { names: [] },
  delayReason: { names: ["Хоцорсон шалтгааны тайлбар", "Хоцорсон учир"] },
  evidence: { names: ["Нотлох баримт бичиг", "Баримт", "Баталгаажуулах эх сурвалж"], like: /нотлох/u },
  droppedBy: { names: [] },
};

/** By what each column is known. */
export const IMPORT_WORDS = Object.fromEntries(
  IMPORT_FIELDS.map((field) => [
    field,
    { ...OTHERS[field], names: [headerOfField(field), ...OTHERS[field].names] },
  ]),
) as unknown as Readonly<Record<ImportField, Called>>; // every field has an entry
