import { expect } from "vitest";

const CYRILLIC = "А-Яа-яЁёӨөҮү";

/** What a sentence for people must never hold: a fact that was not there, an object, a Latin letter inside a word. */
export function expectMongolian(text: string): void {
  expect(text).toMatch(new RegExp(`[${CYRILLIC}]{2}`, "u"));
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\bfunction\b/u);
  // what stands in quotation marks is the user's own
  const own = text.replace(/“[^”]*”/gu, "“”");
  expect(own).not.toMatch(new RegExp(`[A-Za-z][${CYRILLIC}]|[${CYRILLIC}][A-Za-z]`, "u"));
  expect(text).not.toMatch(/ {2}|\s[,.;:?!](\s|$)|\.\.(\s|$)/u);
  expect(text).toBe(text.trim());
}
