/** Why a job of the server did nothing: what is the matter and what mends it. Each has its kind, as it travels. */
import { ballotWords } from "./ballot-words";
import { marked } from "./failure";
import { FAILURE_KINDS, type FailureKind } from "./failure-kinds";

const kind = (of: FailureKind) => marked(of, FAILURE_KINDS[of].text);
export const refused = (sentence: string) => marked("refused", sentence);

export const failures = {
  /** A message that the sidebar of this version would not send; what is in it nobody typed wrong. */
  wrongMessage: kind("page"),
  locked: kind("locked"),
  noLock: kind("no-lock"),
  /** Somebody types where a job is to write, each time that it looks. */
  typedMeanwhile: (tab: string) =>
    refused(
      `“${tab}” хуудсанд яг одоо хүн бичиж байна. Бичсэн зүйл хэвээр. Түр хүлээгээд дахин оролдоно уу.`,
    ),
  /** Somebody took away the column that a register is written by. */
  headerGone: (tab: string, header: string) =>
    refused(`“${tab}” хуудсанд “${header}” багана алга. “Бэлтгэх” алхмын “Дутууг гүйцээх”-ийг дарна уу.`),
  /** A formula of somebody's stands where points are to be written. */
  formulaInCell: (tab: string, cell: string) =>
    refused(
      `“${tab}” хуудасны ${cell} нүдэнд томъёо байна. Оноог томъёогүй, тоогоор бичих тул томъёог арилгаад дахин хадгална уу. Юу ч бичээгүй.`,
    ),
  /** What was written was read back, and is another. */
  keptOther: (tab: string, cell: string) =>
    refused(
      `Google “${tab}” хуудасны ${cell} нүдэнд өгснөөс өөр утга хадгалсан тул бэлтгэлийг зогсоов; бусад хуудсыг үүсгээгүй. “Google дээр шалгах” цэсийг ажиллуулж, дүнг нь нэмэлтийг хариуцсан хүнд илгээнэ үү.`,
    ),
  planGone: (unit: string) =>
    refused(`“${unit}” нэгжийн төлөвлөгөөний хуудас алга. “Бэлтгэх” алхмын “Дутууг гүйцээх”-ийг дарна уу.`),
  sourceGone: (tab: string) =>
    refused(`“${tab}” хуудас алга, эсвэл түүнээс оруулж болохгүй. Өөр хуудас сонгоно уу.`),
  /** Of several columns that may be one level or day none was chosen yet. */
  columnsUnclear: (headers: readonly string[]) =>
    refused(`Аль багана нь ${headers.map((one) => `“${one}”`).join(", ")} болохыг эхлээд сонгоно уу.`),
  noTable: refused(
    "Эндээс хүснэгт олдсонгүй: баганын нэртэй мөр, түүний доор арга хэмжээний мөр байх ёстой.",
  ),
  votesTooMany: refused(ballotWords.tooMany),
  peopleGone: refused("Эдгээр хүн бүртгэлд алга: жагсаалтаа шинэчлээд дахин оролдоно уу."),
  settingsGone: refused("“Тохиргоо” хуудас алга. Эхлээд “Бэлтгэх”-ийг ажиллуулна уу."),
  /** A value that the setting cannot take; nothing was saved. */
  settingRefused: (setting: string, sentence: string) =>
    refused(`“${setting}”: ${sentence} Юу ч хадгалаагүй.`),
  /** Somebody changed the same settings while they were saved. */
  settingsTyped: (settings: readonly string[]) =>
    refused(
      `Өөр хүн яг одоо өөрчилсөн тул хадгалаагүй: ${settings.join(", ")}. Тэдний бичсэн нь хэвээр. Шинэ утгыг хараад дахин хадгална уу.`,
    ),
  settingGone: (setting: string) =>
    refused(`“Тохиргоо” хуудсанд “${setting}” мөр алга. “Бэлтгэх”-ийг дахин ажиллуулна уу.`),
  /** Nothing is written into an archive. */
  archived: refused("Энэ файл бол архив: юу ч өөрчлөхгүй. Ажлын файлаа нээж ажиллуулна уу."),
  archiveOfOriginal: refused(
    "Энэ бол ажлын файл тул архив болгосонгүй. “Файл → Хуулбар үүсгэх” (File → Make a copy) гэж хуулаад, хуулбарыг нээж архив болгоно уу.",
  ),
  archiveOfUnknown: refused(
    "Энэ файл ажлын файл уу, хуулбар уу гэдэг нь тодорхойгүй тул юу ч өөрчилсөнгүй. Аль нь болохыг эхлээд сонгоно уу.",
  ),
  /** A function of a cell has not answered yet. */
  uncomputed: (tab: string, cell: string) =>
    refused(`“${tab}” хуудасны ${cell} нүд бодогдож дуусаагүй байна. Түр хүлээгээд үргэлжлүүлнэ үү.`),
  archiveStepGone: refused(
    "Архивлах хуудас олдсонгүй. “Одоогоор үргэлжлүүлэхгүй”-г дараад архивлалтыг шинээр эхлүүлнэ үү.",
  ),
} as const;
