import { type ReadingId, readings } from "../law/readings";
import { type Finding, isRefusal, type Outcome } from "../methodology/finding";
import type { Exact } from "../methodology/units";
import { clauseSentences } from "./clauses";
import { refusalSentences } from "./refusals";

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
  if (isRefusal(outcome)) {
    const sentence = refusalSentences[outcome.reason] as (facts: typeof outcome.facts) => { what: string };
    return {
      clause: outcome.clause,
      sentence: sentence(outcome.facts).what,
      refused: true,
      readings: [],
      grounds: outcome.causes.map(derivationOf),
    };
  }
  return {
    clause: outcome.clause,
    sentence: sentenceOf(outcome),
    refused: false,
    readings: outcome.readings.map(readingOf),
    grounds: outcome.grounds.map(derivationOf),
  };
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
