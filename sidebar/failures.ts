/** Failures in words: what happened, and what people can do about it. */
import { type FailureKind, ServerFailure } from "./server";

export interface Failure {
  readonly title: string;
  readonly text: string;
  /** What the server said, where the words above do not say it already. */
  readonly detail: string;
}

const WORDS: Readonly<Record<Exclude<FailureKind, "other">, readonly [title: string, text: string]>> = {
  accounts: [
    "Google бүртгэл зөрсөн байна",
    "Энэ хөтчид хэд хэдэн Google бүртгэлээр зэрэг нэвтэрсэн үед ингэж саатдаг. Хөтчийн нууцлалтай цонх нээж, зөвхөн энэ хүснэгтийн эрхтэй бүртгэлээр нэвтрээд дахин оролдоно уу.",
  ],
  permission: [
    "Засах эрх алга",
    "Та энэ хүснэгтийг, эсвэл хамгаалсан хуудсыг засах эрхгүй байна. Хүснэгтийн эзэмшигчээс засварлах эрх авна уу.",
  ],
  locked: [
    "Өөр хүн тооцож байна",
    "Энэ хүснэгтэд нэг зэрэг нэг л ажил явна; хаахаас өмнө эхлүүлсэн таны ажил ч байж болно. Түр хүлээгээд дахин оролдоно уу. Таны өгөгдөл хэвээр байна.",
  ],
  offline: [
    "Холболт тасарлаа",
    "Эхэлсэн ажил Google дээр үргэлжилж байж болно. Интернэт холболтоо шалгаад дахин оролдоно уу.",
  ],
  time: [
    "Хугацаа хүрсэнгүй",
    "Google нэг ажилд зургаан минутаас илүү хугацаа олгодоггүй. Таны бичсэн зүйл хэвээр байна. Дахин оролдоно уу.",
  ],
};

export function failureIn(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const kind = error instanceof ServerFailure ? error.kind : "other";
  if (kind === "other") return { title: "Ажил дуусаагүй", text: message, detail: "" };
  const [title, text] = WORDS[kind];
  return { title, text, detail: message };
}
