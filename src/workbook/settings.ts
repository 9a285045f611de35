import type { Clause } from "../law/annex/index";
import { BANDS_REGULATION } from "../law/regulation";
import { TOTAL_CEILING, TOTAL_FLOOR } from "../law/scales";
import { YES_NO } from "../law/words";
import { type CellKind, choice, count, date, numberWithin, text } from "../read/cells/kinds";
import { readPlainNumber, wholeNumber, within } from "../read/cells/number";
import { type CellLook, input, tabOf } from "./tab";

/** After the name of a skill's setting, in the setting that says for whom it is. */
export const FOR_WHOM = ": хэнд";

interface Setting<T> {
  /** In the first column; the value stands beside it. */
  readonly name: string;
  readonly clause: Clause;
  readonly kind: CellKind<T>;
  readonly help: string;
  readonly look: CellLook;
}

const setting = <T>(
  name: string,
  clause: Clause,
  kind: CellKind<T>,
  help: string,
  look: CellLook = {},
): Setting<T> => ({ name, clause, kind, help, look: { ...kind.look, ...look } });

/** How many rows of a section set-up prepares for a person where the settings do not say it. */
export const PLAN_ROWS = { measure: 4, learning: 1, additional: 1 } as const;

const TOTALS = [TOTAL_FLOOR, TOTAL_CEILING] as const;
const YEARS = [2000, 2100] as const;
const year: CellKind<number> = {
  ...count,
  reads: (cell, { format }) => wholeNumber(within(readPlainNumber(cell, format), ...YEARS)),
};
const edge = (name: string, help: string) =>
  setting(name, "7.2", numberWithin(...TOTALS), help, { format: "points", limits: TOTALS });
const MOST_ROWS = 25;
const planRows = (name: string, section: keyof typeof PLAN_ROWS, clause: Clause) =>
  setting(
    name,
    clause,
    {
      ...count,
      reads: (cell, { format }) => wholeNumber(within(readPlainNumber(cell, format), 0, MOST_ROWS)),
    },
    `Бэлтгэхэд нэг хүнд гаргах хоосон мөр. Бичээгүй бол ${PLAN_ROWS[section]}.`,
    { limits: [0, MOST_ROWS], isWhole: true },
  );
const skill = (name: string, clause: "4.2" | "5.5", help: string) => setting(name, clause, text, help);
const audience = (name: string, clause: "4.2" | "5.5") =>
  setting(
    `${name}${FOR_WHOM}`,
    clause,
    text,
    `${clause}. Албан тушаал эсвэл нэгжийн нэр, “;” тэмдгээр зааглана. Хоосон бол бүгдэд.`,
  );
const signs = (name: string, clauses = "7.7") => setting(name, "7.7", text, `${clauses}. Гарын үсэг зурна.`);
const MAY_BE_BLANK = "Хоосон байж болно.";

