/** The comparisons of dropdown limits and conditional formats: the words of xlsx and of the engine. */

export const ENGINE_COMPARISONS = {
  between: "isBetween",
  notBetween: "isNotBetween",
  equal: "isEqual",
  notEqual: "isNotEqual",
  greaterThan: "isGreaterThan",
  greaterThanOrEqual: "isGreaterOrEqualTo",
  lessThan: "isLessThan",
  lessThanOrEqual: "isLessOrEqualTo",
} as const;

type FileComparison = keyof typeof ENGINE_COMPARISONS;

/** The word of xlsx for a criterion of the engine, or undefined when it is no comparison. */
export function fileComparison(type: string): FileComparison | undefined {
  return Object.keys(ENGINE_COMPARISONS)
    .filter(isFileComparison)
    .find((each) => ENGINE_COMPARISONS[each] === type);
}

export function isFileComparison(operator: string): operator is FileComparison {
  return Object.hasOwn(ENGINE_COMPARISONS, operator);
}
