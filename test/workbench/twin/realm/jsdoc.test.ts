/** Custom functions are read from the shipped script's comments. */
import { expect, test } from "vitest";
import { customFunctionsOf } from "../../../../workbench/twin/realm/jsdoc";

test("names, descriptions and parameters", () => {
  const source = `
/** Not one. */
function plain() {}
/**
 * Биелэлтийн оноо.
 * Хоёр мөр.
 *
 * @param {number} points Оноо, заавал
 * @param limit Дээд хязгаар, заавал биш
 * @return Оноо
 * @customfunction
 */
function BIELELT_ONOO(points, limit) {}
/** @customfunction */ function ONE() {}
/** @customfunction */
function PRIVATE_() {}`;
  expect(customFunctionsOf(source)).toEqual([
    {
      name: "BIELELT_ONOO",
      description: "Биелэлтийн оноо. Хоёр мөр.",
      parameters: [
        { name: "points", description: "Оноо, заавал" },
        { name: "limit", description: "Дээд хязгаар, заавал биш" },
      ],
    },
    { name: "ONE", description: "", parameters: [] },
  ]);
});
