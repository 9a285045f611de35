import type { ConfirmationRefusal, Confirmations } from "../assess/confirm-reviews";
import type { NewAdjustmentRefusal } from "../assess/new-adjustment";
import type { Refusal } from "../methodology/finding";
import { causeOf } from "../read/problem";
import { sentenceOf } from "./problem";
import type { ReviewUndo } from "./review-undo";

const UNKNOWN_CODE = "“Албан хаагчид” хуудсанд энэ кодтой хүн алга, эсвэл хэд хэдэн байна.";

/** By which clause “хэвээр” is refused, and what is said. */
const confirmationRefusals: Readonly<Record<ConfirmationRefusal, { clause: string; sentence: string }>> = {
  "unknown-code": { clause: "7.2", sentence: UNKNOWN_CODE },
  "not-rated": { clause: "7.2", sentence: "Үнэлэхгүй хүнийг хянахгүй." },
  "without-total": {
    clause: "7.2",
    sentence: "Урьдчилсан оноо гараагүй тул баталж болохгүй. Эхлээд алдааг засна уу.",
  },
  "re-evaluated": {
    clause: "7.5",
    sentence: "Дахин үнэлсэн оноо бичсэн тул хэвээр гэж баталж болохгүй. Хянах ажиллагаа нэг удаа явагдана.",
  },
  registered: {
    clause: "7.5",
    sentence: "“Хяналт” хуудсанд бүртгэсэн байна. Дүнг тэнд засна уу; хянах ажиллагаа нэг удаа явагдана.",
  },
};

/** What became of it, and how it is undone. */
export type ReviewConfirmation = ReturnType<typeof confirmationReport> & {
  readonly undo: readonly ReviewUndo[];
};

/** What became of “хэвээр” for the people asked for: nobody is written twice, and who is refused learns why. */
export function confirmationReport({ kept, already, refused }: Confirmations) {
  return {
    /** Once each, on however many grounds. */
    confirmed: [...new Set(kept.map(({ member }) => member.code))],
    /** Stood in the register as “Хэвээр” before. */
    already: already.map(({ code }) => code),
    refused: refused.map(({ code, name, because }) => ({ code, name, ...answerOf(because) })),
  };
}

const answerOf = (because: ConfirmationRefusal | Refusal) =>
  typeof because === "string"
    ? confirmationRefusals[because]
    : { clause: because.clause, sentence: sentenceOf(causeOf(because)) };

/** Where the entry was written, or by which clause it was refused. */
export type AddedAdjustment =
  | { readonly added: true; readonly tab: string; readonly cell: string }
  | { readonly added: false; readonly clause: string; readonly sentence: string };

/** Why an entry of chapter 6 was not written. */
export function refusedAdjustment(because: NewAdjustmentRefusal, asked = ""): AddedAdjustment {
  const refused = (sentence: string, clause = asked) => ({ added: false, clause, sentence }) as const;
  if (because === "unknown-code") return refused(UNKNOWN_CODE);
  if (because === "not-rated") return refused("Үнэлэхгүй хүний оноог өөрчлөхгүй.");
  return "reason" in because
    ? refused(sentenceOf(causeOf(because)), because.clause)
    : refused(sentenceOf(because));
}
