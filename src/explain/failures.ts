/** Why a job of the server did nothing: what is the matter and what mends it. Each has its kind, as it travels. */
import { marked } from "./failure";
import { FAILURE_KINDS, type FailureKind } from "./failure-kinds";

const kind = (of: FailureKind) => marked(of, FAILURE_KINDS[of].text);
export const refused = (sentence: string) => marked("refused", sentence);

export const failures = {
  /** A message that the sidebar of this version would not send; what is in it nobody typed wrong. */
  wrongMessage: kind("page"),
  locked: kind("locked"),
  noLock: kind("no-lock"),
  peopleGone: refused("Эдгээр хүн бүртгэлд алга: жагсаалтаа шинэчлээд дахин оролдоно уу."),
  settingsGone: refused("“Тохиргоо” хуудас алга. Эхлээд “Бэлтгэх”-ийг ажиллуулна уу."),
  settingGone: (setting: string) =>
    refused(`“Тохиргоо” хуудсанд “${setting}” мөр алга. “Бэлтгэх”-ийг дахин ажиллуулна уу.`),
  appraisalDateMissing: refused("“Тохиргоо” хуудсанд үнэлэх өдрийг бичээд дахин оролдоно уу."),
  archiveStepGone: refused(
    "Архивлах хуудас олдсонгүй, эсвэл үнэлэх өдөр өөрчлөгджээ. “Одоогоор үргэлжлүүлэхгүй”-г дараад архивлалтыг шинээр эхлүүлнэ үү.",
  ),
} as const;
