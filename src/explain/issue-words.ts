import type { FactValue } from "../read/cells/problem";
import { inWords } from "./numbers";
import type { Message } from "./refusals";

export type Facts = Readonly<Record<string, FactValue>>;

const LONGEST_QUOTE = 60;

/** A fact as text for a sentence. */
export function show(fact: FactValue): string {
  if (fact === undefined) return "";
  if (typeof fact === "string")
    return fact.length > LONGEST_QUOTE ? `${fact.slice(0, LONGEST_QUOTE)}…` : fact;
  if (typeof fact === "number") return inWords(fact);
  if ("n" in fact) return inWords(fact);
  return fact.join(", ");
}

/** Proposes a correction where there is one. */
export const proposed = ({ proposal }: Facts, otherwise: string) =>
  proposal === undefined ? otherwise : `“${show(proposal)}” гэж бичих үү? Шалгаад засна уу.`;

export const say = (what: string, mend: string): Message => ({ what, mend });
