import { isRefusal, type Refusal } from "../methodology/finding";
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
  readonly kept: readonly { readonly member: Member; readonly ground: "7.1" | "7.2" }[];
  readonly already: readonly Member[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly because: ConfirmationRefusal | Refusal;
  }[];
}

/**
 * 7.1, 7.2, 7.5 · Sorts the people asked for: “Хэвээр” is for who is to be reviewed and waits. A code that is given twice
 * counts once, and who was confirmed before is not written again.
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
    if (person === undefined || because !== undefined) {
      refused.push({ code, name: person?.member.name ?? "", because: because ?? "unknown-code" });
    } else if (entries.some(({ outcome }) => outcome === "kept")) already.push(person.member);
    else if (entries.length > 0) {
      refused.push({ code, name: person.member.name, because: "registered" });
    } else {
      kept.push({ member: person.member, ground: person.result?.ground?.clause === "7.1" ? "7.1" : "7.2" });
    }
  }
  return { kept, already, refused };
}

function objectionTo(person: Assessed | undefined): ConfirmationRefusal | Refusal | undefined {
  if (person === undefined) return "unknown-code";
  if (person.status === "not-rated") return "not-rated";
  const { result } = person;
  if (result === undefined || isRefusal(result.preliminary.total)) return "without-total";
  if (result.ground !== undefined && isRefusal(result.ground)) return result.ground;
  return result.reEvaluated ? "re-evaluated" : undefined;
}