/** The settings of the body, in the order of the tab. */
export const SETTINGS = {
  body: setting("Байгууллага", "7.7", text, "Жагсаалт, хуудасны гарчигт хэвлэгдэнэ."),
  year: setting("Үнэлгээний жил", "2.4", year, "Үнэлж буй он.", { limits: YEARS, isWhole: true }),
  appraisalDate: setting(
    "Үнэлэх өдөр",
    "2.4",
    date,
    "2.4. Дуусаагүй арга хэмжээний хоцролтыг энэ өдөр хүртэл тоолно.",
  ),
  interviewsUntil: setting(
    "Явцын ярилцлагын эцсийн өдөр",
    "6.4",
    date,
    "6.4. Журмын 3.1-д заасан явцын ярилцлагыг хийж дуусах өдөр. Хоосон бол энэ өдрөөр юу ч шалгахгүй.",
  ),
  measureRows: planRows("А хэсгийн мөрийн тоо", "measure", "2.1"),
  learningRows: planRows("Б хэсгийн мөрийн тоо", "learning", "3.1"),
  additionalRows: planRows("В хэсгийн мөрийн тоо", "additional", "2.6"),
  excellentFrom: edge(
    "Маш сайн: доод оноо",
    `7.2. Хязгаар аргачлалд байхгүй: журмаас (${BANDS_REGULATION}) бичнэ.`,
  ),
  excellentTo: edge("Маш сайн: дээд оноо", `7.2. Хамгийн дээд оноо: ${TOTAL_CEILING}.`),
  normalFrom: edge("Хэвийн: доод оноо", "7.2. Журмаас бичнэ."),
  normalTo: edge("Хэвийн: дээд оноо", "“Маш сайн”-ы доод онооноос 0.01-ээр бага."),
  unsatisfactoryFrom: edge("Хангалтгүй: доод оноо", `7.2. Хамгийн доод оноо: ${TOTAL_FLOOR}.`),
  unsatisfactoryTo: edge("Хангалтгүй: дээд оноо", "“Хэвийн”-ий доод онооноос 0.01-ээр бага."),
  bandsSource: setting("Ангиллын эх сурвалж", "7.2", text, "Хязгаарыг авсан эрх зүйн актын нэр, заалт."),
  bandsConfirmed: setting(
    "Ангилал баталгаажсан эсэх",
    "7.2",
    choice(YES_NO),
    "Тийм гэж баталгаажуулах хүртэл ангилал “тодорхойгүй”; эрэмбэ үүнээс хамаарахгүй.",
  ),
  ofLawsKind: setting(
    "4.2-т заасан байгууллага",
    "4.2",
    choice(YES_NO),
    "4.2, 5.5. Мэргэжлийн ур чадварыг зөвхөн 4.2-т заасан төрлийн байгууллага нэмж үнэлнэ.",
  ),
  staffSkill1: skill(
    "Албан хаагчийн мэргэжлийн ур чадвар 1",
    "4.2",
    "4.2. Ажлын онцлогоос хамаарч 1–3 үзүүлэлт нэмж болно. Нэмээд “Бэлтгэх”-ийг дахин ажиллуулна.",
  ),
  staffSkill1For: audience("Албан хаагчийн мэргэжлийн ур чадвар 1", "4.2"),
  staffSkill2: skill("Албан хаагчийн мэргэжлийн ур чадвар 2", "4.2", `4.2. ${MAY_BE_BLANK}`),
  staffSkill2For: audience("Албан хаагчийн мэргэжлийн ур чадвар 2", "4.2"),
  staffSkill3: skill("Албан хаагчийн мэргэжлийн ур чадвар 3", "4.2", `4.2. ${MAY_BE_BLANK}`),
  staffSkill3For: audience("Албан хаагчийн мэргэжлийн ур чадвар 3", "4.2"),
  headSkill1: skill(
    "Нэгжийн даргын мэргэжлийн ур чадвар 1",
    "5.5",
    "5.5. Нэгжийн даргад 1–3 үзүүлэлт нэмж болно.",
  ),
  headSkill1For: audience("Нэгжийн даргын мэргэжлийн ур чадвар 1", "5.5"),
  headSkill2: skill("Нэгжийн даргын мэргэжлийн ур чадвар 2", "5.5", `5.5. ${MAY_BE_BLANK}`),
  headSkill2For: audience("Нэгжийн даргын мэргэжлийн ур чадвар 2", "5.5"),
  headSkill3: skill("Нэгжийн даргын мэргэжлийн ур чадвар 3", "5.5", `5.5. ${MAY_BE_BLANK}`),
  headSkill3For: audience("Нэгжийн даргын мэргэжлийн ур чадвар 3", "5.5"),
  chair: signs("Үнэлгээний багийн ахлагч", "7.6, 7.7"),
  secretary: signs("Нарийн бичгийн дарга", "7.6, 7.7"),
  member1: signs("Багийн гишүүн 1"),
  member2: signs("Багийн гишүүн 2"),
  member3: signs("Багийн гишүүн 3"),
  member4: signs("Багийн гишүүн 4"),
  member5: signs("Багийн гишүүн 5"),
  place: setting(
    "Үйлдсэн газар",
    "7.7",
    text,
    "Хот, аймаг, сум. Жагсаалт, тэмдэглэлд хэвлэгдэнэ; хоосон бол гараар бичнэ.",
  ),
  teamDecision: setting(
    "Үнэлгээний багийн шийдвэр",
    "7.7",
    text,
    "Дүнг баталгаажуулсан хурлын тэмдэглэл, шийдвэрийн дугаар. Хоосон бол гараар бичнэ.",
  ),
  approver: setting(
    "Жагсаалт батлах албан тушаал",
    "7.7",
    text,
    "Бичвэл жагсаалтын баруун дээд талд БАТЛАВ хэсэг гарна. Хоосон бол гарахгүй.",
  ),
  approverName: setting("Жагсаалт батлах хүний нэр", "7.7", text, MAY_BE_BLANK),
} as const;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingName[]; // the keys of a literal are its keys

/** `Тохиргоо`: a name, a value and what it is for, a row a setting. */
export const settings = tabOf({
  kind: "settings",
  columns: {
    name: input("Тохиргоо", "7.7", text, { width: 300 }),
    value: input("Утга", "7.7", text, { width: 240 }),
    help: input("Тайлбар", "7.7", text, { width: 520 }),
  },
  // What stands in it stands in many tabs, so its name, its identity or both first headers must say it.
  signs: [],
  labels: [],
  frozenColumns: 0,
  colour: "#188038",
});
