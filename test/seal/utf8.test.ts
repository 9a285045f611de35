import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8 } from "../../src/seal/utf8";

test.for([
  ["A", [0x41]],
  ["Ө", [0xd3, 0xa8]],
  ["·", [0xc2, 0xb7]],
  ["–", [0xe2, 0x80, 0x93]],
  ["😀", [0xf0, 0x9f, 0x98, 0x80]],
  ["\ud83d", [0xef, 0xbf, 0xbd]],
] as const)("%s", ([text, bytes]) => {
  expect([...utf8(text)]).toEqual(bytes);
});

test("every text as the platform's own encoder writes it, halves of surrogate pairs too", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
});
