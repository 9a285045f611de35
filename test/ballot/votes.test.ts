/** 4.4–4.6 · A vote from its beginning to the tally in the workbook, by codes and on paper. */
import { describe, expect, test } from "vitest";
import { printedCode } from "../../src/ballot/code";
import { ask } from "../../workbench/cli/ask-server";
import type { Host } from "../../workbench/twin/host/host";
import { faultsOf, withCalls } from "../projects/spread";
import {
  bodyOf,
  COUNTS,
  CYCLE,
  cast,
  codeOf,
  codesFor,
  head,
  issue,
  PHRASE,
  type Points,
  SEALED,
  SUMS,
  settled,
  staffRow,
  stateOfUnit,
  TALLIES,
  tallyOf,
  UNIT,
  unitOfStaff,
} from "./a-vote";

const begin = (host: Host, people: readonly ReturnType<typeof settled>[], unit = UNIT) =>
  ask(host, "beginVote", { unit, cycle: CYCLE, people: [...people] });
const alike = (code: string, counts: [string, string, string, string, string]) => ({
  ...{ code, first: counts, second: counts },
});

describe("by codes", () => {
  test("issued, cast, closed, written: the sums are those of the ballots", () => {
    const host = unitOfStaff(4);
    const codes = issue(host, 4);
    expect(stateOfUnit(host)?.state).toBe("open");
    const ballots: Points[] = [
      [8, 7, 8],
      [6, 7, 7],
      [8, 8, 6],
    ];
    codes.get("001")?.forEach((code, index) => {
      expect(cast(host, "001", printedCode(code).toLowerCase(), ballots[index] ?? [0, 0, 0])).toBe(true);
    });
    for (const other of ["002", "003", "004"])
      for (const code of codes.get(other) ?? []) cast(host, other, code, [5, 5, 5]);
    ask(host, "closeVote", UNIT, ` ${PHRASE.toUpperCase()} `, []);
    expect(stateOfUnit(host)?.state).toBe("counted");
    const { written, left } = ask(host, "writeUnitTallies", UNIT, "№ 7");
    expect([written.length, left]).toEqual([4, []]);
    expect(tallyOf(host, "001", ...COUNTS)).toEqual(["3", "3", "3", "0"]);
    // 22 + 22 + 21 = 65; 65 / 9 = 7.22
    expect(tallyOf(host, "001", ...SUMS, "Дундаж оноо", "Протокол")).toEqual([
      "22",
      "22",
      "21",
      "7.22",
      "№ 7",
    ]);
    expect(stateOfUnit(host)?.state).toBe("done");
    expect(host.workbook.documentProperties).toEqual({});
  });

  test("a spare code replaces one that was lost; what nobody used is void and counted", () => {
    const host = unitOfStaff(4);
    const codes = issue(host, 4, 2);
    // The first slip of 001 is lost, and one spare is given for it; of 002 one colleague does not vote.
    for (const code of codes.get("001")?.slice(1, 4) ?? []) cast(host, "001", code, [8, 8, 8]);
    for (const code of codes.get("002")?.slice(0, 2) ?? []) cast(host, "002", code, [4, 5, 6]);
    for (const other of ["003", "004"])
      for (const code of codes.get(other)?.slice(0, 3) ?? []) cast(host, other, code, [5, 5, 5]);
    ask(host, "closeVote", UNIT, PHRASE, [["001", 1]]);
    const counts = (code: string) => stateOfUnit(host)?.people.find((one) => one.code === code)?.counts;
    expect(counts("001")).toMatchObject({ issued: 4, valid: 3, spoiled: 0, unused: 2 });
    expect(counts("002")).toMatchObject({ issued: 3, valid: 2, spoiled: 0, unused: 3, sums: [8, 10, 12] });
    ask(host, "writeUnitTallies", UNIT, "7");
    expect(tallyOf(host, "001", ...COUNTS)).toEqual(["3", "4", "3", "0"]);
    // One more was given out than may vote: a warning, and the tally counts.
    const { problems } = ask(host, "checkWorkbook");
    expect(
      problems.filter(({ level, tab }) => tab === TALLIES && level !== "info").map(({ what }) => what),
    ).toEqual([
      "Санал өгөх эрхтэй 3 хүн байхад 4 санал олгосон байна; дүнг тооцоонд оруулав.",
      "Ердөө 2 хүчинтэй санал байна: хэн хэдэн оноо өгснийг мэдэж болно, үүнээс хамгаалах арга алга.",
    ]);
  });

  test("more ballots than may vote: the tally is void, and may be voided after it was counted", () => {
    const host = unitOfStaff(4);
    const codes = issue(host, 4, 1);
    for (const person of ["001", "002", "003", "004"])
      for (const code of codes.get(person)?.slice(0, person === "001" ? 4 : 3) ?? [])
        cast(host, person, code, [8, 8, 8]);
    ask(host, "closeVote", UNIT, PHRASE, [["001", 0]]);
    ask(host, "writeUnitTallies", UNIT, "7");
    const { ranking } = ask(host, "rankWorkbook");
    expect(ranking.find(({ code }) => code === "001")?.reason).toMatch(/дүн хүчингүй/u);
  });

  test("asked again with the same codes, as after an answer that was lost, nothing changes", () => {
    const host = unitOfStaff(4);
    const people = [1, 2, 3, 4].map((n) => settled(codeOf(n), 3));
    const { codes, message } = codesFor(people);
    ask(host, "issueCodes", message);
    cast(host, "001", codes.get("001")?.[0] ?? "", [8, 8, 8]);
    const before = host.workbook.documentProperties;
    ask(host, "issueCodes", message);
    expect(host.workbook.documentProperties).toEqual(before);
    const other = codesFor(
      people.map((one) => ({ ...one })),
      0,
    ).message;
    const others = { ...other, people: other.people.map((one) => ({ ...one, salt: "f".repeat(32) })) };
    expect(() => ask(host, "issueCodes", others)).toThrow(/аль хэдийн эхэлсэн/u);
  });

  test("voided by the team's decision, begun anew on paper: the protocol names it", () => {
    const host = unitOfStaff(4);
    const codes = issue(host, 4);
    expect(cast(host, "001", codes.get("001")?.[0] ?? "", [8, 8, 8])).toBe(true);
    expect(() => ask(host, "voidVote", UNIT, "шийдсэн", PHRASE)).toThrow(/шийдвэрийн дугаар/u);
    // Whoever may edit the workbook does not end a vote: it takes the phrase, or the code that the team keeps sealed.
    for (const secret of ["", "өөр нууц үг", codes.get("001")?.[1] ?? ""])
      expect(() => ask(host, "voidVote", UNIT, "А/5", secret)).toThrow(/битүүмжилсэн код таарсангүй/u);
    ask(host, "voidVote", UNIT, "Багийн шийдвэр 5", printedCode(SEALED).toLowerCase());
    expect(stateOfUnit(host)?.state).toBe("none");
    expect(cast(host, "001", codes.get("001")?.[1] ?? "", [8, 8, 8])).toBe(false);
    begin(
      host,
      [1, 2, 3, 4].map((n) => settled(codeOf(n), 3)),
    );
    expect(Object.values(host.workbook.documentProperties).join()).toContain("Багийн шийдвэр 5");
  });
});

