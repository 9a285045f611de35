/** Messages that no page of ours sends, to the built bundle: one sentence, and no service is called. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message, ServerFunction } from "../../src/addon/wire";
import { failures } from "../../src/explain/failures";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Snapshot } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";

const person = ["007", "Бат", "Мэргэжилтэн", "Хэлтэс", "Албан хаагч"] as const;

const importMessage = {
  unit: "Хэлтэс",
  source: { tab: "Төлөвлөгөө" },
  columns: [["Ажил", "measure"]],
  person: "007",
  section: "А",
  people: [["Д.Бат", ["007"]]],
  parts: "",
} as const;

const HASH = "0123456789abcdef0123456789abcdef";
const settled = { code: "007", entitled: 5, circle: "", decision: "" };
const counts = ["5", "0", "40", "38", "39"] as const;
const CYCLE = "2026 оны жилийн эцсийн үнэлгээ";

const carriedTexts = { number: "1", objective: "З", measure: "Тайлан", indicator: "", measuredIn: "тоо" };
const REGISTERED = {
  ...{ ground: "7.2", outcome: "Дахин үнэлсэн", total: "81.9" },
  ...{ document: "Акт 4", date: "2026-12-20", remark: "А 1: 53 → 58" },
};

/** A message of each function as a page sends it; each is spoiled below. */
const right: { readonly [N in ServerFunction]: Message<N> } = {
  workbookState: [],
  setUpWorkbook: [[person], 3],
  checkWorkbook: [],
  rankWorkbook: [],
  previewImport: [importMessage],
  importRows: [
    {
      ...importMessage,
      source: {
        rows: [
          ["Арга хэмжээ", "Биелэлт"],
          ["Тайлан", "5"],
        ],
      },
    },
  ],
  explainPerson: ["007"],
  saveSettings: [{ body: "Газар" }],
  goTo: ["Тохиргоо", "B2"],
  reviewList: [],
  reviewOf: ["007"],
  reviewDesk: ["007"],
  confirmReviews: [["007"], "Тэмдэглэл 3"],
  saveReview: [
    { code: "007", cells: [{ key: '["Хэлтэс","А","1"]', shown: "", points: "58" }], document: "Акт 4" },
  ],
  undoReview: [
    [
      {
        code: "007",
        cells: [{ key: '["Хэлтэс","А","1"]', shown: "58", points: "" }],
        entries: [{ ground: "7.2", now: REGISTERED, before: REGISTERED }],
      },
    ],
  ],
  declineSuggestion: [{ code: "001", clause: "6.4", reason: "Ярилцлага хийсэн", document: "" }],
  reconsiderSuggestion: [{ code: "001", clause: "6.4" }],
  addAdjustment: [{ code: "007", clause: "6.4", amount: "6", reason: "Ярилцлага", document: "Акт 4" }],
  sheetSteps: [{ kind: "unit", unit: "Хэлтэс" }],
  makeSheets: ["unit:Хэлтэс", false],
  sheetPages: ["person:007", true],
  listPage: [],
  meetingPage: [],
  openPrint: [{ kind: "person", code: "007" }, false],
  makeStatistics: [],
  checkSeals: [],
  archiveSteps: [],
  archiveStep: ["0"],
  keepHome: [],
  exportFile: ["result"],
  carryPlan: [
    "Хэлтэс",
    [{ code: "007", section: "А", ...carriedTexts }],
    [{ unit: "Хэлтэс", ...carriedTexts }],
  ],
  ballotState: [],
  beginVote: [{ unit: "Хэлтэс", cycle: "2026 оны үнэлгээ", people: [settled] }],
  issueCodes: [
    {
      ...{ unit: "Хэлтэс", cycle: "2026 оны үнэлгээ", phrase: "цагаан сарны аяга", spare: 1 },
      recovery: { salt: HASH, hash: HASH },
      people: [{ ...settled, salt: HASH, hashes: [HASH] }],
    },
  ],
  openVotes: [],
  castBallot: ["007", "ABCD-EFGH-JKMN-P", [8, 0, 7]],
  enterCounts: ["Хэлтэс", [{ code: "007", first: counts, second: counts }]],
  closeVote: ["Хэлтэс", "цагаан сарны аяга", [["007", 1]]],
  writeUnitTallies: ["Хэлтэс", "№ 7"],
  voidVote: ["Хэлтэс", "А/3", "цагаан сарны аяга"],
  previewTallies: [{ rows: [["Код", "Хүчинтэй"]], protocol: "7" }],
  importTallies: [{ rows: [["Код", "Хүчинтэй"]], protocol: "7" }],
  checkGoogle: [],
  openGuide: ["5-тохиргоо"],
  slipPage: ["Хэлтэс", CYCLE],
  protocolPage: ["Хэлтэс", CYCLE, ["Дорж Бат", "Сүрэн Дулам"]],
};

const OTHERS = [null, 7.5, true, "x", [], {}, ["007"], [["007"]], { kind: "everything" }, { 0: "007" }];
const TEN_MEGABYTES = "а".repeat(10_000_000);
const TOO_MANY = 20_001;
/** Halves of a sign, which no keyboard types and no file can hold. */
const BROKEN = ["\ud800", "\udc00а", "\udc00\ud800"];
const kindOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

