/** The jobs that the sidebar gives to the server: one at a time, each with its screen and its words. */
import type { Screen } from "./screens";

export type Job =
  | "open"
  | "set-up"
  | "check"
  | "rank"
  | "save"
  | "explain"
  | "review"
  | "compare"
  | "confirm"
  | "save-review"
  | "undo-review"
  | "rank-reviewed"
  | "adjust"
  | "decline"
  | "sheets"
  | "print"
  | "statistics"
  | "seals"
  | "archive"
  | "summary"
  | "archive-file"
  | "home"
  | "next-year"
  | "google"
  | "import-read"
  | "import-write"
  | "ballots"
  | "begin-vote"
  | "count-votes"
  | "close-vote"
  | "write-tallies"
  | "void-vote"
  | "print-ballots"
  | "open-votes"
  | "cast"
  | "tallies-read"
  | "tallies-write";

interface JobKind {
  /** Where its failure is shown; the screen that is open where there is none. */
  readonly screen?: Screen;
  /** It only reads, so it does not wait for the marks of the cells. */
  readonly reads?: true;
  readonly what: string;
  readonly more?: string;
  /** Its own button repeats it, with what its fields hold then: an entry of chapter 6 is never written as it was. */
  readonly fromFields?: true;
  /** What the steps of long work are counted in. */
  readonly counted?: string;
}

const CLOSING = "Энэ хэсгийг хаасан ч эхэлсэн ажил дуусна.";

const RESUMED = "Хаавал зогссон газраасаа үргэлжлүүлж болно.";

export const JOBS: Readonly<Record<Job, JobKind>> = {
  open: { reads: true, what: "Хүснэгтийг уншиж байна…" },
  "set-up": {
    screen: "set-up",
    what: "Хуудсуудыг бэлтгэж байна…",
    more: RESUMED,
    counted: "хуудас",
  },
  check: { screen: "check", what: "Хүснэгтийг шалгаж байна…", more: CLOSING },
  rank: {
    screen: "rank",
    what: "Оноог тооцож, эрэмбэлж байна…",
    more: "Энэ хэсгийг хаасан ч үр дүн хүснэгтэд бичигдэнэ.",
  },
  save: { screen: "settings", what: "Тохиргоог хадгалж байна…" },
  review: { screen: "review", what: "Хянах хүмүүсийг уншиж байна…" },
  compare: { screen: "review-person", what: "Тооцооллыг уншиж байна…" },
  confirm: { what: "Хяналтын дүнг бүртгэж байна…", more: CLOSING },
  "save-review": {
    screen: "review-person",
    fromFields: true,
    what: "Оноог нүдэнд нь, хяналтыг бүртгэлд бичиж байна…",
    more: CLOSING,
  },
  "undo-review": { what: "Өмнөх байдалд нь буцааж байна…", more: CLOSING },
  "rank-reviewed": {
    screen: "review",
    what: "Оноог тооцож, эрэмбэлж байна…",
    more: "Энэ хэсгийг хаасан ч үр дүн хүснэгтэд бичигдэнэ.",
  },
  decline: {
    screen: "suggestion",
    fromFields: true,
    what: "Багийн шийдвэрийг бүртгэж байна…",
    more: CLOSING,
  },
  adjust: {
    screen: "suggestion",
    fromFields: true,
    what: "Оноо өөрчлөх бүртгэлд бичиж байна…",
    more: CLOSING,
  },
  sheets: { screen: "sheets", what: "Үнэлгээний хуудас үүсгэж байна…", more: RESUMED, counted: "алхам" },
  print: { screen: "sheets", what: "Хэвлэх цонхыг нээж байна…" },
  statistics: { screen: "statistics", what: "Статистикийг гаргаж байна…", more: CLOSING },
  seals: { screen: "seals", what: "Хэвлэсэн хуудсыг шалгаж байна…" },
  archive: { screen: "archive", what: "Хуулбарыг архив болгож байна…", more: RESUMED, counted: "алхам" },
  "archive-file": { screen: "archive", what: "Архивыг бэлтгэж байна…" },
  "next-year": {
    screen: "next-year",
    what: "Өмнөх жилийнхийг оруулж байна…",
    more: "Зогсвол нэг файлаар дахин эхлүүлнэ: юу ч давхардахгүй.",
    counted: "алхам",
  },
  home: { screen: "archive", what: "Бүртгэж байна…" },
  summary: { screen: "archive", what: "Файлыг бэлтгэж байна…" },
  google: { screen: "google", what: "Нэг бүрчлэн шалгаж байна…", more: CLOSING },
  "import-read": { screen: "import", reads: true, what: "Хүснэгтийг уншиж байна…" },
  "import-write": {
    screen: "import",
    fromFields: true,
    what: "Төлөвлөгөөнд бичиж байна…",
    more: CLOSING,
  },
  ballots: { screen: "ballots", reads: true, what: "Саналын төлөвийг уншиж байна…" },
  "begin-vote": { screen: "ballot-unit", fromFields: true, what: "Санал хураалтыг эхлүүлж байна…" },
  "count-votes": { screen: "ballot-count", fromFields: true, what: "Хоёр тооллогыг тулгаж байна…" },
  "close-vote": { screen: "ballot-unit", fromFields: true, what: "Саналыг хааж байна…" },
  "write-tallies": {
    screen: "ballot-unit",
    fromFields: true,
    what: "Дүнг “Хамт олон” хуудсанд бичиж байна…",
    more: CLOSING,
  },
  "void-vote": { screen: "ballot-unit", fromFields: true, what: "Санал хураалтыг цуцалж байна…" },
  "print-ballots": { screen: "ballot-unit", what: "Хэвлэх цонхыг нээж байна…" },
  "open-votes": { screen: "vote", reads: true, what: "Санал хураалтыг уншиж байна…" },
  /** What its fields hold is a ballot: nothing repeats it, and nothing keeps it. */
  cast: { screen: "vote", reads: true, fromFields: true, what: "Саналыг илгээж байна…" },
  "tallies-read": { screen: "ballot-import", reads: true, what: "Хүснэгтийг уншиж байна…" },
  "tallies-write": {
    screen: "ballot-import",
    fromFields: true,
    what: "Дүнг “Хамт олон” хуудсанд бичиж байна…",
    more: CLOSING,
  },
  explain: { screen: "why", reads: true, what: "Тооцооллыг уншиж байна…" },
};
