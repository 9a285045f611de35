/** The words on the papers of a vote: those of the workbook and of the annex where they have them, and once. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  CODE_SLIP,
  cyclesOf,
  fewVoterNotes,
  PAPER_SLIP,
  POINTS_OF_SCALE,
  PROTOCOL_WORDS,
  SLIP_WORDS,
  WITHOUT_SLIPS,
} from "../../src/explain/ballot-paper-words";
import { peersTable } from "../../src/law/annex/tables";
import { peers } from "../../src/workbook/peers";
import { roster } from "../../src/workbook/roster";

test("the columns of the protocol are called as in the workbook, whose cells they fill", () => {
  const { name, entitled, issued, valid, spoiled, mean } = peers.columns;
  const columns = { name, entitled, issued, valid, spoiled, mean };
  for (const [field, { header }] of Object.entries(columns))
    expect(PROTOCOL_WORDS.columns[field as keyof typeof columns]).toBe(header);
  expect(SLIP_WORDS.unit).toBe(roster.columns.unit.header);
});

test("the columns of a slip as in the annex, and its scale", () => {
  const { number, indicator, guidance, points } = PAPER_SLIP;
  expect([number, indicator, guidance]).toEqual(peersTable.columns.slice(0, 3));
  expect(POINTS_OF_SCALE).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(points).toContain("(0–8)");
  expect(POINTS_OF_SCALE.at(-1)).toBe(peersTable.maximum);
});

test("each sentence stands once", () => {
  const root = path.join(import.meta.dirname, "../..");
  const sources = ["src", "sidebar", "workbench/cli"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => path.join(folder, name)),
  );
  const texts = sources.map((name) => [name, readFileSync(path.join(root, name), "utf8")] as const);
  const sentences = [SLIP_WORDS, PAPER_SLIP, CODE_SLIP, PROTOCOL_WORDS, WITHOUT_SLIPS]
    .flatMap((words) => Object.values(words).flat())
    .filter((text): text is string => typeof text === "string" && text.split(" ").length > 2);
  expect(sentences.length).toBeGreaterThan(12);
  for (const sentence of sentences.filter((text) => text !== PAPER_SLIP.guidance)) {
    const start = sentence.split(/[0-9“]/u)[0] ?? "";
    const holding = texts.filter(([, text]) => start.length > 12 && text.includes(`"${start}`));
    expect(holding.map(([name]) => name).filter((name) => !name.endsWith("ballot-paper-words.ts"))).toEqual(
      [],
    );
  }
});

test.for([
  { year: "2026", final: "2026 оны жилийн эцсийн үнэлгээ", half: "2026 оны эхний хагас жилийн үнэлгээ" },
  { year: 2026, final: "2026 оны жилийн эцсийн үнэлгээ", half: "2026 оны эхний хагас жилийн үнэлгээ" },
  { year: "", final: "Жилийн эцсийн үнэлгээ", half: "Эхний хагас жилийн үнэлгээ" },
  { year: undefined, final: "Жилийн эцсийн үнэлгээ", half: "Эхний хагас жилийн үнэлгээ" },
])("the appraisals of $year", ({ year, final, half }) => {
  expect(cyclesOf(year)).toEqual([final, half]);
});

describe("few voters", () => {
  const of = (...people: readonly (readonly [voters: number, decision?: string])[]) =>
    fewVoterNotes(
      people.map(([voters, decision = ""], index) => ({ name: `Хүн ${index}`, voters, decision })),
    );

  test("five and more need no note", () => {
    expect(of([5], [6], [30])).toEqual([]);
  });

  test("three and four: a note; one and two: the number of the team's decision too, where nobody wrote it yet", () => {
    expect(of([5], [4], [2], [3], [1, "А/5"])).toEqual([
      "Нэг, хоёр хүн л санал өгөх тул хэн хэдэн оноо өгснийг мэдэж болно: Хүн 2, Хүн 4.",
      "Ингэж санал авах тухай үнэлгээний багийн шийдвэрийн дугаар (Хүн 2): ____________.",
      "Гурав, дөрвөн хүн санал өгөх тул саналын нууцлал сул: Хүн 1, Хүн 3.",
    ]);
    expect(of([2, "А/5"])).toHaveLength(1);
  });
});
