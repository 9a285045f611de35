import { PEER_INDICATORS, peers } from "../workbook/peers";
import type { Called } from "./called-columns";
import { ROSTER_WORDS } from "./roster-columns";

/** What another system's table of tallies may hold: whose, counts and sums. */
const TALLY_FIELDS = [
  ...(["code", "name", "entitled", "issued", "valid", "spoiled"] as const),
  ...(["sum1", "sum2", "sum3", "protocol", "circle"] as const),
] as const;
export type TallyField = (typeof TALLY_FIELDS)[number];

const { columns } = peers;
const sumNames = (indicator: string): string[] =>
  ["", ", нийлбэр", " нийлбэр", " оноо", " (нийлбэр)", " нийт оноо"].map((end) => indicator + end);
const [first = "", second = "", third = ""] = PEER_INDICATORS;

/** What people call these columns, our own header first. */
export const TALLY_WORDS: Readonly<Record<TallyField, Called>> = {
  code: ROSTER_WORDS.code,
  name: ROSTER_WORDS.name,
  entitled: {
    names: [
      columns.entitled.header,
      "Эрхтэй",
      "Санал өгөх эрхтэй хүн",
      "Санал өгөх эрхтэй хүний тоо",
      "entitled",
    ],
  },
  issued: {
    names: [
      columns.issued.header,
      "Олгосон санал",
      "Олгосон хуудас",
      "Тараасан",
      "Тараасан хуудас",
      "issued",
    ],
  },
  valid: {
    names: [
      ...[columns.valid.header, "Хүчинтэй санал", "Хүчинтэй саналын тоо", "Хүчинтэй хуудас"],
      ...["Саналын тоо", "Санал өгсөн хүний тоо", "Үнэлсэн хүний тоо", "valid"],
    ],
  },
  spoiled: {
    names: [columns.spoiled.header, "Хүчингүй санал", "Хүчингүй саналын тоо", "Хүчингүй хуудас", "spoiled"],
  },
  sum1: { names: [...sumNames(first), ...sumNames("Хандлага ёс зүй"), ...sumNames("Ёс зүй"), "sum1"] },
  sum2: { names: [...sumNames(second), "sum2"] },
  sum3: { names: [...sumNames(third), ...sumNames("Харилцааны чадвар"), "sum3"] },
  protocol: { names: [columns.protocol.header, "Протоколын дугаар", "Протокол №"] },
  circle: { names: [columns.circle.header, "Бүрэлдэхүүн"] },
};

/** A column that says who gave a vote, or when: such a table is of ballots. */
const OF_BALLOTS =
  /үнэлэгч|үнэлсэн(?!\s*хүний\s*тоо)|санал\s*өгсөн(?!\s*хүний\s*тоо)|санал\s*өгөгч|сонгогч|хэн\s*өгсөн|цахим\s*хаяг|и-мэйл|имэйл|огноо|цаг|timestamp|time|rater|voter|evaluator|respondent|e-?mail|ip/iu;

/** The header by which a table is one of single ballots; undefined where none says so. */
export const ballotHeader = (headers: readonly string[]): string | undefined =>
  headers.find((header) => OF_BALLOTS.test(header));
