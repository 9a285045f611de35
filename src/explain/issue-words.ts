import type { Exact } from "../methodology/units";
import type { IssueFacts } from "../read/cells/issues";
import { inWords } from "./numbers";
import { quoted } from "./quoted";
import type { Message } from "./refusals";

/** The sentences of each kind of issue, from the facts of that kind. */
export type IssueSentences = {
  readonly [I in keyof IssueFacts]: (facts: IssueFacts[I]) => Message;
};

/** A fact as text for a sentence. */
export function show(fact: string | number | Exact | readonly (string | number)[] | undefined): string {
  if (fact === undefined) return "";
  if (typeof fact === "string") return quoted(fact);
  if (typeof fact === "number" || "n" in fact) return inWords(fact);
  return fact.join(", ");
}

/** Proposes a correction where there is one. */
export const proposed = (
  { proposal }: { readonly proposal?: string | undefined },
  otherwise: string,
): string => (proposal === undefined ? otherwise : `“${show(proposal)}” гэж бичих үү? Шалгаад засна уу.`);

export const say = (what: string, mend: string): Message => ({ what, mend });
