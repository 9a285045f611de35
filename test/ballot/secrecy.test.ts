/**
 * 4.4 “нууцаар”: after a whole vote of a unit of twelve, whoever holds every cell, note, property, cache entry, log and window finds no
 * code, no single ballot and nothing that joins one to its voter; before it is closed nobody is told anything of it.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { printedCode } from "../../src/ballot/code";
import { hashOfCode, hashOfPhrase } from "../../src/ballot/hash";
import { ask } from "../../workbench/cli/ask-server";
import type { Host } from "../../workbench/twin/host/host";
import {
  cast,
  codeOf,
  codesFor,
  PHRASE,
  type Points,
  settled,
  stateOfUnit,
  UNIT,
  unitOfStaff,
} from "./a-vote";

const STAFF = 12;

/** Everything that outlives a run, as one text: the document with its properties and history, other stores, caches, log, windows. */
function everything(host: Host): string {
  const { workbook, log, toasts, alerts, dialogs, sidebar } = host;
  const { properties, caches } = host.stores;
  return JSON.stringify({
    snapshot: host.snapshot(),
    properties: [workbook.documentProperties, [...properties.entries()]],
    caches: Object.values(caches).map((cache) => [...cache.entries()]),
    shown: [log, toasts, alerts, dialogs.map(({ content }) => content), sidebar?.content],
  });
}

/** A ballot of its own for each voter and person, so that one alone would be known again. */
const pointsOf = (voter: number, person: number): Points => [
  (voter * 5 + person) % 9,
  (voter * 7 + person * 2) % 9,
  (voter * 2 + person * 4) % 9,
];

describe("a vote of twelve", () => {
  let host: Host;
  let codes: ReadonlyMap<string, readonly string[]>;
  let voted: { person: string; code: string; points: Points }[];
  const during: string[] = [];

  beforeAll(() => {
    host = unitOfStaff(STAFF);
    const issued = codesFor(Array.from({ length: STAFF }, (_, n) => settled(codeOf(n + 1), STAFF - 1)));
    codes = issued.codes;
    ask(host, "issueCodes", issued.message);
    // Each voter has, of every other person, the slip that they drew.
    voted = Array.from({ length: STAFF }, (_, voter) =>
      Array.from({ length: STAFF }, (__, person) => ({ voter, person })).filter(
        (one) => one.voter !== one.person,
      ),
    ).flatMap((own) =>
      own.map(({ voter, person }) => ({
        person: codeOf(person + 1),
        code: codes.get(codeOf(person + 1))?.[voter > person ? voter - 1 : voter] ?? "",
        points: pointsOf(voter, person),
      })),
    );
    for (const [index, { person, code, points }] of voted.entries()) {
      host.person = `хүн-${index}`;
      expect(cast(host, person, printedCode(code), points)).toBe(true);
      if (index === 60) during.push(everything(host), JSON.stringify(ask(host, "ballotState")));
    }
    ask(host, "closeVote", UNIT, PHRASE, []);
    ask(host, "writeUnitTallies", UNIT, "№ 7");
    ask(host, "rankWorkbook");
    ask(host, "checkWorkbook");
  });

  test("its sums are those of the ballots, whoever voted when", () => {
    for (const person of codes.keys()) {
      const own = voted.filter((one) => one.person === person);
      const sums = [0, 1, 2].map((at) => own.reduce((sum, { points }) => sum + (points[at] ?? 0), 0));
      expect(stateOfUnit(host)?.people.find(({ code }) => code === person)?.counts).toMatchObject({
        ...{ valid: STAFF - 1, spoiled: 0, issued: STAFF - 1, sums },
      });
    }
  });

  test("leaves no code, no hash of one and no pass phrase anywhere, neither while it went on nor after", () => {
    const after = everything(host);
    const all = [...codes.values()].flat();
    expect(all).toHaveLength(STAFF * (STAFF - 1));
    for (const [when, text] of [
      ["during", during[0] ?? ""],
      ["after", after],
    ] as const) {
      for (const code of all)
        for (const form of [code, printedCode(code), code.toLowerCase()])
          expect(text.includes(form), when).toBe(false);
      expect(text.toLowerCase().includes(PHRASE), when).toBe(false);
    }
    for (const [index, [, own]] of [...codes].entries()) {
      const salt = (index + 1).toString(16).padStart(32, "0");
      expect(after.includes(salt)).toBe(false);
      for (const code of own) expect(after.includes(hashOfCode(salt, code))).toBe(false);
    }
    // What is kept of a code is found while it is unspent: the search sees what is there.
    const salt = "1".padStart(32, "0");
    const unspent = codes.get("001")?.at(-1) ?? "";
    expect(during[0]?.includes(hashOfCode(salt, unspent))).toBe(true);
    expect(hashOfPhrase("а", PHRASE)).toHaveLength(32);
  });

  test("leaves nothing beside the tallies: no property, cache entry, line of a log, metadata or note of it", () => {
    expect(host.workbook.documentProperties).toEqual({});
    const { properties, caches } = host.stores;
    expect([...properties.values()].flatMap((entries) => Object.keys(entries))).toEqual([]);
    expect(Object.values(caches).flatMap((cache) => [...cache.keys()])).toEqual([]);
    expect(host.log).toEqual([]);
    const { data } = host.snapshot();
    const beside = JSON.stringify([
      data.metadata,
      data.sheets.map(({ metadata, notes }) => [metadata, notes]),
    ]);
    for (const { points } of voted) {
      const [a, b, c] = points;
      for (const form of [`[${points.join()}]`, `${a},${b},${c}`, `${a} ${b} ${c}`, `${a};${b};${c}`])
        expect(beside.includes(form), form).toBe(false);
    }
  });

  test("of two orders of the same ballots the same is left: nothing tells who came first", () => {
    const again = unitOfStaff(STAFF);
    ask(
      again,
      "issueCodes",
      codesFor(Array.from({ length: STAFF }, (_, n) => settled(codeOf(n + 1), STAFF - 1))).message,
    );
    for (const { person, code, points } of [...voted].reverse()) cast(again, person, code, points);
    ask(again, "closeVote", UNIT, PHRASE, []);
    const kept = (one: Host) => Object.values(one.workbook.documentProperties).sort();
    const first = unitOfStaff(STAFF);
    ask(
      first,
      "issueCodes",
      codesFor(Array.from({ length: STAFF }, (_, n) => settled(codeOf(n + 1), STAFF - 1))).message,
    );
    for (const { person, code, points } of voted) cast(first, person, code, points);
    ask(first, "closeVote", UNIT, PHRASE, []);
    expect(kept(again)).toEqual(kept(first));
  });

  test("while it goes on, says nothing of how many voted", () => {
    const report = JSON.parse(during[1] ?? "") as ReturnType<typeof ask<"ballotState">>;
    const people = report.units.find(({ unit }) => unit === UNIT)?.people ?? [];
    expect(people).toHaveLength(STAFF);
    for (const one of people)
      expect([one.state, one.counts, one.entitled]).toEqual(["open", null, STAFF - 1]);
  });
});