describe("on paper", () => {
  test("two count alike, the protocol has its number, the tally stands; later moves void nothing", () => {
    const host = unitOfStaff(4);
    begin(
      host,
      [1, 2, 3, 4].map((n) => settled(codeOf(n), 3)),
    );
    const open = ask(host, "checkWorkbook");
    expect(open.problems.filter(({ tab }) => tab === TALLIES).map(({ what }) => what)).toContain(
      "Санал хураалт үргэлжилж байна; хаах хүртэл дүн гарахгүй.",
    );
    const { differences } = ask(
      host,
      "enterCounts",
      UNIT,
      [1, 2, 3, 4].map((n) => alike(codeOf(n), ["2", "1", "16", "15", "9"])),
    );
    expect(differences).toEqual([]);
    expect(() => ask(host, "writeUnitTallies", UNIT, " ")).toThrow(/протоколын дугаар/iu);
    ask(host, "writeUnitTallies", UNIT, "№ 12");
    expect(tallyOf(host, "003", ...COUNTS, ...SUMS)).toEqual(["3", "3", "2", "1", "16", "15", "9"]);
    host.editCell("Албан хаагчид", "D3", "Өөр хэлтэс");
    expect(stateOfUnit(host)?.people.find(({ code }) => code === "003")?.state).toBe("done");
  });

  test("two that differ block the person, each difference is told, and nothing is written", () => {
    const host = unitOfStaff(4);
    const people = [1, 2, 3, 4].map(codeOf);
    begin(
      host,
      people.map((code) => settled(code, 3)),
    );
    const counts = people.map((code) => alike(code, ["3", "0", "20", "21", "22"]));
    const [one, ...others] = counts;
    const wrong = {
      code: "001",
      first: one?.first ?? [],
      second: ["3", "0", "20", "21", "23"],
    } as (typeof counts)[number];
    const { differences } = ask(host, "enterCounts", UNIT, [wrong, ...others]);
    expect(differences).toEqual([{ name: "Батын Болд", what: "Харилцаа", first: "22", second: "23" }]);
    expect(stateOfUnit(host)?.state).toBe("mismatched");
    const { ranking } = ask(host, "rankWorkbook");
    expect(ranking.find(({ code }) => code === "001")?.reason).toMatch(/хоёр гишүүний тоо зөрсөн/u);
    expect(ranking.find(({ code }) => code === "002")?.reason).toMatch(
      /^бөглөөгүй: .*санал хураалт хаагдаагүй/u,
    );
    expect(() => ask(host, "writeUnitTallies", UNIT, "7")).toThrow(/Тоолж дуусаагүй/u);
    ask(host, "enterCounts", UNIT, counts);
    ask(host, "writeUnitTallies", UNIT, "7");
    expect(tallyOf(host, "001", ...SUMS)).toEqual(["20", "21", "22"]);
  });

  test.each([
    [["", "0", "1", "1", "1"], /Хүчинтэй хоосон/u],
    [["гурав", "0", "1", "1", "1"], /Хүчинтэй бүхэл тоо биш/u],
    [["2.5", "0", "1", "1", "1"], /Хүчинтэй бүхэл тоо биш/u],
    [["3", "1", "1", "1", "1"], /олгосон 3 саналаас олон/u],
    [["3", "0", "25", "1", "1"], /0–24 байх ёстой/u],
    [["3", "0", "-1", "1", "1"], /бүхэл тоо биш/u],
    // a mean in place of a sum; on a slip only whole numbers are circled
    [["3", "0", "7,1", "7,2", "6,9"], /бүхэл тоо биш/u],
  ] as [[string, string, string, string, string], RegExp][])("%j is refused", (counts, why) => {
    const host = unitOfStaff(4);
    begin(host, [settled("001", 3)]);
    expect(() => ask(host, "enterCounts", UNIT, [alike("001", counts)])).toThrow(why);
    expect(stateOfUnit(host)?.people[0]?.state).toBe("open");
  });

  test("nobody's slip came back: counted, and the person lacks input, not 0 points", () => {
    const host = unitOfStaff(4);
    begin(host, [settled("001", 3)]);
    ask(host, "enterCounts", UNIT, [alike("001", ["0", "0", "0", "0", "0"])]);
    ask(host, "writeUnitTallies", UNIT, "7");
    const { ranking } = ask(host, "rankWorkbook");
    expect(ranking.find(({ code }) => code === "001")?.reason).toMatch(/^бөглөөгүй: .*хүчинтэй санал/u);
  });

  test("given up before anybody counted: it can begin anew", () => {
    const host = unitOfStaff(4);
    begin(host, [settled("001", 3)]);
    ask(host, "voidVote", UNIT, "", "");
    expect(host.workbook.documentProperties).toEqual({});
    begin(host, [settled("001", 2, { decision: "3" })]);
  });
});

