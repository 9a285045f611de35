import { ROLES } from "../law/words";
import { hasForeignLetters } from "../read/cells/name";
import type { FileRefusal } from "../read/file-text";
import type { ApartRow } from "../read/roster-apart";
import type { RosterIssue } from "../read/roster-rows";
import type { RosterText } from "../read/roster-text";
import { quoted } from "./quoted";

const MOST_LINES = 6;
const CHOICES = Object.keys(ROLES)
  .map((word) => `“${word}”`)
  .join(" эсвэл ");

/** What is wrong with a row of a list, without its row. */
export function rosterMessage(issue: RosterIssue): string {
  switch (issue.id) {
    case "no-column":
      return `“${issue.header}” багана алга`;
    case "no-value":
      return `${issue.header.toLowerCase()} хоосон`;
    case "cell-error":
      return `“${issue.header.toLowerCase()}” нүдэнд “${quoted(issue.text)}” алдаа байна`;
    case "code-shortened":
      return `“${quoted(issue.code)}” нь товчилсон тоо: кодыг бүтнээр нь бичнэ`;
    case "not-a-name":
      return `“${quoted(issue.name)}” нь нэр биш`;
    case "too-long":
      return `${issue.header.toLowerCase()} ${issue.longest} тэмдэгтээс урт`;
    case "code-twice":
      return `“${quoted(issue.code)}” код давхардсан (мөр ${issue.firstRow}${issue.first === issue.code ? "" : `: “${quoted(issue.first)}”`})`;
    case "code-taken":
      return `“${quoted(issue.code)}” код бүртгэлд “${quoted(issue.name)}” гэсэн хүнийх`;
    case "in-roster":
      return `бүртгэлд байгаа хүн (код “${quoted(issue.code)}”)`;
    case "name-twice":
      return `ижил нэртэй хүн мөр ${issue.firstRow}-д бий: өөр хүн бол кодыг нь бичнэ`;
    case "name-in-roster":
      return `ижил нэртэй хүн бүртгэлд бий (код “${quoted(issue.code)}”, ${issue.unit}): өөр хүн бол кодыг нь бичнэ`;
    case "like-in-roster":
      return `бүртгэлийн “${quoted(issue.name)}” (код “${quoted(issue.code)}”) байж болзошгүй: өөр хүн бол кодыг нь бичнэ`;
    case "no-given-name":
      return `нэр хоосон, зөвхөн овог “${quoted(issue.surname)}” бий`;
    case "other-headers":
      return `дээрх толгой (мөр ${issue.headerRow}) багануудыг өөр дарааллаар нэрлэсэн: тэр хэсгийг тусад нь буулгана`;
    case "beyond-headers":
      return `баганаас хэтэрсэн “${quoted(issue.text)}”: мөрийн нүднүүд зөрсөн эсэхийг шалгана, эсвэл багана дээр нь нэр бичнэ`;
    case "open-quote":
      return 'хашилт (") нээгээд хаагаагүй';
    case "no-role":
      return `үүрэг хоосон: ${CHOICES}`;
    case "role-unclear":
      return `үүрэг нь албан тушаалаас тодорхойгүй: ${CHOICES}`;
    case "unknown-role":
      return `“${quoted(issue.role)}” гэсэн үүрэг алга: ${CHOICES}`;
  }
}

/** The same with its row. */
export const rosterLine = (issue: RosterIssue) => `Мөр ${issue.row}: ${rosterMessage(issue)}`;

/** Why nobody of a roster was written: how much is wrong, and the first of it. */
export function rosterRefusal(issues: readonly RosterIssue[]): string {
  const lines = issues.slice(0, MOST_LINES).map(rosterLine).join("; ");
  return `Бүртгэлээс ${issues.length} алдаа олдсон тул юу ч бичсэнгүй. ${lines}${issues.length > MOST_LINES ? "; …" : "."}`;
}

