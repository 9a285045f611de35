/** What is kept of codes and of the pass phrase. */
import { createHash, scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import { hashOfCode, hashOfPhrase, lettersOfPhrase } from "../../src/ballot/hash";

test("of a code half of a salted SHA-256, as any other tool computes it", () => {
  const whole = createHash("sha256").update("a1b2:ABCDEFGHJKMNP").digest("hex");
  expect(hashOfCode("a1b2", "ABCDEFGHJKMNP")).toBe(whole.slice(0, 32));
  expect(hashOfCode("a1b3", "ABCDEFGHJKMNP")).not.toBe(whole.slice(0, 32));
});

test("of a phrase scrypt, whatever its case and spaces", () => {
  const slow = scryptSync("цагаан сарны мөнгөн аяга", "соль", 16, { N: 8192, r: 8, p: 1 }).toString("hex");
  expect(hashOfPhrase("соль", "  Цагаан  сарны\tмөнгөн АЯГА ")).toBe(slow);
  expect(hashOfPhrase("соль", "Цагаан сарны мөнгөн аяг")).not.toBe(slow);
});

test("a phrase has letters, not spaces", () => {
  expect(lettersOfPhrase("  а б  в ")).toBe(3);
});
