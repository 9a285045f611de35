import { describe, expect, test } from "vitest";
import { hasForeignLetters, readName, sameName } from "../../../src/read/cells/name";
import { accepted, factsOf, notFilled, type Read, read, refused, warned } from "./readings";

describe("a name", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "Бат-Эрдэнэ Болд", is: accepted("Бат-Эрдэнэ Болд") },
    { cell: "  Дорж   Сүрэн ", is: accepted("Дорж Сүрэн") },
    { cell: "Дорж\nСүрэн", is: accepted("Дорж Сүрэн") },
    { cell: "Дорж\u00a0Сүрэн", is: accepted("Дорж Сүрэн") },
    // direction marks
    { cell: "\u200eДорж\u202c Сүрэн", is: accepted("Дорж Сүрэн") },
    // й of two code points
    { cell: "Байгали", is: accepted("Байгали") },
    { cell: "Бат‐Эрдэнэ", is: accepted("Бат-Эрдэнэ") },
    // text, whatever it begins with: it is read, never calculated
    { cell: "=1+1", is: accepted("=1+1") },
    { cell: "@Болд", is: accepted("@Болд") },
    { cell: "+976", is: accepted("+976") },
    { cell: "-Болд", is: accepted("-Болд") },
    { cell: "Бaт Сүрэн", is: warned("Бaт Сүрэн", "name-latin") },
    { cell: "John Smith", is: accepted("John Smith") },
    { cell: "Єнєрбат", is: warned("Єнєрбат", "name-other-letters") },
    { cell: "Їїрийнтуяа", is: warned("Їїрийнтуяа", "name-other-letters") },
    { cell: "а".repeat(5_000), is: refused("text-too-long") },
    { cell: "#VALUE!", is: refused("cell-error") },
    { cell: "", is: notFilled },
  ])("$cell", ({ cell, is }) => {
    expect(read(readName(cell))).toEqual(is);
  });

  test("the Latin letter is marked", () => {
    expect(factsOf(readName("Бaтboлд")).letters).toBe("a, b, o");
  });

  test("the letters of the old keyboard are proposed, not put in", () => {
    expect(factsOf(readName("Єнєржаргал Їржин")).proposal).toBe("Өнөржаргал Үржин");
  });
});

describe("sameName", () => {
  test.for([
    ["Дорж Сүрэн", "дорж  сүрэн", true],
    ["Д.Сүрэн", "Д. Сүрэн", true],
    ["Бат-Эрдэнэ", "Бат Эрдэнэ", true],
    // en dash, em dash, no-break hyphen
    ["Бат–Эрдэнэ", "Бат-Эрдэнэ", true],
    ["Бат—Эрдэнэ", "Бат-Эрдэнэ", true],
    ["Бат‑Эрдэнэ", "Бат-Эрдэнэ", true],
    ["Дорж Сүрэн 🎉", "Дорж Сүрэн", true],
    ["Дорж Сүрэн", "Дорж Сүрэнхүү", false],
    // a Latin a
    ["Бат", "Бaт", false],
    ["Өлзий", "Олзий", false],
  ] as const)("%s, %s: %s", ([a, b, same]) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
});

test("foreign letters keep a name from being joined", () => {
  expect(hasForeignLetters("Бaт")).toBe(true);
  expect(hasForeignLetters("Єнєр")).toBe(true);
  expect(hasForeignLetters("Бат")).toBe(false);
});
