/** Whole random workbooks against the independent oracle: everybody's rank, parts, total and category, wherever they are written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOf } from "../../workbench/cli/report";
import type { Host } from "../../workbench/twin/host/host";
import { APPRAISED, dueDay, oracleLateness } from "../methodology/oracle";
import { sized } from "../projects/spread";
import { LIST, TOTALS } from "./body";
import { rankData } from "./files";
import {
  type Expected,
  oracleOf,
  type RandomBody,
  randomBodies,
  reviewsOf,
  typed,
  workbookOf,
} from "./random-bodies";

const SEED = 20_261_126;
const bodies = fc.sample(randomBodies, { numRuns: sized(150, 8), seed: SEED });

type Line = Readonly<Record<string, unknown>>;

/** A generated tab's rows by code, each by its headers. */
function linesOf(host: Host, name: string): ReadonlyMap<string, Line> {
  const { data, values } = host.snapshot();
  const tab = data.sheets.find((sheet) => sheet.name === name);
  const rows = new Map<number, Map<string, unknown>>();
  for (const [at, value] of Object.entries(values[tab?.id ?? ""] ?? {})) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
    rows.set(Number(row), (rows.get(Number(row)) ?? new Map<string, unknown>()).set(column, value));
  }
  const [first, headers] =
    [...rows].find(([, cells]) => [...cells.values()].includes("Нийт оноо")) ?? ([0, new Map()] as const);
  const lines = new Map<string, Line>();
  for (const [number, cells] of rows) {
    if (number <= first) continue;
    const line = Object.fromEntries([...headers].map(([column, header]) => [header, cells.get(column)]));
    const code = String(line.Код ?? "");
    if (code !== "" && !lines.has(code)) lines.set(code, line);
  }
  return lines;
}

const PARTS = ["Арга хэмжээ", "Мэдлэг", "Удирдлагын үнэлгээ", "Хамт олны үнэлгээ"];

const ofTab = (line: Line | undefined): Expected | undefined => {
  const rank = line?.Эрэмбэ;
  if (line === undefined || typeof rank !== "number") return undefined;
  const number = (header: string) => (typeof line[header] === "number" ? Number(line[header]) : null);
  return {
    parts: PARTS.map(number),
    adjustment: number("Өөрчлөлт") ?? Number.NaN,
    total: number("Нийт оноо") ?? Number.NaN,
    category: String(line.Ангилал),
    rank,
  };
};

const ofJson = (line: Line | undefined): Expected | undefined => {
  if (typeof line?.rank !== "number") return undefined;
  const { measures, knowledge, superior, peers } = line;
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  return {
    parts: [measures, knowledge, superior, peers].map(number),
    adjustment: Number(line.adjustment),
    total: Number(line.total),
    category: String(line.category),
    rank: line.rank,
  };
};

/** Nobody differs, and everybody is counted. */
async function compare(body: RandomBody): Promise<void> {
  const expected = oracleOf(body);
  const { host, report } = rankData(workbookOf(typed(body)));
  const json = JSON.parse(await jsonOf(report)) as {
    readonly counts: Record<string, number>;
    readonly review: Record<string, number>;
    readonly ranking: readonly Line[];
    readonly problems: readonly Line[];
  };
  const byCode = new Map(json.ranking.map((line) => [String(line.code), line]));
  const views = {
    json: (code: string) => ofJson(byCode.get(code)),
    [TOTALS]: (
      (lines) => (code: string) =>
        ofTab(lines.get(code))
    )(linesOf(host, TOTALS)),
    [LIST]: (
      (lines) => (code: string) =>
        ofTab(lines.get(code))
    )(linesOf(host, LIST)),
  };
  const ranked = [...expected.values()].filter((one) => one !== undefined).length;
  const notRated = body.people.filter(({ rated }) => !rated).length;
  const counts = { read: expected.size, ranked, notRated, blocked: expected.size - ranked - notRated };
  const different = [...expected].flatMap(([code, right]) =>
    Object.entries(views).flatMap(([view, of]) => {
      const is = of(code);
      if (JSON.stringify(is) === JSON.stringify(right)) return [];
      const said = json.problems.filter(({ level }) => level === "error").map(({ message }) => message);
      return [{ view, code, is, right, said }];
    }),
  );
  expect(different).toEqual([]);
  expect(json.counts).toMatchObject(counts);
  expect(json.review).toEqual(reviewsOf(body));
}

