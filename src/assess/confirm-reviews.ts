import { isRefusal, type Refusal } from "../methodology/finding";
import type { Points } from "../methodology/units";
import type { Member } from "../read/member";
import { byPerson } from "../read/registers";
import type { Assessed, Assessment } from "./assessment";

/** Why “хэвээр” cannot be written for somebody, apart from the methodology's own refusals. */
export type ConfirmationRefusal =
  | "unknown-code"
  | "not-rated"
  | "without-total"
  | "re-evaluated"
  | "registered";

/** What may be written into the register of the review, what stands there, and what is refused. */
export interface Confirmations {
  readonly kept: readonly {
    readonly member: Member;
    readonly ground: "7.1" | "7.2";
    /** The total that was let stand. */
    readonly total: Points;
  }[];
  readonly already: readonly Member[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly because: ConfirmationRefusal | Refusal;
  }[];
}

/**
 * 7.1, 7.2, 7.5 · Sorts the people asked for: “Хэвээр” is for who is to be reviewed and waits, on each ground that waits
 * (reading `review-twice`). A code that is given twice counts once, and who was confirmed before is not written again.
 */
export function confirmationsOf(assessment: Assessment, codes: readonly string[]): Confirmations {
  const people = new Map(assessment.people.map((person) => [person.member.key, person]));
  const registered = byPerson(assessment.body.registers.reviews);
  const kept: Confirmations["kept"][number][] = [];
  const already: Member[] = [];
  const refused: Confirmations["refused"][number][] = [];
  for (const code of new Set(codes)) {
    const person = people.get(code);
    const because = objectionTo(person);
    const entries = registered.get(code) ?? [];
    const result = person?.result;
    if (
      person === undefined ||
      result === undefined ||
      isRefusal(result.preliminary.total) ||
      because !== undefined
    ) {
      refused.push({ code, name: person?.member.name ?? "", because: because ?? "unknown-code" });
      continue;
    }
    const { member } = person;
    const waiting = result.review.waiting.filter((one) =>
      entries.every(({ ground }) => (ground ?? one) !== one),
    );
    const total = isRefusal(result.total) ? result.preliminary.total.value : result.total.value;
    if (waiting.length > 0) kept.push(...waiting.map((ground) => ({ member, ground, total })));
    else if (entries.some(({ outcome }) => outcome === "kept")) already.push(member);
    else
      refused.push({ code, name: member.name, because: entries.length > 0 ? "registered" : "re-evaluated" });
  }
  return { kept, already, refused };
}

function objectionTo(person: Assessed | undefined): ConfirmationRefusal | Refusal | undefined {
  if (person === undefined) return "unknown-code";
  if (person.status === "not-rated") return "not-rated";
  const { result } = person;
  if (result === undefined || isRefusal(result.preliminary.total)) return "without-total";
  return result.ground !== undefined && isRefusal(result.ground) ? result.ground : undefined;
}