describe("before it is closed", () => {
  test.each(["none", "one", "all but one"])(
    "every answer is the same with %s voted as with nobody",
    (how) => {
      const answers = (votes: number) => {
        const host = unitOfStaff(4);
        const { codes, message } = codesFor([1, 2, 3, 4].map((n) => settled(codeOf(n), 3)));
        ask(host, "issueCodes", message);
        for (const [person, own] of [...codes].slice(0, 4))
          for (const code of own.slice(0, votes)) cast(host, person, code, [1, 2, 3]);
        const tried = [
          () => ask(host, "ballotState"),
          () => ask(host, "openVotes"),
          () => ask(host, "workbookState"),
          () => ask(host, "checkWorkbook"),
          () => ask(host, "rankWorkbook"),
          () => ask(host, "closeVote", UNIT, "өөр нууц үг байна", []),
          () => ask(host, "closeVote", "Байхгүй нэгж", PHRASE, []),
          () => ask(host, "writeUnitTallies", UNIT, "7"),
          () => ask(host, "enterCounts", UNIT, []),
          () => ask(host, "beginVote", { unit: UNIT, cycle: "", people: [settled("001", 3)] }),
          () =>
            ask(host, "previewTallies", {
              rows: [
                ["Код", "Хүчинтэй", "Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"],
                ["001", "3", "3", "3", "3"],
              ],
              protocol: "7",
            }),
          () => ask(host, "reviewList"),
          () => ask(host, "explainPerson", "001"),
          () => ask(host, "makeStatistics"),
          () => ask(host, "exportFile", "summary"),
          // When it was made is in the file, too.
          () => ({ ...JSON.parse(ask(host, "exportFile", "result").text), exportedAt: "" }),
          () => ask(host, "sheetPages", `unit:${UNIT}`, true),
        ];
        return tried.map((one) => {
          try {
            return JSON.stringify(one()).replace(/\d\d:\d\d/gu, "");
          } catch (error) {
            return String(error);
          }
        });
      };
      const votes = { none: 0, one: 1, "all but one": 2 }[how] ?? 0;
      expect(answers(votes)).toEqual(answers(0));
    },
  );

  test("used, unknown, mistyped, of another person, of no vote: one answer", () => {
    const host = unitOfStaff(4);
    const { codes, message } = codesFor([1, 2, 3, 4].map((n) => settled(codeOf(n), 3)));
    ask(host, "issueCodes", message);
    const [first = "", second = ""] = codes.get("001") ?? [];
    expect(cast(host, "001", first, [8, 8, 8])).toBe(true);
    const wrong: [string, string][] = [
      ["001", first],
      ["001", "0000000000000"],
      ["001", second.slice(0, -1)],
      ["001", `${second.slice(1, 2)}${second.slice(0, 1)}${second.slice(2)}`],
      ["001", ""],
      ["002", second],
      ["999", second],
      ["100", second],
    ];
    for (const [person, code] of wrong) expect(cast(host, person, code, [8, 8, 8]), code).toBe(false);
    expect(cast(host, "001", second, [8, 8, 8])).toBe(true);
    ask(host, "closeVote", UNIT, PHRASE, []);
    expect(cast(host, "001", codes.get("001")?.[2] ?? "", [8, 8, 8])).toBe(false);
  });
});

