import { headsTable, peersTable, staffConductTable } from "../law/annex/tables";

/** The contract of names: the tabs of the workbook and the headers by which their columns are known. */

export const ROSTER = {
  code: "Код",
  name: "Овог, нэр",
  position: "Албан тушаал",
  unit: "Нэгж",
  role: "Үүрэг",
  rated: "Үнэлэх эсэх",
  reason: "Шалтгаан",
  unitPercent: "Нэгжийн биелэлтийн хувь",
  document: "Баримт",
} as const;

export const PLAN = {
  code: "Код",
  name: "Овог, нэр",
  section: "Хэсэг",
  number: "Дугаар",
  objective: "Зорилт",
  measure: "Арга хэмжээ",
  indicator: "Шалгуур үзүүлэлт",
  measuredIn: "Хэмжих нэгж",
  baseline: "Суурь түвшин",
  target: "Хүрэх түвшин",
  reached: "Хүрсэн түвшин",
  start: "Эхлэх хугацаа",
  due: "Дуусах хугацаа",
  completed: "Гүйцэтгэсэн огноо",
  delayCause: "Хоцорсон шалтгаан",
  delayReason: "Шалтгааны тайлбар",
  evidence: "Нотлох баримт",
  droppedBy: "Хассан шийдвэр",
  percent: "Биелэлтийн хувь",
  performance: "Гүйцэтгэлийн оноо",
  timeliness: "Хугацааны оноо",
  sum: "Нийлбэр оноо",
  reEvaluated: "Дахин үнэлсэн оноо",
} as const;

/** The columns of the plan that custom functions fill: never input. */
export const PLAN_COMPUTED: readonly (keyof typeof PLAN)[] = ["percent", "performance", "timeliness", "sum"];

export const CONDUCT_MEAN = "Дундаж оноо";
export const RE_EVALUATED_SUFFIX = " (дахин)";
export const STAFF_INDICATORS: readonly string[] = /* @__PURE__ */ staffConductTable.indicators.map(
  ({ name }) => name,
);
export const HEAD_INDICATORS: readonly string[] = /* @__PURE__ */ headsTable.indicators.map(
  ({ name }) => name,
);
export const PEER_INDICATORS: readonly string[] = /* @__PURE__ */ peersTable.indicators.map(
  ({ name }) => name,
);

export const PEERS = {
  code: "Код",
  name: "Овог, нэр",
  unit: "Нэгж",
  issued: "Олгосон",
  valid: "Хүчинтэй",
  spoiled: "Хүчингүй",
  sum1: "Хандлага, ёс зүй",
  sum2: "Багаар ажиллах",
  sum3: "Харилцаа",
  mean: "Дундаж оноо",
  protocol: "Протокол",
} as const;

export const ADJUSTMENTS = {
  code: "Код",
  name: "Овог, нэр",
  clause: "Заалт",
  amount: "Оноо",
  reason: "Үндэслэл",
  document: "Баримт",
  date: "Огноо",
} as const;

export const COMPLAINTS = {
  code: "Код",
  name: "Овог, нэр",
  date: "Огноо",
  content: "Агуулга",
  decision: "Шийдвэр",
  /** Beyond the contract: what the decision rests on. */
  ground: "Үндэслэл",
} as const;

/** The register of the review; nobody needs it to rank. */
export const REVIEWS = {
  code: "Код",
  name: "Овог, нэр",
  ground: "Үндэслэл",
  outcome: "Дүн",
  document: "Баримт",
  date: "Огноо",
} as const;

export const INTERVIEWS = {
  code: "Код",
  name: "Овог, нэр",
  date: "Огноо",
  form: "Хэлбэр",
  percent: "Гүйцэтгэлийн хувь",
  content: "Ярилцсан асуудал",
} as const;

export const SETTINGS = { name: "Тохиргоо", value: "Утга", help: "Тайлбар" } as const;

export const LIST = {
  rank: "Эрэмбэ",
  code: "Код",
  name: "Овог, нэр",
  position: "Албан тушаал",
  unit: "Нэгж",
  role: "Үүрэг",
  measures: "Арга хэмжээ",
  learning: "Мэдлэг",
  superior: "Удирдлагын үнэлгээ",
  peers: "Хамт олны үнэлгээ",
  adjustment: "Өөрчлөлт",
  total: "Нийт оноо",
  category: "Ангилал",
} as const;

/** The fingerprint's column on the consolidated list, after the contract's own. */
export const FINGERPRINT = "Баталгаажуулах код";

/** What the printed fingerprints rested on: the generated tab `Баталгаажуулалт`. */
export const SEALS_TAB = "Баталгаажуулалт";
export const SEALS = {
  code: "Код",
  name: "Овог, нэр",
  unit: "Нэгж",
  fingerprint: FINGERPRINT,
  total: "Нийт оноо",
  category: "Ангилал",
  basis: "Үндэслэсэн өгөгдөл",
} as const;

/** The names of the tabs that stand once in a workbook. */
export const TAB_NAMES = {
  settings: "Тохиргоо",
  roster: "Албан хаагчид",
  management: "Удирдах арга барил",
  peers: "Хамт олон",
  adjustments: "Оноо өөрчлөх",
  complaints: "Гомдол",
  interviews: "Явцын ярилцлага",
  reviews: "Хяналт",
  totals: "Нийт оноо",
  list: "Нэгдсэн жагсаалт",
} as const;

export type TabKind = keyof typeof TAB_NAMES | "plan" | "conduct";

export const planTabName = (unit: string): string => unit;
export const conductTabName = (unit: string): string => `${unit} · хандлага`;
