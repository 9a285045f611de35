/** 7.2 · The categories have one colour each: on the screen, in the tabs' charts and on paper. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CATEGORY_COLOURS } from "../../src/paper/palette";
import { declarationsOf } from "../law/style-sheets";

test.for(["sidebar/style/tokens.css", "sidebar/print/style/tokens.css"])("%s", (name) => {
  const tokens = new Map(
    declarationsOf(readFileSync(path.join(import.meta.dirname, "../..", name), "utf8")).map(
      ({ property, value }) => [property, value],
    ),
  );
  for (const [category, colour] of Object.entries(CATEGORY_COLOURS))
    expect(tokens.get(`--${category}`), category).toBe(colour);
});