describe("who may vote", () => {
  test("somebody alone in a unit: the circle of the team's decision", () => {
    const host = bodyOf([head(), staffRow(1)]);
    expect(() => begin(host, [settled("001", 3)])).toThrow(/хамт ажиллагч алга/u);
    expect(() => begin(host, [settled("001", 3, { circle: "Захиргааны хэлтэс" })])).toThrow(
      /шийдвэрийн дугаар/u,
    );
    const circle = "А/15, Захиргааны хэлтсийн гурав";
    begin(host, [settled("001", 3, { circle })]);
    ask(host, "enterCounts", UNIT, [alike("001", ["3", "0", "20", "20", "20"])]);
    ask(host, "writeUnitTallies", UNIT, "4");
    expect(tallyOf(host, "001", ...COUNTS, "Бүрэлдэхүүний шийдвэр", "Дундаж оноо")).toEqual([
      ...["3", "3", "3", "0", circle, "6.67"],
    ]);
    expect(stateOfUnit(host)?.state).toBe("done");
  });

  test.each([1, 2])(
    "one or two: not without the team's decision, whose number stands beside the protocol's",
    (count) => {
      const host = unitOfStaff(count + 1);
      const people = (over = {}) =>
        Array.from({ length: count + 1 }, (_, n) => settled(codeOf(n + 1), count, over));
      expect(() => begin(host, people())).toThrow(/нууц үлдэхгүй/u);
      expect(() => begin(host, people({ decision: "баг шийдсэн" }))).toThrow(/нууц үлдэхгүй/u);
      begin(host, people({ decision: "А/3" }));
      const counts = [String(count), "0", String(count * 8), "0", "0"] as [
        string,
        string,
        string,
        string,
        string,
      ];
      ask(
        host,
        "enterCounts",
        UNIT,
        people().map(({ code }) => alike(code, counts)),
      );
      ask(host, "writeUnitTallies", UNIT, "№ 9");
      expect(tallyOf(host, "001", "Протокол")).toEqual(["№ 9; багийн шийдвэр А/3"]);
    },
  );

  test("what the row says of it holds", () => {
    const host = unitOfStaff(4);
    host.editCell(TALLIES, "D2", "2");
    const [first] = stateOfUnit(host)?.people ?? [];
    expect([first?.code, first?.entitled, first?.isTyped.entitled]).toEqual(["001", 2, true]);
    expect(() => begin(host, [settled("001", 3)])).toThrow(/“Санал өгөх эрхтэй” баганад “2” гэж бичсэн/u);
  });

  test.each([0, -1, 201])("%d voters are refused", (entitled) => {
    const host = unitOfStaff(4);
    expect(() => begin(host, [settled("001", entitled)])).toThrow(/1–200/u);
  });

  test("heads, the not rated, and who is in another unit are not voted on", () => {
    const host = bodyOf([head(), staffRow(1), staffRow(2), staffRow(3, "Өөр хэлтэс")]);
    expect(stateOfUnit(host)?.people.map(({ code }) => code)).toEqual(["001", "002"]);
    for (const code of ["100", "003", "нэг"])
      expect(() => begin(host, [settled(code, 1, { decision: "3" })])).toThrow(/санал хураах хүн алга/u);
  });
});

