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

/** Whose a ballot is: a table with such a column is one of ballots, unless it says how many there are. */
const VOTER =
  /үнэлэгч|санал\s*өгөгч|сонгогч|хариулагч|бөглөсөн|оролцогч|нэвтрэх|хэнээс|хэн\s*өгсөн|цахим\s*хаяг|и-?мэйл|утас|rater|voter|evaluator|respondent|user|submitted|e-?mail|ip address/iu;
/** Who voted, or how many did: names or numbers tell which. */
const WHO_OR_HOW_MANY = /үнэлсэн|санал\s*өгсөн/iu;
/** When it was given, where nothing counts ballots; beside counts it is the protocol's day. */
const WHEN = /огноо|он,?\s*сар|(?:^|\s)цаг(?:$|\s)|timestamp|time/iu;
const COUNTS = /тоо|хувь|дугаар/iu;

/** The header by which a table is one of single ballots; undefined where none says so. */
export function ballotHeader(
  headers: readonly string[],
  cellsOf: (column: number) => readonly string[],
  isCounted: boolean,
): string | undefined {
  const namesSomebody = (column: number) => cellsOf(column).some((cell) => /\p{L}/u.test(cell));
  return headers.find((header, column) => {
    if (COUNTS.test(header) && !VOTER.test(header.replace(COUNTS, ""))) return false;
    if (VOTER.test(header)) return !/тоо|хувь/iu.test(header);
    if (WHO_OR_HOW_MANY.test(header)) return !/тоо|хувь/iu.test(header) && namesSomebody(column);
    return WHEN.test(header) && !isCounted;
  });
}
