/**
 * A thousand ways in which people vote at once: the same code sent again, a second run in the midst of a first, a service call that
 * throws, a run that is killed with or without its writes. Each code counts once or not at all, and the sums are theirs.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOfCode } from "../../src/ballot/hash";
import type { FaultEffect } from "../../workbench/twin/host/call-account";
import type { Host } from "../../workbench/twin/host/host";
import { sized } from "../projects/spread";
import { codeOf, issue, type Points, unitOfStaff } from "./a-vote";

const STAFF = 7;
const PERSON = "003";
const SALT = "3".padStart(32, "0");
const KEY = `vote:${PERSON}`;

interface Kept {
  readonly hashes: string;
  readonly valid: number;
  readonly sums: readonly number[];
}

const points = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8));

/** What comes to the server, in order: one voter's ballot, with something in its way or another's in its midst. */
const submission = fc.record({
  voter: fc.nat(STAFF - 2),
  fault: fc.option(
    fc.record({
      nth: fc.integer({ min: 1, max: 6 }),
      effect: fc.constantFrom<FaultEffect>("throw", "kill", "kill-losing"),
    }),
    { nil: undefined },
  ),
  inMidst: fc.option(fc.record({ nth: fc.integer({ min: 1, max: 6 }), voter: fc.nat(STAFF - 2) }), {
    nil: undefined,
  }),
});

const host = unitOfStaff(STAFF);
const codes = issue(host, STAFF).get(PERSON) ?? [];
const fresh = host.workbook.documentProperties;

const keptIn = (one: Host): Kept => JSON.parse(one.workbook.documentProperties[KEY] ?? "") as Kept;

test("each code counts once or not at all, and the sums are right", () => {
  let [counted, refused, failed, nested] = [0, 0, 0, 0];
  fc.assert(
    fc.property(
      fc.array(points, { minLength: STAFF - 1, maxLength: STAFF - 1 }),
      fc.array(submission, { minLength: 1, maxLength: 14 }),
      (ballots, submissions) => {
        host.workbook.documentProperties = { ...fresh };
        const accepted = new Map<number, number>();
        const send = (voter: number) => {
          try {
            const took = host.run("castBallot", PERSON, codes[voter] ?? "", ballots[voter] ?? [0, 0, 0]);
            if (took === true) accepted.set(voter, (accepted.get(voter) ?? 0) + 1);
            else refused += 1;
          } catch {
            failed += 1;
          }
        };
        for (const { voter, fault, inMidst } of submissions) {
          if (fault !== undefined) host.failAt(fault.nth, fault.effect);
          if (inMidst !== undefined)
            host.atCall((_, nth) => {
              if (nth !== inMidst.nth) return;
              nested += 1;
              host.atCall(undefined);
              send(inMidst.voter);
            });
          send(voter);
          host.failAt(undefined);
          host.atCall(undefined);
        }
        const { hashes, valid, sums } = keptIn(host);
        const spent = codes.flatMap((code, voter) =>
          hashes.includes(hashOfCode(SALT, code)) ? [] : [voter],
        );
        // Whoever was told that a ballot was taken is counted, and by one submission only.
        for (const [voter, times] of accepted) expect([spent.includes(voter), times]).toEqual([true, 1]);
        expect(valid).toBe(spent.length);
        expect(sums).toEqual(
          [0, 1, 2].map((at) => spent.reduce((sum, voter) => sum + ((ballots[voter] as Points)[at] ?? 0), 0)),
        );
        // Nobody else's vote was touched.
        expect({ ...host.workbook.documentProperties, [KEY]: "" }).toEqual({ ...fresh, [KEY]: "" });
        counted += spent.length;
      },
    ),
    { numRuns: sized(5_000, 1_000) },
  );
  // The runs were what they are for.
  for (const kind of [counted, refused, failed, nested]) expect(kind).toBeGreaterThan(300);
}, 300_000);

test("without anything in the way every ballot counts, in any order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(codes, { minLength: codes.length }), (order) => {
      host.workbook.documentProperties = { ...fresh };
      for (const [index, code] of order.entries())
        host.run("castBallot", PERSON, code, [index, 8 - index, 4]);
      expect(keptIn(host)).toMatchObject({ hashes: "", valid: 6, sums: [15, 33, 24] });
    }),
    { numRuns: 50 },
  );
  expect(codeOf(3)).toBe(PERSON);
});