test(`${bodies.length} random workbooks: nobody differs from the oracle in the JSON or in either tab`, async () => {
  for (const body of bodies) await compare(body);
});

test("each of the features is drawn", () => {
  const people = bodies.flatMap((body) => body.people.map((one) => ({ ...one, body })));
  const staff = people.flatMap(({ plain, ...one }) => ("measures" in plain ? [{ ...one, plain }] : []));
  const measuresOf = ({ plain }: (typeof staff)[number]) => plain.measures;
  const rowsOf = (one: (typeof staff)[number]) =>
    measuresOf(one).flatMap(({ rows, own }) => [...rows, ...(own === undefined ? [] : [own])]);
  const isAfter = (date: readonly [number, number, number]) => oracleLateness(APPRAISED, date) !== "none";
  const expected = bodies.flatMap((body) => [...oracleOf(body).values()]);
  const drawn = {
    people: people.length,
    ranked: expected.filter((one) => one !== undefined).length,
    blocked: expected.filter((one) => one === undefined).length,
    notRated: people.filter(({ rated }) => !rated).length,
    heads: people.length - staff.length,
    spoiled: staff.filter(({ plain }) => plain.ballots.some((ballot) => ballot.includes(undefined))).length,
    circles: staff.filter(({ plain }) => plain.voters === "circle").length,
    protocols: staff.filter(({ plain }) => plain.voters === "protocol").length,
    aloneByCircle: staff.filter(({ plain, colleagues }) => colleagues === 0 && plain.voters === "circle")
      .length,
    aloneByProtocol: staff.filter(({ plain, colleagues }) => colleagues === 0 && plain.voters === "protocol")
      .length,
    aloneWithoutVoters: staff.filter(({ plain, colleagues }) => colleagues === 0 && plain.voters === "unit")
      .length,
    skillOfOthers: people.filter(({ plain }) => plain.indicators.some(({ isFor }) => !isFor)).length,
    fractions: people.filter(({ plain }) => plain.indicators.some(({ points }) => points % 100n !== 0n))
      .length,
    dropped: staff.filter((one) => rowsOf(one).some((row) => row.dropped)).length,
    ownLevels: staff.filter((one) => measuresOf(one).some(({ own }) => own !== undefined)).length,
    periods: staff.filter((one) => rowsOf(one).some(({ timing: { due } }) => !("day" in due))).length,
    notYetDue: staff.filter((one) =>
      rowsOf(one).some(({ timing: { due, done } }) => done === undefined && isAfter(dueDay(due))),
    ).length,
    doneLater: staff.filter((one) =>
      rowsOf(one).some(({ timing: { done } }) => done !== undefined && isAfter(done)),
    ).length,
    bothGrounds: people.filter(({ reviews, complained }) => complained && reviews.length > 1).length,
    strays: people.filter(({ stray }) => stray).length,
    changed: people.filter(({ plain }) => plain.changes.length > 0).length,
    waiting: bodies.map((body) => reviewsOf(body).waiting).reduce((sum, one) => sum + one, 0),
    reviewed: bodies.map((body) => reviewsOf(body).done).reduce((sum, one) => sum + one, 0),
    tied: bodies
      .flatMap((body) => [...oracleOf(body).values()].map((one) => one?.rank))
      .filter((rank, index, all) => rank !== undefined && all[index - 1] === rank).length,
  };
  console.log(drawn);
  expect(Object.entries(drawn).filter(([, count]) => count === 0)).toEqual([]);
});
