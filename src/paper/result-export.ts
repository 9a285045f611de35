import type { Assessed, Assessment } from "../assess/assessment";
import { numberOf, toNumber } from "../explain/numbers";
import { reviewCounts } from "../explain/review-report";
import { reasonOf } from "../explain/standing";
import { ADJUSTMENT_CLAUSES } from "../law/adjustments";
import { RULES_VERSION } from "../law/rules-version";
import { categoryName, roleName } from "../law/words";
import { adjustmentOfYear } from "../methodology/chapter-6-adjustments/adjustments-of-a-year";
import { isRefusal, type Outcome } from "../methodology/finding";
import type { Category } from "../methodology/person";
import type { Score } from "../methodology/score";
import type { Exact } from "../methodology/units";
import { fingerprintOf } from "../seal/fingerprint";

/** The name and version of the format; the version rises when a key goes or means something else, not when one is added. */
const FORMAT = { name: "gov-performance-review-result", version: 1 } as const;
/** Nothing but the whole year is appraised. */
const PERIOD = "Жил";

/**
 * The year's result for other systems, whole: every key is there, and null where there is nothing. docs/export.md says
 * what each means, docs/export.schema.json what it may hold; tests hold the three together. Numbers are those that are
 * printed. `at` is the moment in UTC.
 */
function resultExport(assessment: Assessment, at: string) {
  const { settings } = assessment.body;
  const { bands } = settings;
  return {
    format: FORMAT,
    exportedAt: at,
    rulesVersion: RULES_VERSION,
    body: settings.body || null,
    year: settings.year ?? null,
    period: PERIOD,
    appraisalDate: settings.appraisalDate ?? null,
    bands: {
      confirmed: bands !== undefined,
      source: settings.bandsSource ?? null,
      excellentFrom: bands === undefined ? null : toNumber(bands.excellentFrom),
      normalFrom: bands === undefined ? null : toNumber(bands.normalFrom),
    },
    counts: assessment.counts,
    review: reviewCounts(assessment),
    people: [
      ...assessment.ranking.map(({ rank, member, result }) =>
        personOf(assessment, { status: "ranked", member, result }, rank),
      ),
      ...assessment.unranked.map((person) => personOf(assessment, person, null)),
    ],
  };
}

/** The same as the text of a file. */
export const resultJson = (assessment: Assessment, at: string): string =>
  `${JSON.stringify(resultExport(assessment, at), null, 2)}\n`;

function personOf(assessment: Assessment, person: Assessed, rank: number | null) {
  const { member, result } = person;
  const isPlaced = rank !== null;
  const round = (score: Score | undefined, category: Category | undefined) => ({
    measures: numberOf(score?.measures),
    learning: numberOf(score?.learning),
    superior: numberOf(score?.superior),
    peers: numberOf(score?.peers),
    adjustment: changeOf(score),
    // Who has no place has no total either, whatever could be added up.
    total: isPlaced ? numberOf(score?.total) : null,
    category: isPlaced && category !== undefined ? categoryName(category) : null,
  });
  return {
    code: member.code || null,
    name: member.name || null,
    position: member.position || null,
    unit: member.unit || null,
    role: roleName(member.role) || null,
    status: person.status === "blocked" && person.incomplete ? ("incomplete" as const) : person.status,
    rank,
    preliminary: round(result?.preliminary, result?.preliminaryCategory),
    final: round(result?.final, result?.category),
    adjustments: result?.final.adjustments.flatMap(entryOf) ?? [],
    fingerprint: fingerprintOf(assessment, member.key) || null,
    reason: reasonOf(person) ?? null,
  };
}

function changeOf(score: Score | undefined): number | null {
  const change = score === undefined ? undefined : adjustmentOfYear(score.adjustments);
  return change === undefined ? null : toNumber(change);
}

/** An entry of chapter 6 that counts; the others are among the problems of the command's JSON. */
function entryOf(outcome: Outcome<Exact>) {
  if (isRefusal(outcome)) return [];
  const clause = ADJUSTMENT_CLAUSES.find((one) => one === outcome.clause);
  if (clause === undefined || !("amount" in outcome.facts)) return [];
  const { reason, document } = outcome.facts;
  return [{ clause, amount: toNumber(outcome.value), reason, document }];
}
