import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames, rankedList } from "../../../src/methodology/chapter-7-review/7.7-ranked-list";
import { points } from "../../../src/methodology/units";

const person = (code: string, name: string, total: string) => ({ code, name, total: points(total) });
const printed = (people: readonly ReturnType<typeof person>[]) =>
  rankedList(people).map(({ rank, name, code, tiedWith }) => `${rank} ${name} ${code} ${tiedWith}`);

describe("7.7 Эрэмбэ", () => {
  // “үнэлгээний оноогоор нь ихээс бага руу эрэмбэлэн”
  test.for([
    { of: "nobody", people: [], list: [] },
    { of: "one", people: [person("1", "Бат", "50")], list: ["1 Бат 1 0"] },
    {
      of: "1, 2, 2, 4",
      people: [
        person("1", "Дорж", "76.19"),
        person("2", "Болд", "76.2"),
        person("3", "Цэцэг", "86.32"),
        person("4", "Анар", "76.20"),
      ],
      list: ["1 Цэцэг 3 0", "2 Анар 4 1", "2 Болд 2 1", "4 Дорж 1 0"],
    },
    {
      of: "1, 1, 1, 4, 4, 6",
      people: [
        person("1", "Е", "0"),
        person("2", "В", "90"),
        person("3", "Д", "80"),
        person("4", "А", "90"),
        person("5", "Г", "80"),
        person("6", "Б", "90"),
      ],
      list: ["1 А 4 2", "1 Б 6 2", "1 В 2 2", "4 Г 5 1", "4 Д 3 1", "6 Е 1 0"],
    },
    {
      of: "by number, not by text",
      people: [person("1", "А", "9.5"), person("2", "Б", "100"), person("3", "В", "10")],
      list: ["1 Б 2 0", "2 В 3 0", "3 А 1 0"],
    },
    {
      of: "a hundredth apart is apart",
      people: [person("1", "А", "76.2"), person("2", "Б", "76.21")],
      list: ["1 Б 2 0", "2 А 1 0"],
    },
    {
      of: "namesakes by code",
      people: [person("020", "Бат", "70"), person("003", "бат", "70")],
      list: ["1 бат 003 1", "1 Бат 020 1"],
    },
  ])("$of", ({ people, list }) => {
    expect(printed(people)).toEqual(list);
  });

  test("the order never depends on the order of the input, and nobody is lost", () => {
    const people = fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 1, max: 99 }).map(String),
        name: fc.constantFrom("Ө. Болд", "О. Болд", "Ү. Сүх", "У. Сүх", "Ё. Дорж", "Е. Дорж", "Ө. БОЛД"),
        total: fc.constantFrom("76.2", "76.19", "90", "90.00", "0"),
      }),
      { selector: ({ code }) => code, maxLength: 30 },
    );
    const withOrder = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(withOrder, ([all, shuffled]) => {
        const list = printed(all.map(({ code, name, total }) => person(code, name, total)));
        expect(printed(shuffled.map(({ code, name, total }) => person(code, name, total)))).toEqual(list);
        expect(list).toHaveLength(all.length);
        // a rank is one more than the number of people above
        const hundredths = (total: string) => Math.round(Number(total) * 100);
        for (const one of rankedList(all.map(({ code, name, total }) => person(code, name, total)))) {
          const mine = hundredths(one.total.toString());
          expect(one.rank).toBe(1 + all.filter(({ total }) => hundredths(total) > mine).length);
          expect(one.tiedWith).toBe(all.filter(({ total }) => hundredths(total) === mine).length - 1);
        }
      }),
    );
  });
});

describe("7.7 the Mongolian alphabet", () => {
  test("ё after е, ө after о, ү after у, and every other letter in its place", () => {
    const letters = "а б в г д е ё ж з и й к л м н о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я".split(" ");
    expect(letters).toHaveLength(35);
    expect([...letters].reverse().sort(compareNames)).toEqual(letters);
  });

  test.for([
    { first: "Ендон", later: "Ёндон" },
    { first: "Ёндон", later: "Жавзан" },
    { first: "Оюун", later: "Өлзий" },
    { first: "Өлзий", later: "Пүрэв" },
    { first: "Уранаа", later: "Үржин" },
    { first: "Үржин", later: "Федор" },
    { first: "Болд", later: "Бөх" },
    { first: "Бат", later: "Батаа" }, // the shorter first
    { first: "Бат Ө.", later: "Батаа А." }, // a space before any letter
    { first: "бат", later: "Болд" }, // case does not count
    { first: "Яндаг", later: "Қайрат" }, // a letter of another alphabet after the last
  ])("$first, then $later", ({ first, later }) => {
    expect(compareNames(first, later)).toBeLessThan(0);
    expect(compareNames(later, first)).toBeGreaterThan(0);
  });

  test("case alone makes no difference", () => {
    expect(compareNames("ӨЛЗИЙ", "Өлзий")).toBe(0);
  });
});
