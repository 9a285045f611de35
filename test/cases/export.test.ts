/** Exported files against docs/export.schema.json, by a validator that is not ours, and against the table of docs/export.md. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { jsonOf, rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/twin/index";
import { samples } from "../projects/sample";
import { sized } from "../projects/spread";
import { randomBodies, typed, workbookOf } from "./random-bodies";

const SEED = 20_261_128;
const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), "utf8");
const schema = JSON.parse(read("export.schema.json")) as Node;

type Node = { readonly [key: string]: unknown };
type Line = Readonly<Record<string, unknown>>;
interface Exported extends Line {
  readonly counts: Readonly<Record<string, number>>;
  readonly people: readonly (Line & { readonly final: Line })[];
}

const isValid = new Ajv2020({
  strict: true,
  strictTypes: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(schema);
const wrong = (exported: unknown) => (isValid(exported) ? [] : isValid.errors?.slice(0, 5));

/** What is exported, and what the command's JSON says of the same workbook. */
async function exported(data?: WorkbookData) {
  const host = openBundle(structuredClone(data));
  const { name, text } = ask(host, "exportFile", "result");
  const json = JSON.parse(await jsonOf(rank(host))) as {
    ranking: readonly Line[];
    counts: Line;
    review: Line;
  };
  return { name, text, result: JSON.parse(text) as Exported, json };
}

/** Every path of a value, `people[].code`. */
function pathsOf(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${at}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => {
    const path = at === "" ? key : `${at}.${key}`;
    return [path, ...pathsOf(own, path)];
  });
}

/** Every path that the schema has. */
function pathsIn(node: Node, at = ""): string[] {
  const { $ref, properties = {}, items } = node as { $ref?: string; properties?: Node; items?: Node };
  const referred = $ref === undefined ? undefined : (schema.$defs as Node)[$ref.replace("#/$defs/", "")];
  return [
    ...(referred === undefined ? [] : pathsIn(referred as Node, at)),
    ...(items === undefined ? [] : pathsIn(items, `${at}[]`)),
    ...Object.entries(properties).flatMap(([key, own]) => {
      const path = at === "" ? key : `${at}.${key}`;
      return [path, ...pathsIn(own as Node, path)];
    }),
  ];
}

const distinct = (paths: readonly string[]) => [...new Set(paths)].sort();
const [ofResult = ""] = read("export.md").split("## The next year's file");
const documented = [...ofResult.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, path = ""]) => path);

let bodies: Readonly<Record<string, Awaited<ReturnType<typeof exported>>>>;
beforeAll(async () => {
  const { sample, mistakes } = samples();
  bodies = {
    sample: await exported(sample),
    "the sample with mistakes": await exported(mistakes),
    "an empty workbook": await exported(),
  };
});
const NAMES = ["sample", "the sample with mistakes", "an empty workbook"] as const;
const bodyOf = (name: (typeof NAMES)[number]) => {
  const body = bodies[name];
  if (body === undefined) throw new Error(name);
  return body;
};

describe.each(NAMES)("%s", (name) => {
  test("is what the schema says", () => expect(wrong(bodyOf(name).result)).toEqual([]));

  test("says of everybody what the command's JSON says", () => {
    const { result, json } = bodyOf(name);
    expect(result.counts).toEqual(json.counts);
    expect(result.review).toEqual(json.review);
    const same = result.people.map(({ final, rank, code, name: called, unit, role, reason }) => ({
      ...{ rank, code: code ?? "", name: called ?? "", unit: unit ?? "", role },
      ...{
        measures: final.measures,
        knowledge: final.learning,
        superior: final.superior,
        peers: final.peers,
      },
      ...{ adjustment: final.adjustment, total: final.total, category: final.category, reason },
    }));
    const lines = json.ranking.map(({ category, reason = null, ...line }) => ({
      ...line,
      category: category === "тодорхойгүй" ? null : category,
      reason,
    }));
    expect(same).toEqual(lines);
  });

  test("numbers have at most two decimals, and nothing is lost", () => {
    const { text, result } = bodyOf(name);
    expect(text.replace(/"(?:[^"\\]|\\.)*"/gu, "").match(/\d\.\d{3,}|\de/gu)).toBeNull();
    expect(result.people).toHaveLength(result.counts.read ?? -1);
    const count = (status: string) => result.people.filter((one) => one.status === status).length;
    const { ranked, notRated, blocked, incomplete } = result.counts;
    expect([count("ranked"), count("not-rated"), count("incomplete"), count("blocked")]).toEqual([
      ...[ranked, notRated, incomplete, (blocked ?? 0) - (incomplete ?? 0)],
    ]);
  });
});

test("what is exported, what the schema has and what is documented are one", () => {
  const seen = distinct(Object.values(bodies).flatMap(({ result }) => pathsOf(result)));
  expect(seen).toEqual(distinct(pathsIn(schema)));
  expect([...documented].sort()).toEqual(seen);
});

test("what the samples show: every status, both grounds of a change, a move by the review", () => {
  const people = [...bodyOf("sample").result.people, ...bodyOf("the sample with mistakes").result.people];
  const statuses = new Set(people.map(({ status }) => status));
  expect([...statuses].sort()).toEqual(["blocked", "incomplete", "not-rated", "ranked"]);
  const clauses = people.flatMap(({ adjustments }) => (adjustments as Line[]).map(({ clause }) => clause));
  expect(new Set(clauses).size).toBeGreaterThan(1);
  expect(people.some(({ preliminary, final }) => JSON.stringify(preliminary) !== JSON.stringify(final))).toBe(
    true,
  );
  expect(bodyOf("sample").name).toBe("Үнэлгээний дүн 2026.json");
});

test("random bodies are what the schema says", async () => {
  for (const body of fc.sample(randomBodies, { numRuns: sized(60, 6), seed: SEED })) {
    const { result } = await exported(workbookOf(typed(body)));
    expect(wrong(result)).toEqual([]);
    expect(pathsOf(result).filter((path) => !documented.includes(path))).toEqual([]);
  }
});

test.for([
  ["a key more", (result: Line) => ({ ...result, more: 1 })],
  ["a key less", ({ period: _, ...result }: Line) => result],
  ["a number as a text", (result: Line) => ({ ...result, year: "2026" })],
  ["a ranked person without a total", spoiled({ status: "ranked", rank: 1, final: { total: null } })],
  ["a code of other signs", spoiled({ fingerprint: "3FA9-0c1e" })],
] as const)("the schema refuses %s", ([, spoil]) => {
  expect(wrong(spoil(bodyOf("sample").result))).not.toEqual([]);
});

function spoiled({ final, ...by }: Line) {
  return (result: Line) => {
    const [first, ...others] = result.people as readonly Line[];
    return {
      ...result,
      people: [{ ...first, ...by, final: { ...(first?.final as Line), ...(final as Line) } }, ...others],
    };
  };
}