/** What stands in the place of a right value and is wrong. */
function spoilt(value: unknown): unknown[] {
  const others = OTHERS.filter((other) => kindOf(other) !== kindOf(value));
  if (typeof value === "string") return [...others, TEN_MEGABYTES, ...BROKEN.map((half) => value + half)];
  if (Array.isArray(value)) {
    const parts = value.flatMap((part, index) => spoilt(part).map((one) => replaced(value, index, one)));
    return [...others, ...parts, Array(TOO_MANY).fill(value[0])];
  }
  if (typeof value !== "object" || value === null) return others;
  const fields = Object.entries(value).flatMap(([key, field]) =>
    spoilt(field).map((one) => ({ ...value, [key]: one })),
  );
  return [...others, ...fields, { ...value, further: "x" }, withProto(value), Object.values(value)];
}

/** The same with a key of its own that an assignment would take for the prototype: JSON makes one. */
const withProto = (value: object): unknown =>
  JSON.parse(JSON.stringify({ ...value, further: "x" }).replace('"further"', '"__proto__"'));

const replaced = (list: readonly unknown[], index: number, one: unknown) =>
  list.map((other, place) => (place === index ? one : other));

/** The messages with one argument spoilt, or one too many. */
const wrongOf = (message: readonly unknown[]): unknown[][] => [
  ...message.flatMap((value, index) => spoilt(value).map((one) => replaced(message, index, one))),
  ...["x", {}, []].map((further) => [...message, further]),
];

/** An amount may be a number; a bound that is left out travels as null. */
const accepted = new Set([
  JSON.stringify([{ ...right.addAdjustment[0], amount: 7.5 }]),
  JSON.stringify([[person], null]),
  JSON.stringify([["007"], null]),
  // Where nothing stands, or stood, in the register.
  ...["now", "before"].map((side) =>
    JSON.stringify(
      right.undoReview.map((all) =>
        all.map((one) => ({ ...one, entries: one.entries.map((entry) => ({ ...entry, [side]: null })) })),
      ),
    ),
  ),
]);

const briefly = (message: unknown) => (JSON.stringify(message) ?? "").slice(0, 120);

describe("a wrong message is refused with one sentence, and nothing is read or written", () => {
  let host: Host;
  let before: Snapshot;
  beforeAll(() => {
    host = openBundle();
    host.run("setUpWorkbook", right.setUpWorkbook[0]);
    before = host.snapshot();
  });
  afterAll(() => expect(host.snapshot()).toEqual(before));

  function refused(name: string, message: readonly unknown[]): void {
    host.resetCalls();
    expect(() => host.run(name, ...message), briefly(message)).toThrow(failures.wrongMessage);
    expect(host.calls.service, briefly(message)).toBe(0);
  }

  test.for(Object.entries(right))("%s", ([name, message]) => {
    const wrong = wrongOf(message).filter((one) => !accepted.has(JSON.stringify(one)));
    expect(wrong.length).toBeGreaterThanOrEqual(message.length === 0 ? 3 : 10);
    for (const one of wrong) refused(name, one);
    expect(host.dialogs).toEqual([]);
  });

  test.for<[ServerFunction, ...unknown[]]>([
    ["setUpWorkbook"],
    ["setUpWorkbook", null],
    ["setUpWorkbook", ["007"]],
    ["setUpWorkbook", [person.slice(1)]],
    ["setUpWorkbook", [[...person, "Тийм"]]],
    ["setUpWorkbook", [person], 0],
    ["setUpWorkbook", [person], 1.5],
    ["setUpWorkbook", Array(30).fill(Array(5).fill("а".repeat(40_000)))],
    ["goTo", {}],
    ["goTo", "Тохиргоо"],
    ["saveSettings", ["Газар"]],
    ["saveSettings", { body: null }],
    ["saveSettings", { boby: "Газар" }],
    ["saveSettings", {}],
    ["saveSettings", JSON.parse('{ "__proto__": "Газар" }')],
    ["saveSettings", JSON.parse('{ "__proto__": { "body": "Газар" } }')],
    ["sheetSteps", { kind: "list" }],
    ["addAdjustment", {}],
    ["addAdjustment", { code: "007", clause: "6.4", amount: 6, reason: "Ярилцлага" }],
    ["openPrint", { kind: "unit" }],
    ["castBallot", "007", "ABCD-EFGH-JKMN-P", [9, 0, 7]],
    ["castBallot", "007", "ABCD-EFGH-JKMN-P", [-1, 0, 7]],
    ["castBallot", "007", "ABCD-EFGH-JKMN-P", [6.5, 0, 7]],
    ["castBallot", "007", "ABCD-EFGH-JKMN-P", [8, 7]],
    ["castBallot", "007", "ABCD-EFGH-JKMN-P", [8, 7, null]],
  ])("%s, as it was tried", ([name, ...message]) => refused(name, message));
});

describe("a right message is let in", () => {
  let host: Host;
  beforeAll(() => {
    host = openBundle();
  });

  test.for(Object.entries(right))("%s", ([name, message]) => {
    let refusal = "";
    try {
      host.run(name, ...message);
    } catch (error) {
      refusal = String(error); // for what the workbook holds, if at all
    }
    expect(refusal).not.toContain(failures.wrongMessage);
  });
});
