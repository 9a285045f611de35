import type { Clause } from "../law/annex/index";
import {
  CONDUCT_SCALES,
  LEARNING_FULL_MARK,
  PERFORMANCE_FULL_MARK,
  UNIT_PLAN_FULL_MARK,
} from "../law/scales";
import type { Refusal } from "../methodology/finding";
import { causeOf } from "../read/problem";
import { messageOf } from "./problem";
import type { Message } from "./refusals";

const SHARES = [PERFORMANCE_FULL_MARK, LEARNING_FULL_MARK, UNIT_PLAN_FULL_MARK] as const;
const oneOf = (highest: readonly number[], choices: string): Message => ({
  what: `Дээд оноо ${highest.join(", ")}-ын аль нэг байх ёстой.`,
  mend: `${choices}-аас сонгоно уу.`,
});

/** What can be wrong with the arguments of a custom function, apart from what stands in a cell. */
const ARGUMENTS = {
  "ranges-differ": {
    what: "Мужуудын хэмжээ тэнцүү биш байна.",
    mend: "Бүх муж ижил мөр, баганатай байх ёстой.",
  },
  "share-scale": oneOf(SHARES, `${SHARES[0]} (2.3), ${SHARES[1]} (3.1), ${SHARES[2]} (5.2)`),
  "conduct-scale": oneOf(
    CONDUCT_SCALES.map(({ highest }) => highest),
    CONDUCT_SCALES.map(({ highest, indicator }) => `${highest} (${indicator})`).join(", "),
  ),
  "indicator-blank": {
    what: "Хоосон үзүүлэлт байна; хоосон нүдийг 0 гэж тооцохгүй.",
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
} as const satisfies Readonly<Record<string, Message>>;

export type ArgumentFault = keyof typeof ARGUMENTS;

export const argumentMessage = (fault: ArgumentFault): Message => ARGUMENTS[fault];

/** What is thrown, with the clause, and what a row of a range shows of it: the same without how to mend it. */
export function faultTexts(clause: Clause, { what, mend }: Message, argument?: string) {
  const short = `${clause}: ${argument === undefined ? "" : `${argument}: `}${what}`;
  return { whole: `${short} ${mend}`, short };
}

/** What a custom function says of a clause that refuses. */
export const refusalMessage = (refusal: Refusal): Message => messageOf(causeOf(refusal));