describe("the row of a tally", () => {
  test("holds what people typed there: such a person is told apart, and the vote waits", () => {
    const host = unitOfStaff(4);
    begin(host, [settled("001", 3), settled("002", 3)]);
    ask(host, "enterCounts", UNIT, [
      alike("001", ["3", "0", "20", "20", "20"]),
      alike("002", ["3", "0", "21", "21", "21"]),
    ]);
    host.editCell(TALLIES, "H2", "19");
    const { written, left } = ask(host, "writeUnitTallies", UNIT, "7");
    expect(written.map(({ code }) => code)).toEqual(["002"]);
    expect(left.map(({ member: { code }, why }) => [code, why])).toEqual([
      ["001", "энэ хүний мөрийн “Хандлага, ёс зүй” баганад өөр утга бичсэн байна; тэр нь хэвээр"],
    ]);
    expect(tallyOf(host, "001", ...SUMS)).toEqual(["19", "", ""]);
    host.editCell(TALLIES, "H2", "");
    ask(host, "writeUnitTallies", UNIT, "7");
    expect(tallyOf(host, "001", ...SUMS)).toEqual(["20", "20", "20"]);
    expect(host.workbook.documentProperties).toEqual({});
  });

  test("that somebody deleted comes below the others", () => {
    const host = unitOfStaff(4);
    for (const column of ["A", "B", "C"]) host.editCell(TALLIES, `${column}2`, "");
    begin(host, [settled("001", 3)]);
    ask(host, "enterCounts", UNIT, [alike("001", ["3", "0", "20", "20", "20"])]);
    ask(host, "writeUnitTallies", UNIT, "7");
    expect(tallyOf(host, "001", ...COUNTS, ...SUMS)).toEqual(["3", "3", "3", "0", "20", "20", "20"]);
  });
});

