/** Why a job of the server did nothing: what is the matter and what mends it. */
export const failures = {
  /** A message that the sidebar of this version would not send; what is in it nobody typed wrong. */
  wrongMessage:
    "Хүсэлт тодорхойгүй байна: талбар нь дутуу, буруу эсвэл хэт урт. Хажуугийн самбараа хаагаад дахин нээнэ үү.",
  locked: "Өөр хүн яг одоо энэ хүснэгтийг тооцож байна. Түр хүлээгээд дахин оролдоно уу.",
  /** Somebody types where a job is to write, each time that it looks. */
  typedMeanwhile: (tab: string) =>
    `“${tab}” хуудсанд яг одоо хүн бичиж байна. Бичсэн зүйл хэвээр. Түр хүлээгээд дахин оролдоно уу.`,
  /** What was written was read back, and is another. */
  keptOther: (tab: string, cell: string) =>
    `Google “${tab}” хуудасны ${cell} нүдэнд өгснөөс өөр утга хадгалсан тул бэлтгэлийг зогсоов; бусад хуудсыг үүсгээгүй. “Google дээр шалгах” цэсийг ажиллуулж, дүнг нь хөгжүүлэгчид илгээнэ үү.`,
  peopleGone: "Эдгээр хүн бүртгэлд алга: жагсаалтаа шинэчлээд дахин оролдоно уу.",
  settingsGone: "“Тохиргоо” хуудас алга. Эхлээд “Бэлтгэх”-ийг ажиллуулна уу.",
  settingGone: (setting: string) =>
    `“Тохиргоо” хуудсанд “${setting}” мөр алга. “Бэлтгэх”-ийг дахин ажиллуулна уу.`,
  appraisalDateMissing: "“Тохиргоо” хуудсанд үнэлэх өдрийг бичээд дахин оролдоно уу.",
  archiveStepGone:
    "Архивлах хуудас олдсонгүй, эсвэл үнэлэх өдөр өөрчлөгджээ. “Одоогоор үргэлжлүүлэхгүй”-г дараад архивлалтыг шинээр эхлүүлнэ үү.",
} as const;
