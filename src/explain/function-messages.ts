import type { Clause } from "../law/annex/index";
import {
  CONDUCT_SCALES,
  LEARNING_FULL_MARK,
  PERFORMANCE_FULL_MARK,
  UNIT_PLAN_FULL_MARK,
} from "../law/scales";
import type { Refusal } from "../methodology/finding";
import type { IssueId } from "../read/cells/issues";
import type { Problem } from "../read/cells/problem";
import { issueSentences } from "./issues";
import { type Message, refusalSentences } from "./refusals";

const joined = ({ what, mend }: Message) => `${what} ${mend}`;

/** What can be wrong with the arguments of a custom function, apart from what stands in a cell. */
export type ArgumentFault =
  | "ranges-differ"
  | "share-scale"
  | "conduct-scale"
  | "indicator-blank"
  | "peer-rows-differ"
  | "peer-sums";

const ARGUMENTS: Readonly<Record<ArgumentFault, Message>> = {
  "ranges-differ": {
    what: "Мужуудын хэмжээ тэнцүү биш байна.",
    mend: "Бүх муж ижил мөр, баганатай байх ёстой.",
  },
  "share-scale": {
    what: `Дээд оноо ${PERFORMANCE_FULL_MARK}, ${LEARNING_FULL_MARK}, ${UNIT_PLAN_FULL_MARK}-ын аль нэг байх ёстой.`,
    mend: `${PERFORMANCE_FULL_MARK} (2.3), ${LEARNING_FULL_MARK} (3.1), ${UNIT_PLAN_FULL_MARK} (5.2)-аас сонгоно уу.`,
  },
  "conduct-scale": {
    what: `Дээд оноо ${CONDUCT_SCALES.map(({ highest }) => highest).join(", ")}-ын аль нэг байх ёстой.`,
    mend: `${CONDUCT_SCALES.map(({ highest, indicator }) => `${highest} (${indicator})`).join(", ")}-аас сонгоно уу.`,
  },
  "indicator-blank": {
    what: "Хоосон үзүүлэлт байна; 0 гэж тооцохгүй.",
    mend: "Үзүүлэлт бүрт оноо бичнэ үү.",
  },
  "peer-rows-differ": {
    what: "Нийлбэр, хүчинтэй саналын мөрийн тоо тэнцүү биш.",
    mend: "Ижил мөрүүдийг заана уу.",
  },
  "peer-sums": {
    what: "Гурван үзүүлэлтийн нийлбэр байх ёстой.",
    mend: "Хандлага, багаар ажиллах, харилцаа гурвын нийлбэрийг заана уу.",
  },
};

export const argumentMessage = (fault: ArgumentFault): string => joined(ARGUMENTS[fault]);

/** What is thrown: the clause, the row of a range, and the message. */
export const thrown = (clause: Clause, message: string, row: number): string =>
  `${clause}: ${row > 1 ? `Мужийн ${row}-р мөр. ` : ""}${message}`;

/** What a custom function says of a cell that it cannot read. */
export const issueMessage = (id: IssueId, facts: Problem["facts"]): string =>
  joined(issueSentences[id](facts));

/** What a custom function says of a clause that refuses. */
export function refusalMessage({ reason, facts }: Refusal): string {
  // The facts of a refusal are its reason's own.
  const sentence = refusalSentences[reason] as (own: typeof facts) => Message;
  return joined(sentence(facts));
}
