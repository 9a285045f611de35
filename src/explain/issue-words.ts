import type { Exact } from "../methodology/units";
import type { Issue, IssueFacts } from "../read/cells/issues";
import { inFull } from "./numbers";
import { listed, quoted } from "./quoted";
import type { Message } from "./refusals";

/** Facts as sentences say them: as text, but for what is asked of them and what is not there. */
type Shown<F> = {
  readonly [K in keyof F]: F[K] extends boolean ? boolean : string | Extract<F[K], undefined>;
};

/** The sentences of each kind of issue, from the facts of that kind. */
export type IssueSentences = {
  readonly [I in keyof IssueFacts]: (facts: Shown<IssueFacts[I]>) => Message;
};

/** The facts of an issue for its sentence. */
export const shown = (facts: Issue["facts"]) =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, show(fact)]));

function show(fact: string | number | boolean | Exact | readonly unknown[] | undefined) {
  if (fact === undefined || typeof fact === "boolean") return fact;
  if (typeof fact === "string") return quoted(fact);
  if (typeof fact === "number" || "n" in fact) return inFull(fact);
  return listed(fact);
}

/** Proposes a correction where there is one. */
export const proposed = (
  { proposal }: { readonly proposal?: string | undefined },
  otherwise: string,
): string => (proposal === undefined ? otherwise : `“${proposal}” гэж бичих үү? Шалгаад засна уу.`);

export const say = (what: string, mend: string): Message => ({ what, mend });
