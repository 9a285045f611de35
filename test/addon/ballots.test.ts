/** 4.4–4.6 · A vote from its beginning to the tally in the workbook, by the built bundle. */
import { describe, expect, test } from "vitest";
import { newCode, printedCode } from "../../src/ballot/code";
import { hashOfCode } from "../../src/ballot/hash";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/host/host";
import { columnOf, gridOf } from "../../workbench/samples/tabs";

const UNIT = "Хэлтэс";
const CYCLE = "2026 оны жилийн эцсийн үнэлгээ";
const PHRASE = "цагаан сарны мөнгөн аяга";

/** A head and so many civil servants. */
function body(staff: number, unit = UNIT): Host {
  const host = openBundle();
  host.installation = "APPS_MARKETPLACE_DOMAIN_ADD_ON";
  const rows = [["100", "Дарга Нэг", "Дарга", unit, "Нэгжийн дарга"]];
  for (let n = 1; n <= staff; n += 1)
    rows.push([codeOf(n), `Хүн ${"АБВГДЕЖЗИКЛМНО".charAt(n)}`, "Мэргэжилтэн", unit, "Албан хаагч"]);
  host.run("setUpWorkbook", rows);
  return host;
}
const codeOf = (n: number) => String(n).padStart(3, "0");
const settled = (code: string, entitled: number, over = {}) => ({
  ...{ code, entitled, circle: "", decision: "" },
  ...over,
});

const SALT = (n: number) => n.toString(16).padStart(32, "0");
const random = (n: number, k: number) =>
  Uint8Array.from({ length: 12 }, (_, i) => (n * 31 + k * 17 + i * (k + 3)) & 255);

/** Issues codes as the print page does; gives them by person. */
function issue(host: Host, staff: number, spare = 0, over = {}): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  const people = Array.from({ length: staff }, (_, index) => {
    const code = codeOf(index + 1);
    const own = Array.from({ length: staff - 1 + spare }, (_, k) => newCode(random(index + 1, k + 1)));
    codes.set(code, own);
    const salt = SALT(index + 1);
    return {
      ...settled(code, staff - 1, over),
      salt,
      hashes: own.map((one) => hashOfCode(salt, one)).sort(),
    };
  });
  ask(host, "issueCodes", { unit: UNIT, cycle: CYCLE, phrase: PHRASE, spare, people });
  return codes;
}

const unitOf = (host: Host) => ask(host, "ballotState").units.find(({ unit }) => unit === UNIT);
const rowOf = (host: Host, code: string) => {
  const grid = gridOf(host, "Хамт олон");
  const at = (header: string) => columnOf(grid, header);
  const row = grid.texts.find((cells) => cells[at("Код")]?.startsWith(code));
  return (header: string) => row?.[at(header)];
};

describe("by codes", () => {
  test("issued, cast, closed, written: the sums are those of the ballots", () => {
    const host = body(4);
    const codes = issue(host, 4);
    expect(unitOf(host)?.state).toBe("open");
    const ballots = [
      [8, 7, 8],
      [6, 7, 7],
      [8, 8, 6],
    ] as const;
    codes.get("001")?.forEach((code, index) => {
      expect(ask(host, "castBallot", "001", printedCode(code), ballots[index] ?? [0, 0, 0])).toBe(true);
    });
    for (const other of ["002", "003", "004"])
      for (const code of codes.get(other) ?? []) ask(host, "castBallot", other, code, [5, 5, 5]);
    ask(host, "closeVote", UNIT, ` ${PHRASE.toUpperCase()} `, []);
    expect(unitOf(host)?.state).toBe("counted");
    const { written, left } = ask(host, "writeUnitTallies", UNIT, "№ 7");
    expect([written.length, left]).toEqual([4, []]);
    const row = rowOf(host, "001");
    expect(
      [
        "Санал өгөх эрхтэй",
        "Олгосон",
        "Хүчинтэй",
        "Хүчингүй",
        "Хандлага, ёс зүй",
        "Багаар ажиллах",
        "Харилцаа",
      ].map(row),
    ).toEqual(["3", "3", "3", "0", "22", "22", "21"]);
    expect([row("Дундаж оноо"), row("Протокол")]).toEqual(["7.22", "№ 7"]);
    expect(unitOf(host)?.state).toBe("done");
    expect(host.workbook.documentProperties).toEqual({});
  });
});
