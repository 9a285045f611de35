/** The wire between the pages and the server: one table, every message bounded. */
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { listOf, served, text } from "../../src/addon/door";
import { menu } from "../../src/addon/menu";
import { wire } from "../../src/addon/wire";
import { failures } from "../../src/explain/failures";
import { entryFunctions } from "./entry-functions";

test("these can be called and no other: everything that can is open to whoever may open the workbook", () => {
  expect([...entryFunctions, ...Object.keys(menu), ...Object.keys(wire())].sort()).toEqual(
    [
      ...["BIELELT_HUVI", "BIELELT_ONOO", "HUGATSAA_ONOO", "HANDLAGA_AVG", "HAMT_OLON_AVG"],
      ...["TOLOVLOGOO_AVG", "TOLOVLOGOO_TOLOV"],
      ...[
        "onOpen",
        "onInstall",
        "menuSidebar",
        "menuWhy",
        "menuVote",
        "menuSetUp",
        "menuCheck",
        "menuRank",
        "menuGoogle",
      ],
      ...["workbookState", "setUpWorkbook", "checkWorkbook", "rankWorkbook"],
      ...["previewImport", "importRows"],
      ...["explainPerson", "saveSettings", "goTo"],
      ...["reviewList", "reviewOf", "reviewDesk", "confirmReviews", "saveReview", "undoReview"],
      ...["addAdjustment", "declineSuggestion", "reconsiderSuggestion"],
      ...["sheetSteps", "makeSheets", "sheetPages", "listPage", "meetingPage", "openPrint", "makeStatistics"],
      ...["checkSeals", "archiveSteps", "archiveStep", "keepHome", "exportFile", "carryPlan"],
      ...["checkGoogle", "openGuide"],
      ...["slipPage", "protocolPage", "issueCodes", "ballotState", "beginVote", "openVotes", "castBallot"],
      ...["enterCounts", "closeVote", "writeUnitTallies", "voidVote", "previewTallies", "importTallies"],
    ].sort(),
  );
});

/** The parts of a schema that take something without bound, or of which this test does not know whether they do. */
function unbounded(schema: z.core.$ZodType, path: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // every schema of zod is one of these
  const isBounded = def.checks?.some(({ _zod }) => _zod.def.check === "max_length") === true;
  switch (def.type) {
    case "string":
      return isBounded ? [] : [path];
    case "array":
      return [...(isBounded ? [] : [path]), ...unbounded(def.element, `${path}[]`)];
    case "tuple":
      return [
        ...(def.rest === null ? [] : [`${path}…`]),
        ...def.items.flatMap((item, index) => unbounded(item, `${path}[${index}]`)),
      ];
    case "object":
      return [
        ...(def.catchall?._zod.def.type === "never" ? [] : [`${path}…`]),
        ...Object.entries(def.shape).flatMap(([key, one]) => unbounded(one, `${path}.${key}`)),
      ];
    case "record":
      return [
        ...(def.keyType._zod.def.type === "enum" ? [] : [`${path}…`]),
        ...unbounded(def.valueType, `${path}.*`),
      ];
    case "union":
      return def.options.flatMap((option) => unbounded(option, path));
    case "optional":
    case "nullable":
      return unbounded(def.innerType, path);
    case "number":
    case "boolean":
    case "literal":
    case "enum":
      return [];
    default:
      return [`${path}: ${def.type}`];
  }
}

describe("every schema is bounded", () => {
  test.for(Object.entries(wire()))("%s", ([name, { takes }]) => {
    expect(unbounded(takes, name)).toEqual([]);
  });

  test.for([
    { schema: z.tuple([z.string()]), where: ["a[0]"] },
    { schema: z.tuple([z.array(text)]), where: ["a[0]"] },
    { schema: z.tuple([listOf(z.string())]), where: ["a[0][]"] },
    { schema: z.tuple([text], text), where: ["a…"] },
    { schema: z.tuple([z.object({ code: z.string() })]), where: ["a[0]…", "a[0].code"] },
    { schema: z.tuple([z.record(text, text)]), where: ["a[0]…"] },
    { schema: z.tuple([z.union([z.number(), z.optional(z.string())])]), where: ["a[0]"] },
    { schema: z.tuple([z.unknown()]), where: ["a[0]: unknown"] },
  ])("the law has teeth: $where", ({ schema, where }) => {
    expect(unbounded(schema, "a")).toEqual(where);
  });
});

describe("the door", () => {
  const { answer } = served(z.tuple([listOf(text), z.optional(z.number())]), (texts, number) => [
    texts.length,
    number,
  ]);

  test.for([
    { message: [["a"], 1], answered: [1, 1] },
    { message: [["a"]], answered: [1, undefined] },
    { message: [["a"], null], answered: [1, undefined] },
    { message: [[], undefined, null], answered: [0, undefined] },
    { message: [["🙂", "𝒜б"]], answered: [2, undefined] },
    { message: [Array(99).fill("а".repeat(50_000))], answered: [99, undefined] },
  ])("lets in", ({ message, answered }) => {
    expect(answer(message)).toEqual(answered);
  });

  test.for([
    { name: "a text longer than a cell", message: [["а".repeat(50_001)]] },
    { name: "half a sign", message: [["а\ud83d"]] },
    { name: "a list of too many rows", message: [Array(20_001).fill("")] },
    { name: "more in all than the largest roster", message: [Array(101).fill("а".repeat(50_000))] },
    { name: "one argument more", message: [["a"], 1, 1] },
    { name: "nothing", message: [] },
  ])("does not let in $name", ({ message }) => {
    expect(() => answer(message)).toThrow(failures.wrongMessage);
  });
});