describe("found by somebody fresh", () => {
  const counted = (host: Host, codes: readonly string[]) => {
    begin(
      host,
      codes.map((code) => settled(code, 3)),
    );
    ask(
      host,
      "enterCounts",
      UNIT,
      codes.map((code) => alike(code, ["3", "0", `1${Number(code)}`, "20", "20"])),
    );
  };
  const all = [1, 2, 3, 4].map(codeOf);

  test("a row inserted while tallies are written gives nobody another's points, and loses no count", () => {
    const probe = unitOfStaff(4);
    counted(probe, all);
    let calls = 0;
    probe.atCall(() => {
      calls += 1;
    });
    ask(probe, "writeUnitTallies", UNIT, "7");
    probe.atCall(undefined);
    for (let moment = Math.max(1, calls - 30); moment <= calls; moment += 3) {
      const host = unitOfStaff(4);
      counted(host, all);
      host.atCall((_, nth) => {
        if (nth === moment) host.insertRowAbove(TALLIES, 2);
      });
      try {
        ask(host, "writeUnitTallies", UNIT, "7");
      } catch {
        // told; it runs again
      }
      host.atCall(undefined);
      for (let tries = 0; stateOfUnit(host)?.state === "counted" && tries < 2; tries += 1) {
        const { left } = ask(host, "writeUnitTallies", UNIT, "7");
        if (left.length > 0) break;
      }
      const people = stateOfUnit(host)?.people ?? [];
      for (const code of all) {
        const state = people.find((one) => one.code === code)?.state;
        const [sum] = tallyOf(host, code, SUMS[0]);
        // What stands as written is the person's own; what does not is still counted, and waits.
        expect(
          state === "counted" || sum === `1${Number(code)}`,
          `call ${moment}, ${code}: ${state} ${sum}`,
        ).toBe(true);
      }
    }
  });

  test("counted wrong alike by both, it is counted again while it is not written", () => {
    const host = unitOfStaff(4);
    counted(host, all);
    ask(
      host,
      "enterCounts",
      UNIT,
      all.map((code) => alike(code, ["3", "0", "24", "20", "20"])),
    );
    ask(host, "writeUnitTallies", UNIT, "7");
    expect(tallyOf(host, "001", SUMS[0])).toEqual(["24"]);
    expect(() => ask(host, "enterCounts", UNIT, [])).toThrow(/тоолох зүйлгүй/u);
  });

  test("a rule that refuses one person's row keeps nobody else's tally back, and leaves no half of it", () => {
    const host = unitOfStaff(4);
    counted(host, all);
    const sheetId = host.workbook.sheets().find(({ name }) => name === TALLIES)?.id ?? "";
    host.workbook.write({
      type: "ADD_DATA_VALIDATION_RULE",
      sheetId,
      rule: {
        id: "own",
        criterion: { type: "isValueInList", values: ["Өөр"], displayStyle: "arrow" },
        isBlocking: true,
      },
      ranges: [{ _sheetId: sheetId, _zone: { left: 11, right: 11, top: 2, bottom: 2 } }],
    });
    host.workbook.flush();
    const { written, left } = ask(host, "writeUnitTallies", UNIT, "№ 7");
    expect([written.map(({ code }) => code), left.map(({ member: { code } }) => code)]).toEqual([
      ["001", "003", "004"],
      ["002"],
    ]);
    expect(tallyOf(host, "002", ...COUNTS, ...SUMS)).toEqual(["", "", "", "", "", "", ""]);
  });

  test("two phrases, or codes beside paper, are refused in one unit", () => {
    const host = unitOfStaff(4);
    ask(host, "issueCodes", codesFor([settled("001", 3)]).message);
    const other = codesFor([settled("002", 3)]).message;
    expect(() => ask(host, "issueCodes", { ...other, phrase: "өөр хүний нууц үг" })).toThrow(
      /аль хэдийн эхэлсэн/u,
    );
    expect(() => begin(host, [settled("003", 3)])).toThrow(/аль хэдийн эхэлсэн/u);
  });

  test("a tally that cannot count leaves the others of the unit to be begun", () => {
    const host = unitOfStaff(4);
    host.editCell(TALLIES, "F2", "3");
    expect(stateOfUnit(host)?.state).toBe("partly");
    begin(
      host,
      ["002", "003", "004"].map((code) => settled(code, 3)),
    );
  });

  test("by which decision a vote was voided stands beside the next tally of the cycle, imported or not, and with no other", () => {
    const host = unitOfStaff(4);
    issue(host, 4);
    ask(host, "voidVote", UNIT, "А/5", PHRASE);
    const rows = [
      ["Код", "Хүчинтэй", ...SUMS],
      ["001", "3", "20", "20", "20"],
    ];
    ask(host, "importTallies", { rows, protocol: "№ 7" });
    expect(tallyOf(host, "001", "Протокол")).toEqual(["№ 7; өмнөх хураалтыг хүчингүй болгосон: А/5"]);
    ask(host, "beginVote", {
      unit: UNIT,
      cycle: "2027 оны жилийн эцсийн үнэлгээ",
      people: [settled("002", 3)],
    });
    expect(ask(host, "protocolPage", UNIT, "", []).notes.join()).not.toContain("А/5");
  });
});

