import { SECTIONS, wordOf } from "../law/words";
import type { CalledPerson } from "../read/import-people";
import type { LeftRow, LeftWhy, PlacedRow } from "../read/import-plan";
import type { SourceRow, sourceRows } from "../read/import-source";
import { quoted } from "./quoted";

/** Why a row of a table is not brought in. */
function whyLeft(why: LeftWhy): string {
  switch (why.id) {
    case "no-person":
      return "хэнийх нь тодорхойгүй";
    case "person-unclear":
      return "хүнийг нь баталгаажуулаагүй";
    case "person-left":
      return "энэ нэгжийн хүн биш гэж үлдээсэн";
    case "no-section":
      return "хэсэг (А, Б, В) нь тодорхойгүй";
    case "section-unknown":
      return `хэсэг нь тодорхойгүй: “${quoted(why.text)}” нь А, Б, В-ийн аль нь ч биш`;
    case "head-section":
      return "нэгжийн даргын төлөвлөгөөнд зөвхөн Б хэсэг байна";
    case "parts-unclear":
      return "дэд арга хэмжээ мөн эсэхийг сонгоогүй";
    case "already":
      return "энэ арга хэмжээ хуудсанд аль хэдийн байна";
    case "cell-refused":
      return `“${why.header}” баганад ийм утга бичиж болохгүй`;
  }
}

type Apart = ReturnType<typeof sourceRows>["apart"][number];
const WHY_APART: Readonly<Record<Apart["why"], string>> = {
  title: "гарчиг",
  headers: "баганын нэр гэж уншсан",
  person: "хүний нэр",
  section: "хэсгийн нэр",
  objective: "зорилт: доорх мөрүүдэд бичнэ",
  total: "нийт дүн",
  signature: "гарын үсгийн мөр: арга хэмжээ биш",
  numbering: "баганын дугаар",
  empty: "оруулах баганад юу ч алга",
};

/** A row of a table with where it ends: what is not brought in. */
export const leftLine = ({ row, what, who, why }: LeftRow) => ({
  row,
  text: quoted([who, what].filter((text) => text !== "").join(": ")),
  why: whyLeft(why),
});
export const apartLine = ({ row, text, why }: Apart) => ({ row, text: quoted(text), why: WHY_APART[why] });

/** A row of a table as it will stand in the plan. */
export const placedLine = ({ row, what, member, section, number, given, into }: PlacedRow) => ({
  row,
  code: member.code,
  name: member.name,
  at: `${wordOf(SECTIONS, section)} ${number}`,
  what: quoted(what),
  /** What was its number; blank where it keeps it. */
  was: number === given ? "" : quoted(given),
  isNew: into === undefined,
});

/** By what name a table calls whom. */
export const calledLine = ({ text, rows, members, named, isSure }: CalledPerson) => ({
  text,
  rows,
  codes: members.map(({ code }) => code),
  /** All whom it names, whoever was chosen. */
  named: named.map(({ code }) => code),
  isSure,
});

/** How a table was read, besides what became of each row. */
export function importNotes(
  rows: readonly SourceRow[],
  unused: readonly string[],
  isRead: boolean,
): string[] {
  const fromAbove = rows.filter(({ isFromAbove }) => isFromAbove).length;
  const ofObjective = rows.filter(({ hasObjectiveAbove }) => hasObjectiveAbove).length;
  return [
    ...(fromAbove === 0 ? [] : [`${fromAbove} мөрийн эзний нүд хоосон: дээрх мөрийн хүн гэж уншсан.`]),
    ...(ofObjective === 0 ? [] : [`${ofObjective} мөрийн зорилтын нүд хоосон: дээрх мөрийн зорилтыг бичнэ.`]),
    ...(unused.length === 0 ? [] : [`Ашиглаагүй багана: ${unused.join(", ")}.`]),
    ...(isRead
      ? [
          "Эх хуудсыг мөн төлөвлөгөө гэж уншиж байгаа тул оруулсны дараа устгах, эсвэл баганын нэрийг нь солино.",
        ]
      : []),
  ];
}
