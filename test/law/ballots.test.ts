/** 4.4 · The vote is secret because the workbook has no room for a vote (docs/decisions/secret-ballot.md). */
import { expect, test } from "vitest";
import { peersTable } from "../../src/law/annex/index";
import { peers } from "../../src/workbook/peers";
import { INPUT_TABS } from "../../src/workbook/tabs";

const headers = Object.values(peers.columns).map(({ header }) => header);
const indicators = peersTable.indicators.map(({ name }) => name);

test("the tab of the tallies has who was rated, counts, sums and the protocol, and no other column", () => {
  const counts = ["Санал өгөх эрхтэй", "Олгосон", "Хүчинтэй", "Хүчингүй"];
  const others = ["Код", "Овог, нэр", "Нэгж", "Дундаж оноо", "Протокол", "Бүрэлдэхүүний шийдвэр"];
  expect([...headers].sort()).toEqual([...others, ...counts, ...indicators].sort());
});

test("each of its cells is a count, a sum, the mean of the sums, or says who and by which protocol: a row a person", () => {
  const numbers = Object.values(peers.columns).filter(
    ({ format }) => format === "number" || format === "points",
  );
  expect(numbers.map(({ header }) => header).sort()).toEqual(
    ["Санал өгөх эрхтэй", "Олгосон", "Хүчинтэй", "Хүчингүй", "Дундаж оноо", ...indicators].sort(),
  );
});

test("no other tab asks for a vote", () => {
  const others = Object.values(INPUT_TABS).filter((tab) => tab.kind !== "peers");
  expect(others.length).toBeGreaterThan(8);
  const elsewhere = others.flatMap((tab) => Object.values(tab.columns).map(({ header }) => header));
  expect(elsewhere.filter((header) => /санал/iu.test(header))).toEqual([]);
});
