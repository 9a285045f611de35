/** What votes take of the document's properties, and how they are read back. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasRoomFor, keyOfVote, textOfVote, voteOf, votesIn } from "../../src/ballot/stored-vote";
import { type CodeVote, cast, closed, type Vote } from "../../src/ballot/vote";

const A_VALUE = 9 * 1024;
const ALL = 500 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** A vote by codes on somebody of long names, with so many codes. */
const voteOn = (code: string, voters: number, spare: number): CodeVote => ({
  ...{ unit: "Татварын улсын байцаагчийн хяналт шалгалтын хэлтэс", code, name: "Бат-Эрдэнийн Номин-Эрдэнэ" },
  ...{ cycle: "2026 оны жилийн эцсийн үнэлгээ", entitled: voters, circle: "", decision: "", voided: "" },
  ...{ mode: "codes", state: "open", spare, salt: "5".repeat(32) },
  phrase: { salt: "0f8fad5b-d9cb-469f-a165-70867728950e", hash: "a".repeat(32) },
  recovery: { salt: "b".repeat(32), hash: "c".repeat(32) },
  hashes: Array.from({ length: voters + spare }, (_, n) => n.toString(16).padStart(32, "0")),
  ...{ valid: 0, sums: [0, 0, 0] },
});
const propertiesOf = (votes: readonly Vote[]) =>
  Object.fromEntries(votes.map((vote) => [keyOfVote(vote.code), textOfVote(vote)]));
const sizeOf = (properties: Record<string, string>) =>
  Object.entries(properties).reduce((sum, [key, text]) => sum + bytes(key) + bytes(text), 0);

test("300 people in 30 units, all at once with two spare codes each, fit with two fifths of the store to spare", () => {
  const votes = Array.from({ length: 300 }, (_, n) => voteOn(String(n).padStart(3, "0"), 9, 2));
  const properties = propertiesOf(votes);
  expect(Math.max(...Object.values(properties).map(bytes))).toBeLessThan(A_VALUE / 8);
  expect(sizeOf(properties)).toBeLessThan(0.6 * ALL);
  expect(hasRoomFor(votes, {})).toBe(true);
  console.log(
    `300 people: ${sizeOf(properties)} bytes of ${ALL}, the largest value ${Math.max(...Object.values(properties).map(bytes))} of ${A_VALUE}`,
  );
});

test("the most that may vote on somebody fit one value; more people than fit the store are refused", () => {
  expect(bytes(textOfVote(voteOn("001", 200, 5)))).toBeLessThan(A_VALUE);
  expect(hasRoomFor([voteOn("001", 300, 5)], {})).toBe(false);
  const many = Array.from({ length: 120 }, (_, n) => voteOn(String(n), 119, 0));
  expect(hasRoomFor(many, {})).toBe(sizeOf(propertiesOf(many)) < ALL - 20 * 1024);
  expect(hasRoomFor([voteOn("001", 9, 0)], { other: "а".repeat(240 * 1024) })).toBe(false);
});

test("is as long whatever was cast: the size of the store tells no turnout and no sum", () => {
  const codes = Array.from({ length: 9 }, (_, n) => n);
  const vote = voteOn("007", 9, 0);
  for (const spent of codes) {
    const cast = { ...vote, hashes: vote.hashes.slice(spent), valid: spent, sums: [spent * 8, spent * 3, 0] };
    expect(textOfVote(cast)).toHaveLength(textOfVote(vote).length);
    expect(voteOf("007", textOfVote(cast))).toEqual(cast);
  }
});

describe("read back", () => {
  test("a vote is what it was, open and closed", () => {
    const vote = voteOn("007", 9, 1);
    for (const one of [vote, closed(vote, 1)]) expect(voteOf("007", textOfVote(one))).toEqual(one);
    expect(votesIn({ ...propertiesOf([vote]), other: "{}", "voided:007": "А/3" })).toEqual(
      new Map([["007", vote]]),
    );
  });

  test("whatever somebody wrote in its place is a vote that can only be voided", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constantFrom("null", "[]", '{"code":"008"}')),
        (text) => {
          const read = voteOf("007", text);
          expect([read.code, read.state, read.mode, read.unit]).toEqual(["007", "open", "paper", ""]);
          expect(cast(read, "ABCD", [1, 2, 3])).toBeUndefined();
        },
      ),
    );
  });
});

test.each([
  [[8, 8, 8], true],
  [[0, 0, 0], true],
  [[9, 0, 0], false],
  [[-1, 0, 0], false],
  [[1.5, 0, 0], false],
  [[Number.NaN, 0, 0], false],
  [[1, 2], false],
  [[1, 2, 3, 4], false],
])("4.5 · a ballot of %j is taken: %s", (ballot, isTaken) => {
  const [code, vote] = unusedCode();
  expect(cast(vote, code, ballot) !== undefined).toBe(isTaken);
});

function unusedCode(): [string, CodeVote] {
  const code = "0000000000000";
  const vote = voteOn("001", 3, 0);
  return [
    code,
    { ...vote, hashes: [createHash("sha256").update(`${vote.salt}:${code}`).digest("hex").slice(0, 32)] },
  ];
}
