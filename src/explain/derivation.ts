import { type ReadingId, readings } from "../law/readings";
import { categoryName } from "../law/words";
import { type Finding, isRefusal, type Outcome } from "../methodology/finding";
import type { Bands, Category } from "../methodology/person";
import type { Exact } from "../methodology/units";
import { causeOf } from "../read/problem";
import { clauseSentences } from "./clauses";
import { inWords } from "./numbers";
import { messageOf } from "./problem";

/** A finding in words: the clause, its sentence, the readings it used, and what it rests on. */
export interface Derivation {
  readonly clause: string;
  readonly sentence: string;
  readonly refused: boolean;
  readonly readings: readonly {
    readonly question: string;
    readonly choice: string;
    readonly reason: string;
  }[];
  readonly grounds: readonly Derivation[];
}

/** The derivation of an outcome as people read it; made from the finding itself, so the two cannot disagree. */
export function derivationOf(outcome: Outcome<unknown>): Derivation {
  const refused = isRefusal(outcome);
  return {
    clause: outcome.clause,
    sentence: refused ? messageOf(causeOf(outcome)).what : sentenceOf(outcome),
    refused,
    readings: outcome.readings.map(readingOf),
    grounds: (refused ? outcome.causes : outcome.grounds).map(derivationOf),
  };
}

/** 7.2 · The category of a total with the limits by which it is one, as the root that follows the place in the list. */
export function derivationOfCategory(category: Category | undefined, bands: Bands | undefined): Derivation {
  const limits = bands === undefined || category === undefined ? "" : ` (${limitsOf(category, bands)})`;
  return {
    clause: "7.2",
    sentence: `Ангилал: “${categoryName(category)}”${limits}`,
    refused: false,
    readings: [readingOf("bands")],
    grounds: [],
  };
}

function limitsOf(category: Category, { excellentFrom, normalFrom }: Bands): string {
  const [excellent, normal] = [inWords(excellentFrom), inWords(normalFrom)];
  if (category === "excellent") return `${excellent} онооноос`;
  return category === "normal" ? `${normal} онооноос, ${excellent} хүрэхгүй` : `${normal} оноонд хүрэхгүй`;
}

function sentenceOf(finding: Finding<unknown>): string {
  // The facts of a finding are its clause's own, and only numbers are worded with their value.
  const sentence = clauseSentences[finding.clause] as (facts: unknown, value: Exact) => string;
  return sentence(finding.facts, finding.value as Exact);
}

function readingOf(id: ReadingId) {
  const { question, choice, reason } = readings[id];
  return { question, choice, reason };
}

/** The derivation as indented lines of text. */
export function linesOf(derivation: Derivation, depth = 0): string[] {
  const indent = "  ".repeat(depth);
  return [
    `${indent}${derivation.clause}  ${derivation.sentence}`,
    ...derivation.readings.map(
      ({ question, choice, reason }) => `${indent}  ※ ${question} ${choice}: ${reason}.`,
    ),
    ...derivation.grounds.flatMap((ground) => linesOf(ground, depth + 1)),
  ];
}
