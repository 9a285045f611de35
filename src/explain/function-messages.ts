import type { Clause } from "../law/annex/index";
import {
  CONDUCT_SCALES,
  LEARNING_FULL_MARK,
  PERFORMANCE_FULL_MARK,
  UNIT_PLAN_FULL_MARK,
} from "../law/scales";
import type { Refusal } from "../methodology/finding";
import { causeOf } from "../read/problem";
import { sentenceOf } from "./problem";

const SHARES = [PERFORMANCE_FULL_MARK, LEARNING_FULL_MARK, UNIT_PLAN_FULL_MARK] as const;
const oneOf = (highest: readonly number[], choices: string) =>
  `Дээд оноо ${highest.join(", ")}-ын аль нэг байх ёстой. ${choices}-аас сонгоно уу.`;

/** What can be wrong with the arguments of a custom function, apart from what stands in a cell. */
const ARGUMENTS = {
  "ranges-differ": "Мужуудын хэмжээ тэнцүү биш байна. Бүх муж ижил мөр, баганатай байх ёстой.",
  "share-scale": oneOf(SHARES, `${SHARES[0]} (2.3), ${SHARES[1]} (3.1), ${SHARES[2]} (5.2)`),
  "conduct-scale": oneOf(
    CONDUCT_SCALES.map(({ highest }) => highest),
    CONDUCT_SCALES.map(({ highest, indicator }) => `${highest} (${indicator})`).join(", "),
  ),
  "indicator-blank": "Хоосон үзүүлэлт байна; 0 гэж тооцохгүй. Үзүүлэлт бүрт оноо бичнэ үү.",
  "peer-rows-differ": "Нийлбэр, хүчинтэй саналын мөрийн тоо тэнцүү биш. Ижил мөрүүдийг заана уу.",
  "peer-sums":
    "Гурван үзүүлэлтийн нийлбэр байх ёстой. Хандлага, багаар ажиллах, харилцаа гурвын нийлбэрийг заана уу.",
} as const;

export type ArgumentFault = keyof typeof ARGUMENTS;

export const argumentMessage = (fault: ArgumentFault): string => ARGUMENTS[fault];

/** What is thrown: the clause, the row of a range, and the message. */
export const thrown = (clause: Clause, message: string, row: number): string =>
  `${clause}: ${row > 1 ? `Мужийн ${row}-р мөр. ` : ""}${message}`;

/** What a custom function says of a clause that refuses. */
export const refusalMessage = (refusal: Refusal): string => sentenceOf(causeOf(refusal));
