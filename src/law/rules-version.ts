/**
 * The version of the rules, part of what every fingerprint is made of (docs/fingerprint.md). It is raised, by one, when
 * the same cells could give somebody another number, category or refusal than before, or when the canonical text
 * itself is written in another way: a rule, a reading, the reading of a cell, a column. A change of wording, of looks
 * or of speed leaves it. Papers printed by an older version are re-checked with that version of the program.
 */
export const RULES_VERSION = 4;
