/** The jobs that the sidebar gives to the server: one at a time, each with its screen and its words. */
import type { Screen } from "./state";

export type Job = "set-up" | "check" | "rank" | "save" | "explain" | "open";

interface JobKind {
  /** Where its failure is shown; the screen that is open where there is none. */
  readonly screen?: Screen;
  /** It only reads, so it does not wait for the marks of the cells. */
  readonly reads?: true;
  readonly what: string;
  readonly more?: string;
  /** What the steps of long work are counted in. */
  readonly counted?: string;
}

const CLOSING = "Энэ хэсгийг хаасан ч эхэлсэн ажил дуусна.";

export const JOBS: Readonly<Record<Job, JobKind>> = {
  open: { reads: true, what: "Хүснэгтийг уншиж байна…" },
  "set-up": {
    screen: "set-up",
    what: "Хуудсуудыг бэлтгэж байна…",
    more: "Хаавал зогссон газраасаа үргэлжлүүлж болно.",
    counted: "хуудас",
  },
  check: { screen: "check", what: "Хүснэгтийг шалгаж байна…", more: CLOSING },
  rank: {
    screen: "rank",
    what: "Оноог тооцож, эрэмбэлж байна…",
    more: "Энэ хэсгийг хаасан ч үр дүн хүснэгтэд бичигдэнэ.",
  },
  save: { screen: "settings", what: "Тохиргоог хадгалж байна…" },
  explain: { screen: "why", reads: true, what: "Тооцооллыг уншиж байна…" },
};
