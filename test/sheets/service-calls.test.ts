/** What users wait for: the service calls of the one click. They grow with units, not with people. */
import { expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import { type Body, plainBody, rosterRow } from "../cases/body";
import { filledData } from "../cases/files";

function callsOf(body: Body): { first: number; again: number } {
  const host = openBundle(filledData(body));
  host.resetCalls();
  const { counts, problems } = rank(host);
  expect(counts).toEqual({ read: body.roster.length, ranked: body.roster.length, notRated: 0, blocked: 0 });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  const first = host.calls.service;
  host.resetCalls();
  rank(host);
  console.log(body.roster.length, first, host.calls.service);
  return { first, again: host.calls.service };
}

test.each([
  { units: 1, people: [10, 100] },
  { units: 3, people: [10, 100] },
  { units: 10, people: [5, 50] },
])("$units units: at most 3 a unit and 40, the same for $people.0 and $people.1 people in each", ({ units, people }) => {
  const [few, many] = people.map((count) => callsOf(plainBody(units, count)));
  expect(many).toEqual(few);
  expect(many?.first).toBeLessThanOrEqual(3 * units + 40);
  expect(many?.again).toBeLessThanOrEqual(3 * units + 40);
});

test("problems in every tab of three units", () => {
  const body = plainBody(3, 5);
  const spoiled: Body = {
    ...body,
    roster: [...body.roster, rosterRow({ code: "9-9", name: "Бaт", unit: "Хэлтэс 1" })],
    tables: Object.fromEntries(
      Object.entries(body.tables).map(([name, rows]) => [
        name,
        rows.map((row, index) =>
          index === 1
            ? Object.fromEntries(
                Object.entries(row).map(([header, value]) => [header, typeof value === "number" ? "8О" : value]),
              )
            : row,
        ),
      ]),
    ),
  };
  const host = openBundle(filledData(spoiled));
  host.resetCalls();
  rank(host);
  console.log("problems", host.calls.service, host.calls.byName);
  host.resetCalls();
  rank(host);
  console.log("problems again", host.calls.service);
});