describe("called out of turn from a browser's console", () => {
  const outOfTurn = (host: Host): (() => unknown)[] => [
    () => ask(host, "closeVote", UNIT, PHRASE, []),
    () => ask(host, "writeUnitTallies", UNIT, "7"),
    () =>
      ask(host, "enterCounts", UNIT, [
        { code: "001", first: ["1", "0", "8", "8", "8"], second: ["1", "0", "8", "8", "8"] },
      ]),
    () => ask(host, "voidVote", UNIT, "А/3", ""),
  ];

  test("each refuses while nothing was begun", () => {
    const host = unitOfStaff(4);
    for (const one of outOfTurn(host)) expect(one).toThrow(/⟦refused⟧/u);
    expect(host.workbook.documentProperties).toEqual({});
  });

  test("codes are not issued in a script that stands in the spreadsheet, whatever the page says", () => {
    const host = unitOfStaff(4);
    host.installation = "NONE";
    const { message } = codesFor([settled("001", 3)]);
    expect(() => ask(host, "issueCodes", message)).toThrow(/өөрийнх нь скриптэд суулгасан/u);
    expect(ask(host, "ballotState").isPublished).toBe(false);
    host.installation = "WEB_STORE_ADD_ON";
    ask(host, "issueCodes", message);
  });

  test("fewer or more codes than may vote, a code twice, a short phrase, many spares are refused", () => {
    const host = unitOfStaff(4);
    const { message } = codesFor([settled("001", 3)]);
    const [own] = message.people;
    if (own === undefined) throw new Error("nobody");
    const spoilt = [
      { ...message, people: [{ ...own, hashes: own.hashes.slice(1) }] },
      { ...message, people: [{ ...own, hashes: [...own.hashes, "0".repeat(32)] }] },
      { ...message, people: [{ ...own, hashes: [...own.hashes.slice(1), own.hashes[1] ?? ""] }] },
      { ...message, phrase: "богино" },
      { ...message, phrase: "а б в г д е ж з" },
      { ...message, spare: 6 },
    ];
    for (const one of spoilt) expect(() => ask(host, "issueCodes", one)).toThrow(/⟦refused⟧/u);
    expect(host.workbook.documentProperties).toEqual({});
  });

  test("a closed vote is closed: not counted, not voided, not begun anew, not closed again", () => {
    const host = unitOfStaff(4);
    const { codes, message } = codesFor([1, 2, 3, 4].map((n) => settled(codeOf(n), 3)));
    ask(host, "issueCodes", message);
    for (const [person, own] of codes) for (const code of own) cast(host, person, code, [8, 7, 6]);
    ask(host, "closeVote", UNIT, PHRASE, []);
    const before = host.workbook.documentProperties;
    const [close, , count, drop] = outOfTurn(host);
    for (const one of [close, count, drop]) expect(one).toThrow(/⟦refused⟧/u);
    expect(() => ask(host, "issueCodes", message)).toThrow(/⟦refused⟧/u);
    expect(host.workbook.documentProperties).toEqual(before);
  });
});
