import type { ConfirmationRefusal, Confirmations } from "../assess/confirm-reviews";
import type { NewAdjustmentRefusal } from "../assess/new-adjustment";
import type { Refusal } from "../methodology/finding";
import { causeOf } from "../read/problem";
import { messageOf } from "./problem";
import type { Message } from "./refusals";
import type { AddedAdjustment, ReviewConfirmation } from "./review-lines";

/** By which clause “хэвээр” is refused, and what is said. */
const confirmationRefusals: Readonly<Record<ConfirmationRefusal, { clause: string; sentence: string }>> = {
  "unknown-code": {
    clause: "7.2",
    sentence: "“Албан хаагчид” хуудсанд энэ кодтой хүн алга, эсвэл хэд хэдэн байна.",
  },
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

/** What became of “хэвээр” for the people asked for. */
export function confirmationReport({ kept, already, refused }: Confirmations): ReviewConfirmation {
  return {
    confirmed: kept.map(({ member }) => member.code),
    already: already.map(({ code }) => code),
    refused: refused.map(({ code, name, because }) => ({ code, name, ...answerOf(because) })),
  };
}

const answerOf = (because: ConfirmationRefusal | Refusal) =>
  typeof because === "string"
    ? confirmationRefusals[because]
    : { clause: because.clause, sentence: joined(messageOf(causeOf(because))) };

/** Why an entry of chapter 6 was not written. */
export function refusedAdjustment(
  because: NewAdjustmentRefusal,
  clause: string | undefined,
): AddedAdjustment {
  const asked = clause ?? "";
  if (because === "unknown-code")
    return {
      added: false,
      clause: asked,
      sentence: "“Албан хаагчид” хуудсанд энэ кодтой хүн алга, эсвэл хэд хэдэн байна.",
    };
  if (because === "not-rated")
    return { added: false, clause: asked, sentence: "Үнэлэхгүй хүний оноог өөрчлөхгүй." };
  const cause = "reason" in because ? causeOf(because) : because;
  return {
    added: false,
    clause: "reason" in because ? because.clause : asked,
    sentence: joined(messageOf(cause)),
  };
}

const joined = ({ what, mend }: Message) => `${what} ${mend}`;
