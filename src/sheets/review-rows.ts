import type { Confirmations } from "../assess/confirm-reviews";
import type { NewAdjustment } from "../assess/new-adjustment";
import { OUTCOMES } from "../law/words";
import type { CivilDate } from "../methodology/civil-date";
import { ADJUSTMENTS, REVIEWS } from "../workbook/columns";
import { appendRows } from "./append-rows";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";
import { adjustmentsTemplate } from "./templates/people-tabs";
import { reviewsTemplate } from "./templates/reviews";

type Written = ReturnType<typeof appendRows>;

const KEPT = Object.entries(OUTCOMES).find(([, outcome]) => outcome === "kept")?.[0] ?? "";

/** Writes “Хэвээр” for each into the register of the review, made when it is missing. */
export function appendKept(reading: WorkbookReading, kept: Confirmations["kept"], today: CivilDate): Written {
  const rows = kept.map(({ member, ground }) => ({
    [REVIEWS.code]: literal(member.code),
    [REVIEWS.name]: literal(member.name),
    [REVIEWS.ground]: literal(ground),
    [REVIEWS.outcome]: KEPT,
    [REVIEWS.date]: today,
  }));
  const units = reading.body.members.map(({ unit }) => unit);
  return appendRows(reading, "reviews", reviewsTemplate(units), [REVIEWS.code, REVIEWS.outcome], rows);
}

/** Writes an entry of chapter 6 as a row of `Оноо өөрчлөх`; the amount stays unsigned, the clause gives the sign. */
export function appendAdjustment(
  reading: WorkbookReading,
  { member, clause, amount, reason, document }: NewAdjustment,
  today: CivilDate,
): Written {
  const { code, name, date, ...judged } = ADJUSTMENTS;
  const row = {
    [code]: literal(member.code),
    [name]: literal(member.name),
    [judged.clause]: literal(clause),
    [judged.amount]: amount,
    [judged.reason]: literal(reason),
    [judged.document]: literal(document),
    [date]: today,
  };
  return appendRows(reading, "adjustments", adjustmentsTemplate, [code, ...Object.values(judged)], [row]);
}
