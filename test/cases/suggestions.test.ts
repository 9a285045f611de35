/** 6.4, 6.5 · What is suggested for a head and declined: in the register with its reason, no review of the head, with a way back. */
import { expect, test } from "vitest";
import { rank } from "../../workbench/cli/report";
import type { Host } from "../../workbench/twin/host/host";
import { HEAD, UNIT } from "./body";
import { added, bodyOf, categories, listOf, measure, open, plainData } from "./review-body";
import { rowsIn } from "./review-desk";

const REGISTER = "Хяналт";
const asked = { code: HEAD.code, clause: "6.5" };
const data = plainData(bodyOf(categories.excellent, measure));
const decline = (host: Host, reason: string) =>
  host.run("declineSuggestion", { ...asked, reason, document: "Тэмдэглэл №7" });
const suggested = (host: Host) =>
  (
    host.run("reviewList") as unknown as {
      suggestions: { clause: string; code: string; declined: null | { reason: string } }[];
    }
  ).suggestions.find(({ code, clause }) => code === HEAD.code && clause === "6.5");

test("a reason is needed; then it stands in the register once, and is known for declined", () => {
  const host = open(data);
  expect(suggested(host)?.declined).toBeNull();
  expect(decline(host, " ")).toMatchObject({ done: false });
  expect(rowsIn(host, REGISTER)).toEqual([]);
  for (let times = 0; times < 2; times += 1)
    expect(decline(host, "Дарга баримтад тулгуурласан")).toEqual({ done: true, sentence: "" });
  expect(rowsIn(host, REGISTER)).toEqual([
    {
      ...{ Код: HEAD.code, "Овог, нэр": HEAD.name, Үндэслэл: "6.5", Дүн: "Татгалзсан" },
      ...{ Баримт: "Тэмдэглэл №7", Тайлбар: "Дарга баримтад тулгуурласан" },
      ...(rowsIn(host, REGISTER)[0]?.Огноо === undefined ? {} : { Огноо: expect.anything() }),
    },
  ]);
  expect(suggested(host)?.declined).toMatchObject({ reason: "Дарга баримтад тулгуурласан" });
});

test("it is no review of the head: who waits waits, and nothing is said of two reviews", () => {
  const host = open(data);
  const before = listOf(host).counts;
  const problems = rank(host).problems.length;
  decline(host, "Дарга баримтад тулгуурласан");
  expect(listOf(host).counts).toEqual(before);
  expect(rank(host).problems).toHaveLength(problems);
  host.run("confirmReviews", [HEAD.code]);
  expect(rowsIn(host, REGISTER).map((row) => [row.Үндэслэл, row.Дүн])).toEqual([
    ["6.5", "Татгалзсан"],
    ["7.2", "Хэвээр"],
  ]);
  expect(rank(host).problems.filter(({ level }) => level === "error")).toEqual([]);
});

test("taken back, it is asked again; what is not suggested cannot be declined, nor what was entered", () => {
  const host = open(data);
  decline(host, "Дарга баримтад тулгуурласан");
  expect(host.run("reconsiderSuggestion", asked)).toEqual({ done: true, sentence: "" });
  expect(rowsIn(host, REGISTER)).toEqual([]);
  expect(suggested(host)?.declined).toBeNull();
  expect(
    host.run("declineSuggestion", { ...asked, code: "099", reason: "Үгүй", document: "" }),
  ).toMatchObject({
    done: false,
  });
  host.run("addAdjustment", { ...asked, amount: "6", reason: "Тогтоогдсон", document: "Акт 4" });
  expect(decline(host, "Үгүй")).toMatchObject({ done: false });
});

test.each([
  ["Татгалзсан", "7.2", "“Татгалзсан” нь зөвхөн"],
  ["Хэвээр", "6.5", "6.5 заалтын мөрөнд"],
])("“%s” on %s, typed by hand, is questioned and counts for nothing", (outcome, ground, sentence) => {
  const row = { Код: HEAD.code, Үндэслэл: ground, Дүн: outcome };
  const host = open(plainData(bodyOf(categories.excellent, measure, added(REGISTER, row))));
  expect(listOf(host).lines.find(({ code }) => code === HEAD.code)?.state).toBe("waiting");
  expect(rank(host).problems.filter(({ tab }) => tab === REGISTER)).toMatchObject([
    { level: "warning", message: expect.stringContaining(sentence) },
  ]);
});

test("a save that was cut off blocks its person until it is saved again", () => {
  const row = { Код: HEAD.code, Үндэслэл: "7.2", Дүн: "Дутуу" };
  const host = open(plainData(bodyOf(categories.excellent, added(REGISTER, row))));
  const { ranking, problems } = rank(host);
  expect(ranking.find(({ code }) => code === HEAD.code)).toMatchObject({ total: null });
  expect(problems.filter(({ tab }) => tab === REGISTER)).toMatchObject([{ level: "error", clause: "7.4" }]);
  expect(host.run("confirmReviews", [HEAD.code])).toMatchObject({ confirmed: [] });
  expect(host.run("saveReview", { code: HEAD.code, cells: [], document: "" })).toMatchObject({ saved: true });
  expect(rowsIn(host, REGISTER)).toEqual([]);
  expect(UNIT).not.toBe("");
});
