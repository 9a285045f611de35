import { categoryName } from "../law/words";

/**
 * What people read on paper and in the generated tabs: titles, headings and sentences, each once for both. No text of
 * the annex stands in this file, so the sidebar's pages load it too.
 */

/** Above the readings, at the foot of the list and of a sheet. */
export const READINGS_HEADING = "Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн";

/** The readings as numbered statements. */
export const statements = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index + 1}. ${line}`);

/** 7.7 · The consolidated list. */
export const LIST_WORDS = {
  title: "АЛБАН ХААГЧДЫН ҮНЭЛГЭЭНИЙ НЭГДСЭН ЖАГСААЛТ",
  order: "Үнэлгээний оноогоор ихээс бага руу эрэмбэлэв (7.7).",
  nameless: "Байгууллага",
  approved: "БАТЛАВ",
  approvedBy: "гарын үсэг, нэр",
  draft: "ТӨСӨЛ",
  stale: "ХУУЧИРСАН: жагсаалт гаргаснаас хойш өгөгдөл өөрчлөгдсөн. “Нэгтгэх” алхмаар дахин тооцно уу.",
  unranked: "Эрэмбэлээгүй",
  categories: "Ангилал (7.2)",
  all: "Бүгд",
  counts: "Хүний тоо, ангилал",
  unowned: "Хэнийх нь тодорхойгүй, тооцоонд ороогүй мөр",
  mean: "Дундаж оноо",
  review: "Үнэлгээний багийн хяналт (7.1, 7.2)",
  reviewed: "7.1, 7.2:",
  reviewUnknown: "Ангилал баталгаажаагүй тул 7.2-оор хэнийг хянахыг тогтоох боломжгүй.",
  signatures: "Үнэлгээний баг танилцаж гарын үсэг зурав (7.7)",
  signedOn: "____ оны __ сарын __",
} as const;

/** Why the list is not to be signed yet, as a sentence; empty when nobody is left out and nobody waits for the review. */
export function draftLine(
  { blocked, unowned }: Pick<Counts, "blocked" | "unowned">,
  { waiting }: Readonly<Record<"waiting", number>>,
  bandsConfirmed: boolean,
): string {
  const because = [
    ...(blocked > 0 ? [`${blocked} хүнийг тооцоогүй`] : []),
    ...(waiting > 0 ? [`${waiting} хүнийг хянаагүй`] : []),
    ...(unowned > 0 ? [`${unowned} мөр хэнийх нь тодорхойгүй`] : []),
    ...(bandsConfirmed ? [] : ["ангиллын хязгаар баталгаажаагүй"]),
  ];
  return because.length === 0 ? "" : `${LIST_WORDS.draft}: ${because.join(", ")}.`;
}

export const TEAM_ROLES = { chair: "Ахлагч", secretary: "Нарийн бичгийн дарга", member: "Гишүүн" } as const;

/** How many people are read, ranked, not rated and blocked. */
export const COUNTS = {
  read: "Бүртгэлд байгаа",
  ranked: "Эрэмбэлсэн",
  notRated: "Үнэлээгүй",
  incomplete: "Бөглөөгүй тул тооцоогүй",
  blocked: "Алдаатай тул тооцоогүй",
} as const;

/** Rows with an entry that nobody owns: said only where there is one. */
const UNOWNED = "Хэнийх нь тодорхойгүй мөр";

type Counts = Readonly<Record<keyof typeof COUNTS | "unowned", number>>;

/** `Бүртгэлд байгаа 38, эрэмбэлсэн 36, үнэлээгүй 2, алдаатай тул тооцоогүй 0.` */
export function countsLine(counts: Counts): string {
  const words = countRows(counts).map(([name, count]) => `${name.toLowerCase()} ${count}`);
  return `${capital(words.join(", "))}.`;
}

/** 7.2 · How many were to be reviewed, were, and wait: it is no choice of the team's. */
const REVIEW_COUNTS = {
  due: "Хянах ёстой",
  done: "Хянасан",
  waiting: "Хянаж амжаагүй",
} as const;

/** `Хянах ёстой 9, хянасан 9, хянаж амжаагүй 0.`, and that by 7.2 it is not known while the bands are not confirmed. */
export function reviewLines(
  counts: Readonly<Record<keyof typeof REVIEW_COUNTS, number>>,
  bandsConfirmed: boolean,
): string[] {
  const told = reviewRows(counts).map(
    ([name, count], index) => `${index === 0 ? name : name.toLowerCase()} ${count}`,
  );
  return [`${told.join(", ")}.`, ...(bandsConfirmed ? [] : [LIST_WORDS.reviewUnknown])];
}

export const reviewRows = (counts: Readonly<Record<keyof typeof REVIEW_COUNTS, number>>) =>
  (Object.keys(REVIEW_COUNTS) as (keyof typeof REVIEW_COUNTS)[]).map(
    (key) => [REVIEW_COUNTS[key], counts[key]] as const, // the keys of a literal are its keys
  );

/** Each count with its name; of the blocked those apart who only lack input, where there are any. */
export function countRows(counts: Counts): readonly (readonly [name: string, count: number])[] {
  const { read, ranked, notRated, blocked, incomplete, unowned } = counts;
  return [
    [COUNTS.read, read],
    [COUNTS.ranked, ranked],
    [COUNTS.notRated, notRated],
    ...(incomplete > 0 ? [[COUNTS.incomplete, incomplete] as const] : []),
    [COUNTS.blocked, blocked - incomplete],
    ...(unowned > 0 ? [[UNOWNED, unowned] as const] : []),
  ];
}

/** Rows of one tab that nobody owns: `“Оноо өөрчлөх” хуудас: мөр 3, 5–7`. */
export const unownedLine = (tab: string, rows: readonly string[]): string =>
  `“${tab}” хуудас: мөр ${rows.join(", ")}`;

/** The categories that are counted, in the order of 7.2, each with its word. */
export const COUNTED_CATEGORIES = (["excellent", "normal", "unsatisfactory", "unknown"] as const).map(
  (key) => ({ key, name: categoryName(key === "unknown" ? undefined : key) }),
);

/** 7.4, 7.6 · The evaluation sheet. */
export const SHEET_WORDS = {
  draft: LIST_WORDS.draft,
  signedOn: LIST_WORDS.signedOn,
  withoutTotal: "Нийт оноо гараагүй",
  review: "Хянасан байдал",
  appendix: "Хавсралт: оноо хэрхэн гарсан",
  /** Beside the code: what it holds for. */
  sealed: "Код нь хүснэгтүүд, нийт оноо, ангилал, оноо өөрчилсөн үндэслэлийг баталгаажуулна.",
} as const;

/** 4.3 · What a head gave, over a unit's staff. */
export const HEAD_MEAN = "Даргын үнэлгээ (4.3)";

/** 7.2, 7.5 · The statistics. */
export const STATISTICS_WORDS = {
  tab: "Статистик",
  title: "Үнэлгээний статистик",
  nothingForced: "Зөвхөн дүнг тайлагнана: оноог жигдрүүлэхгүй, ангиллыг хувь тогтоож хуваарилахгүй (7.5).",
  body: "Байгууллагын дүн",
  distribution: "Эцсийн онооны тархалт",
  categoriesChart: "Ангилал, нэгжээр",
  meansChart: "Нэгжийн даргын үнэлгээний дундаж: баг хянахын өмнө, дараа",
} as const;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
