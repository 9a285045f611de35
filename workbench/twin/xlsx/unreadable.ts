/**
 * The one error that `readXlsx` throws. `reason` is for programs, `message` is one Mongolian sentence that can be
 * shown to the person as it is.
 */

export type UnreadableReason =
  | "empty"
  | "encrypted"
  | "not-xlsx"
  | "damaged"
  | "no-sheets"
  | "too-large"
  | "scattered";

const SENTENCES: Record<UnreadableReason, string> = {
  empty: "Файл хоосон байна: агуулгатай .xlsx файл сонгоно уу.",
  encrypted: "Файл нууц үгээр хамгаалагдсан тул уншаагүй: нууц үгийг нь арилгаж хадгалаад дахин сонгоно уу.",
  "not-xlsx":
    "Энэ нь .xlsx файл биш байна: Excel эсвэл Google Хүснэгтээс .xlsx хэлбэрээр хадгалаад дахин сонгоно уу.",
  damaged: "Файл гэмтсэн тул уншаагүй: эх хувийг дахин татаж авах буюу шинээр хадгалаад дахин сонгоно уу.",
  "no-sheets": "Файлд унших хуудас алга: дор хаяж нэг хуудастай файл сонгоно уу.",
  scattered: "Файлын бичлэгүүд бие биеэсээ хэт хол байна: ойртуулаад дахин сонгоно уу.",
  "too-large": "Файл хэт том тул уншаагүй: илүү хуудас, хоосон мөр, форматыг хасаад дахин хадгална уу.",
};

/** For a workbook of Excel 97–2003, the commonest file that is "not an .xlsx". */
export const OLD_XLS_SENTENCE =
  "Энэ нь хуучин .xls файл байна: Excel-ээр нээж, .xlsx хэлбэрээр хадгалаад дахин сонгоно уу.";

export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, sentence = SENTENCES[reason], options?: { cause: unknown }) {
    super(sentence, options);
    this.name = "UnreadableFile";
    this.reason = reason;
  }
}