test("who left the roster while the vote went on is not lost: counted, told, and the others are written", () => {
  const host = unitOfStaff(4);
  begin(host, [settled("001", 3), settled("002", 3)]);
  host.editCell("Албан хаагчид", "A3", "777");
  const gone = stateOfUnit(host)?.people.find(({ code }) => code === "001");
  expect([gone?.state, gone?.isGone, gone?.name]).toEqual(["open", true, "Батын Болд"]);
  ask(host, "enterCounts", UNIT, [
    alike("001", ["3", "0", "20", "20", "20"]),
    alike("002", ["3", "0", "21", "21", "21"]),
  ]);
  const { written, left } = ask(host, "writeUnitTallies", UNIT, "7");
  expect([written.map(({ code }) => code), left.map(({ why }) => why)]).toEqual([["002"], ["бүртгэлд алга"]]);
  // What is counted stays; of who left it can be given up, with a decision where it was by codes.
  ask(host, "voidVote", UNIT, "", "");
  expect(host.workbook.documentProperties).toEqual({});
});

test("cut off at any call, the tallies stand whole after the next run, and nothing that people typed is gone", () => {
  const people = [1, 2, 3, 4].map(codeOf);
  const prepared = () => {
    const host = unitOfStaff(4);
    begin(
      host,
      people.map((code) => settled(code, 3)),
    );
    ask(
      host,
      "enterCounts",
      UNIT,
      people.map((code) => alike(code, ["3", "0", `1${Number(code)}`, "20", "20"])),
    );
    host.editCell(TALLIES, "L3", "№ 7");
    return host;
  };
  const write = (host: Host) => ask(host, "writeUnitTallies", UNIT, "№ 7");
  for (const fault of faultsOf("writing tallies", withCalls(prepared(), write).calls)) {
    const host = prepared();
    fault.of(host, write);
    const left = stateOfUnit(host)?.state === "counted" ? write(host).left : [];
    expect(left, String(fault)).toEqual([]);
    for (const code of people)
      expect(tallyOf(host, code, ...COUNTS, ...SUMS, "Протокол"), String(fault)).toEqual([
        ...["3", "3", "3", "0", `1${Number(code)}`, "20", "20", "№ 7"],
      ]);
    expect(stateOfUnit(host)?.state, String(fault)).toBe("done");
    expect(host.workbook.documentProperties, String(fault)).toEqual({});
    host.close();
  }
}, 240_000);
