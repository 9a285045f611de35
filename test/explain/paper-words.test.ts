/** What people read on paper and in the generated tabs stands once: no view has a word of its own. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  COUNTS,
  countsLine,
  HEAD_MEAN,
  LIST_WORDS,
  READINGS_HEADING,
  SHEET_WORDS,
  STATISTICS_WORDS,
} from "../../src/explain/paper-words";
import { columnsOn } from "../../src/paper/list-columns";

const root = path.join(import.meta.dirname, "../..");
const sources = ["src", "sidebar", "workbench/cli"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name)),
);
const textOf = (name: string) => readFileSync(path.join(root, name), "utf8");
const filesWith = (text: string) => sources.filter((name) => textOf(name).includes(`${text}"`));

/** Those of one word, and the mean's, are said elsewhere too, of something else. */
const sentences = [
  ...[READINGS_HEADING, HEAD_MEAN, COUNTS.blocked],
  ...[LIST_WORDS, SHEET_WORDS, STATISTICS_WORDS].flatMap((words) => Object.values(words)),
].filter((text) => text.includes(" ") && text !== LIST_WORDS.mean);

test("there are sentences to look for", () => {
  expect(sentences.length).toBeGreaterThan(20);
});

test.for(sentences)("%s", (text) => {
  expect(filesWith(text)).toEqual(["src/explain/paper-words.ts"]);
});

test.for(["list", "sheet", "tables", "pages", "words"])(
  "print/%s.ts draws and says nothing of its own",
  (name) => {
    expect(textOf(`sidebar/print/${name}.ts`)).not.toMatch(/\p{Script=Cyrillic}/u);
  },
);

test("the terminal's report has no header of its own", () => {
  const report = textOf("workbench/cli/report.ts");
  expect(columnsOn("terminal").filter(({ header }) => report.includes(header))).toEqual([]);
});

describe("the line of the counts", () => {
  test("says each once, in the order of the counts", () => {
    const people = { read: 38, ranked: 36, notRated: 2, blocked: 0, incomplete: 0 };
    expect(countsLine({ ...people, unowned: 0 })).toBe(
      "Бүртгэлд байгаа 38, эрэмбэлсэн 36, үнэлээгүй 2, алдаатай тул тооцоогүй 0.",
    );
    expect(countsLine({ ...people, ranked: 30, blocked: 6, incomplete: 4, unowned: 0 })).toBe(
      "Бүртгэлд байгаа 38, эрэмбэлсэн 30, үнэлээгүй 2, бөглөөгүй тул тооцоогүй 4, алдаатай тул тооцоогүй 2.",
    );
    expect(countsLine({ ...people, unowned: 3 })).toBe(
      "Бүртгэлд байгаа 38, эрэмбэлсэн 36, үнэлээгүй 2, алдаатай тул тооцоогүй 0, хэнийх нь тодорхойгүй мөр 3.",
    );
  });
});
