/** The codes of a vote: what is typed from a slip is read, and nothing else is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newCode, printedCode, readCode } from "../../src/ballot/code";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(newCode);

/** By hand: 2⁵ = x² + 1 = 5, so 2¹² = 14 (E); 31 × 14 = 14 + 28 + 29 + 31 + 27 without carrying = 11 (B). */
test.each([
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "0000000000000"],
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "0000000000012"],
  [[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0], "0000000100005"],
  [[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "100000000000E"],
  [[255, 32, 64, 96, 128, 160, 192, 224, 0, 0, 0, 0], "Z00000000000B"],
])("twelve bytes %j are %s", (bytes, code) => {
  expect(newCode(Uint8Array.from(bytes))).toBe(code);
});

test("a slip shows groups of four and the check by itself", () => {
  expect(printedCode("ABCDEFGHJKMNP")).toBe("ABCD-EFGH-JKMN-P");
});

describe("what is typed", () => {
  test("is read in any case and grouping, from any keyboard", () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const typed of [code, printedCode(code), code.toLowerCase(), ` ${[...code].join(" ")} `])
          expect(readCode(typed)).toBe(code);
        const cyrillic = { A: "А", B: "В", C: "С", E: "Е", H: "Н", K: "К", M: "М", P: "Р", T: "Т", X: "Х" };
        const typed = code.replace(/[ABCEHKMPTX]/g, (one) => cyrillic[one as keyof typeof cyrillic]);
        expect(readCode(typed.toLowerCase())).toBe(code);
        expect(readCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
      }),
    );
  });

  test("with any one character wrong is no code", () => {
    fc.assert(
      fc.property(codes, fc.nat(12), fc.constantFrom(...ALPHABET, "U", "Д"), (code, at, other) => {
        fc.pre(code.charAt(at) !== other);
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test("of a code every single wrong character, and every two that changed places, near or far", () => {
    const code = newCode(Uint8Array.from([7, 31, 2, 18, 9, 27, 4, 13, 22, 1, 30, 16]));
    for (let at = 0; at < code.length; at += 1) {
      for (const other of ALPHABET)
        if (other !== code[at])
          expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
      for (let to = at + 1; to < code.length; to += 1) {
        if (code[to] === code[at]) continue;
        const swapped = [...code];
        [swapped[at], swapped[to]] = [code.charAt(to), code.charAt(at)];
        expect(readCode(swapped.join(""))).toBeUndefined();
      }
    }
  });

  test("swapped anywhere, of any code", () => {
    fc.assert(
      fc.property(codes, fc.nat(12), fc.nat(12), (code, at, to) => {
        fc.pre(code[at] !== code[to]);
        const swapped = [...code];
        [swapped[at], swapped[to]] = [code.charAt(to), code.charAt(at)];
        expect(readCode(swapped.join(""))).toBeUndefined();
      }),
    );
  });

  test.each(["", "ABCD", "Санал", "0000000000000 0"])("%j is no code", (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});
