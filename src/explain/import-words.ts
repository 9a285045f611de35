import { SECTIONS, wordOf } from "../law/words";
import type { ImportedCell } from "../read/import-cells";
import type { CalledPerson } from "../read/import-people";
import type { LeftRow, LeftWhy, PlacedRow } from "../read/import-plan";
import type { SourceRow, sourceRows } from "../read/import-source";
import { plan } from "../workbook/plan";
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
export const placedLine = ({ row, what, member, section, number, given, into, cells }: PlacedRow) => ({
  row,
  code: member.code,
  name: member.name,
  at: `${wordOf(SECTIONS, section)} ${number}`,
  what: quoted(what),
  /** What was its number; blank where it keeps it. */
  was: number === given ? "" : quoted(given),
  isNew: into === undefined,
  levels: levelsOf(cells),
});

/** The levels and days that a row is given: `50 → 80, хүрсэн 75; дуусах 2026-06-30`; blank where it has none. */
function levelsOf(cells: Readonly<Record<string, ImportedCell>>): string {
  const at = (field: "baseline" | "target" | "reached" | "due" | "completed") => {
    const cell = cells[plan.columns[field].header];
    return cell === undefined ? "" : quoted(String("text" in cell ? cell.text : cell.value));
  };
  const [baseline, target] = [at("baseline"), at("target")];
  const planned = baseline === "" && target === "" ? "" : `${baseline || "—"} → ${target || "—"}`;
  const called = (word: string, text: string) => (text === "" ? "" : `${word} ${text}`);
  const both = (...parts: string[]) => parts.filter((part) => part !== "").join(", ");
  const levels = both(planned, called("хүрсэн", at("reached")));
  const days = both(called("дуусах", at("due")), called("гүйцэтгэсэн", at("completed")));
  return [levels, days].filter((part) => part !== "").join("; ");
}

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
  missing: readonly string[],
  isRead: boolean,
): string[] {
  const fromAbove = rows.filter(({ isFromAbove }) => isFromAbove).length;
  const ofObjective = rows.filter(({ hasObjectiveAbove }) => hasObjectiveAbove).length;
  const ofMeasure = rows.filter(({ hasMeasureAbove }) => hasMeasureAbove).length;
  const nameless = rows.filter(({ cells }) => cells.measure === undefined).length;
  return [
    ...(ofMeasure === 0
      ? []
      : [`${ofMeasure} мөрийн арга хэмжээний нүд хоосон: дээрх мөрийн арга хэмжээг бичнэ.`]),
    ...(nameless === 0 || nameless === rows.length ? [] : [`${nameless} мөрд арга хэмжээний нэр алга.`]),
    ...(fromAbove === 0 ? [] : [`${fromAbove} мөрийн эзний нүд хоосон: дээрх мөрийн хүн гэж уншсан.`]),
    ...(ofObjective === 0 ? [] : [`${ofObjective} мөрийн зорилтын нүд хоосон: дээрх мөрийн зорилтыг бичнэ.`]),
    ...(missing.length === 0
      ? []
      : [
          `${missing.map((one) => `“${one}”`).join(", ")} багана олдсонгүй: байвал “Аль багана юу болох вэ?” хэсгээс сонгоно уу.`,
        ]),
    ...(unused.length === 0 ? [] : [`Ашиглаагүй багана: ${unused.join(", ")}.`]),
    ...(isRead
      ? [
          "Эх хуудсыг мөн төлөвлөгөө гэж уншиж байгаа тул оруулсны дараа устгах, эсвэл баганын нэрийг нь солино.",
        ]
      : []),
  ];
}
