import { SETTING_NAMES, type SettingName } from "../../read/tabs/settings";
import { SETTINGS, TAB_NAMES } from "../../workbook/columns";
import type { CellTemplate, TabTemplate } from "./template";

const HELP: Readonly<Record<SettingName, string>> = {
  body: "Жагсаалт, хуудасны гарчигт хэвлэгдэнэ.",
  year: "Үнэлж буй он.",
  appraisalDate: "2.4. Дуусаагүй арга хэмжээний хоцролтыг энэ өдөр хүртэл тоолно.",
  interviewsUntil:
    "6.4. Журмын 3.1-д заасан явцын ярилцлагыг хийж дуусах өдөр. Хоосон бол энэ өдрөөр юу ч шалгахгүй.",
  excellentFrom:
    "7.2. Хязгаар аргачлалд байхгүй: журмаас (Засгийн газрын 2023 оны 301 дүгээр тогтоол) бичнэ.",
  excellentTo: "7.2. Хамгийн дээд оноо: 100.",
  normalFrom: "7.2. Журмаас бичнэ.",
  normalTo: "“Маш сайн”-ы доод онооноос 0.01-ээр бага.",
  unsatisfactoryFrom: "7.2. Хамгийн доод оноо: 0.",
  unsatisfactoryTo: "“Хэвийн”-ий доод онооноос 0.01-ээр бага.",
  bandsSource: "Хязгаарыг авсан эрх зүйн актын нэр, заалт.",
  bandsConfirmed: "Тийм гэж баталгаажуулах хүртэл ангилал “тодорхойгүй”; эрэмбэ үүнээс хамаарахгүй.",
  staffSkill1: "4.2. Ажлын онцлогоос хамаарч 1–3 үзүүлэлт нэмж болно. Нэмээд “Бэлтгэх”-ийг дахин ажиллуулна.",
  staffSkill2: "4.2. Хоосон байж болно.",
  staffSkill3: "4.2. Хоосон байж болно.",
  headSkill1: "5.5. Нэгжийн даргад 1–3 үзүүлэлт нэмж болно.",
  headSkill2: "5.5. Хоосон байж болно.",
  headSkill3: "5.5. Хоосон байж болно.",
  chair: "7.6, 7.7. Гарын үсэг зурна.",
  secretary: "7.6, 7.7. Гарын үсэг зурна.",
  member1: "7.7. Гарын үсэг зурна.",
  member2: "7.7. Гарын үсэг зурна.",
  member3: "7.7. Гарын үсэг зурна.",
  member4: "7.7. Гарын үсэг зурна.",
  member5: "7.7. Гарын үсэг зурна.",
};

const POINTS: CellTemplate = { format: "points", limits: [0, 100] };
/** What may be typed beside a name; anything beside the others. */
const VALUES: Readonly<Partial<Record<SettingName, CellTemplate>>> = {
  year: { limits: [2000, 2100] },
  appraisalDate: { format: "date" },
  excellentFrom: POINTS,
  excellentTo: POINTS,
  normalFrom: POINTS,
  normalTo: POINTS,
  unsatisfactoryFrom: POINTS,
  unsatisfactoryTo: POINTS,
  bandsConfirmed: { choices: ["Тийм", "Үгүй"] },
};

const names = Object.keys(SETTING_NAMES) as SettingName[]; // the keys of a literal are its keys

/** The settings of the body: a name, a value and what it is for. */
export const settingsTemplate: TabTemplate = {
  name: TAB_NAMES.settings,
  identity: "settings",
  columns: [
    { header: SETTINGS.name, width: 300 },
    { header: SETTINGS.value, width: 240 },
    { header: SETTINGS.help, width: 520 },
  ],
  rows: names.map((name) => [SETTING_NAMES[name], "", HELP[name]]),
  cells: names.flatMap((name, index) => {
    const like = VALUES[name];
    return like === undefined ? [] : [{ row: index + 2, column: 2, like }];
  }),
  frozenColumns: 0,
  colour: "#188038",
};
