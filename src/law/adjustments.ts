/** What a clause of chapter 6 allows to whoever enters it; the amount is entered without a sign. */
export interface AdjustmentRule {
  readonly sign: 1 | -1;
  readonly lowest: number;
  readonly highest: number;
  /** Whose points it changes. */
  readonly for: "everyone" | "unit-head" | "civil-servant";
  /** Whether it rests on the team's re-evaluation of others, so that it can only be entered after the review. */
  readonly followsReview: boolean;
  /** The clause says only “түүний” (reading `whose-score-falls`). */
  readonly saysWhose: boolean;
}

/**
 * The clauses of chapter 6 that people enter. No text of the annex stands in this file, so every part of the bundle may
 * load it; 6.6 follows from the sum and is entered by nobody.
 */
const RULES = {
  "6.1": { sign: -1, lowest: 1, highest: 5, for: "everyone", followsReview: false, saysWhose: true },
  "6.2": { sign: -1, lowest: 1, highest: 5, for: "unit-head", followsReview: false, saysWhose: false },
  "6.3": { sign: 1, lowest: 1, highest: 5, for: "everyone", followsReview: false, saysWhose: true },
  "6.4": { sign: -1, lowest: 6, highest: 10, for: "unit-head", followsReview: false, saysWhose: false },
  "6.5": { sign: -1, lowest: 6, highest: 10, for: "unit-head", followsReview: true, saysWhose: true },
} as const satisfies Readonly<Record<string, AdjustmentRule>>;

export type AdjustmentClause = keyof typeof RULES;

export const ADJUSTMENT_RULES: Readonly<Record<AdjustmentClause, AdjustmentRule>> = RULES;

// The keys of a literal are its keys.
export const ADJUSTMENT_CLAUSES = /* @__PURE__ */ Object.keys(RULES) as readonly AdjustmentClause[];

/** Whether an entry of a clause can only be made once the review of others is done (6.5). */
export const followsReview = (clause: string): boolean =>
  ADJUSTMENT_CLAUSES.some((one) => one === clause && ADJUSTMENT_RULES[one].followsReview);

/** `6.1–6.5`, or `6.1–6.5, 6.7` where one is left out. */
export function clauseRuns(clauses: readonly string[] = ADJUSTMENT_CLAUSES): string {
  const runs: [first: string, last: string][] = [];
  for (const clause of clauses) {
    const run = runs[runs.length - 1];
    if (run !== undefined && clause === following(run[1])) run[1] = clause;
    else runs.push([clause, clause]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ");
}

const following = (clause: string) => clause.replace(/\d+$/u, (last) => String(Number(last) + 1));

const ASIDES = { everyone: "", "unit-head": " (дарга)", "civil-servant": " (албан хаагч)" } as const;

/** What each clause allows, for whoever chooses one: `6.1 −1…−5 · 6.2 −1…−5 (дарга) · …`. */
export function adjustmentNote(): string {
  return ADJUSTMENT_CLAUSES.map((clause) => {
    const { sign, lowest, highest, for: whom } = ADJUSTMENT_RULES[clause];
    const mark = sign < 0 ? "−" : "+";
    return `${clause} ${mark}${lowest}…${mark}${highest}${ASIDES[whom]}`;
  }).join(" · ");
}

/** The least and the most that any clause lets people enter. */
export function adjustmentLimits(): readonly [lowest: number, highest: number] {
  const rules = Object.values(ADJUSTMENT_RULES);
  return [Math.min(...rules.map(({ lowest }) => lowest)), Math.max(...rules.map(({ highest }) => highest))];
}