/** How a list was read, besides what is wrong with it: what is proposed, and what is not used. */
export function rosterNotes({ lines, apart, unused, spellings }: RosterText): string[] {
  const notes = [...spellings].map(
    ([from, to]) =>
      `“${quoted(from)}” гэсэн нэгжийг “${quoted(to)}” гэж бичнэ: өөр цагаан толгойн үсэгтэй байна.`,
  );
  const foreign = [...new Set(lines.flatMap(({ person: [, name, , unit] }) => [name, unit]))].filter(
    hasForeignLetters,
  );
  if (foreign.length > 0) {
    const names = foreign.slice(0, MOST_LINES).map((name) => `“${quoted(name)}”`);
    const more = foreign.length > MOST_LINES ? " …" : "";
    notes.push(`Өөр цагаан толгойн үсэгтэй: ${names.join(", ")}${more}. Бичсэнээр нь үлдээнэ: шалгана уу.`);
  }
  const coded = lines.filter(({ proposed }) => proposed.code).map(({ person: [code] }) => code);
  if (coded.length > 0) {
    const codes = coded.length > 1 ? `${coded[0]} … ${coded[coded.length - 1]}` : coded[0];
    notes.push(`Кодгүй ${coded.length} хүнд шинэ код санал болгов: ${codes}.`);
  }
  const fromAbove = lines.filter(({ proposed }) => proposed.unit).length;
  if (fromAbove > 0)
    notes.push(`Нэгж нь хоосон ${fromAbove} хүнийг дээрх мөрийн нэгжид оруулав: шалгана уу.`);
  if (lines.some(({ proposed }) => proposed.role)) {
    notes.push("Үүргийг албан тушаалаас нь санал болгов: нэгж бүрийн даргыг шалгана уу.");
  }
  if (unused.length > 0) notes.push(`Ашиглаагүй багана: ${unused.join(", ")}.`);
  const other = apart.filter(({ why }) => why !== "heading").map(apartLine);
  if (other.length > 0) notes.push(`Хүн биш гэж үзсэн: ${other.join("; ")}.`);
  return notes;
}

/** Whom a list proposes as heads, for whoever cannot be asked. */
export function proposedHeads({ lines }: Pick<RosterText, "lines">): string {
  const heads = lines.filter(
    ({ proposed, person: [, , , , role] }) =>
      proposed.role && ROLES[role as keyof typeof ROLES] === "unit-head", // undefined for any other word
  );
  const names = heads.map(({ person: [, name, , unit] }) => `${name} (${unit})`);
  return `Нэгжийн дарга гэж санал болгосон: ${names.length === 0 ? "хэн ч биш" : names.join("; ")}.`;
}

const WHY_APART: Readonly<Record<ApartRow["why"], string>> = {
  title: "гарчиг",
  headers: "давтсан толгой",
  heading: "нэгжийн нэр",
  total: "нийт дүн",
  numbering: "баганын дугаар",
  vacant: "сул орон тоо",
  other: "бүртгэлийн баганад юу ч алга",
};
const apartLine = ({ row, why, text }: ApartRow) => `мөр ${row} “${quoted(text)}” (${WHY_APART[why]})`;

/** Why a file is no list of people, in one sentence that says how to mend it. */
export const fileRefusal = (why: FileRefusal): string => FILE_REFUSALS[why];

const AS_CSV = "Excel-д “CSV UTF-8” төрлөөр хадгална уу.";
const FILE_REFUSALS: Readonly<Record<FileRefusal, string>> = {
  xlsx: `энэ нь .xlsx файл, текст файл биш: мөрүүдийг нь хуулж буулгах, эсвэл ${AS_CSV}`,
  xls: `энэ нь хуучин Excel (.xls) файл, текст файл биш: мөрүүдийг нь хуулж буулгах, эсвэл ${AS_CSV}`,
  encoding: `UTF-8 кодчилолтой файл биш байна. ${AS_CSV}`,
  "letters-lost": `хадгалахад ө, ү үсэг “?” болж алдагдсан байна. ${AS_CSV}`,
};
