/** 7.6 · Whether a printed code still follows, also one that the rules before version 4 gave: 12 characters, over the text kept with it. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { RULES_VERSION } from "../../src/law/rules-version";
import { fingerprints } from "../../src/seal/fingerprint";
import { type KeptSeal, sealReport } from "../../src/seal/seal-lines";
import { assessWorkbook, rowOf, smallBody, type Workbook } from "../assess/small-body";

const grouped = (hex: string) => hex.replace(/....(?=.)/g, "$& ");
const codeOf = (text: string, length: number) =>
  grouped(createHash("sha256").update(text, "utf8").digest("hex").slice(0, length));

/** A text as version 3 wrote it: its own version, and no blank line between rows. */
const asBefore = (text: string) =>
  text.replace(`Хувилбар = ${RULES_VERSION}`, "Хувилбар = 3").replace(/\n\n/g, "\n");

const sound = assessWorkbook(smallBody());
const textOf = (code: string) => fingerprints(sound).get(code)?.canonicalText ?? "";

function printed(code: string, over: Partial<KeptSeal> = {}): KeptSeal {
  const basis = asBefore(textOf(code));
  return { code, name: "", unit: "", fingerprint: codeOf(basis, 12), basis, ...over };
}

const lineOf = (kept: readonly KeptSeal[], code: string, assessment = sound) =>
  sealReport(assessment, kept, []).lines.find((line) => line.code === code);

function changed(of: (workbook: Workbook) => void) {
  const workbook = smallBody();
  of(workbook);
  return assessWorkbook(workbook);
}

describe("a code of 12 characters", () => {
  test("holds while its facts are today's, and says that older rules gave it", () => {
    const line = lineOf([printed("007")], "007");
    expect(line).toMatchObject({
      status: "same",
      edited: false,
      changes: [],
      printed: printed("007").fingerprint,
    });
    expect(line?.sentence).toBe(
      "Өмнөх дүрмээр хэвлэсэн код. Үндэслэсэн өгөгдөл, дүн нь одоогийнхтой таарч байна.",
    );
    expect(line?.now).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  });

  test("says what changed since, and neither the version nor a blank line is a change", () => {
    const now = changed((workbook) => {
      rowOf(workbook.plan, "007", "А")["Хүрсэн түвшин"] = 6;
    });
    expect(lineOf([printed("007")], "007", now)).toMatchObject({
      status: "changed",
      changes: [
        { what: "А 1 · Хүрсэн түвшин", before: "5", after: "6" },
        { what: "Дүн · Арга хэмжээ", before: "40", after: "46" },
        { what: "Дүн · Урьдчилсан нийт оноо", before: "66", after: "72" },
        { what: "Дүн · Нийт оноо", before: "66", after: "72" },
      ],
    });
  });

  test("of a text that somebody edited, and of another's, is told", () => {
    const basis = printed("007").basis.replace("Нийт оноо = 66", "Нийт оноо = 86");
    expect(lineOf([printed("007", { basis })], "007")).toMatchObject({ status: "unknown", edited: true });
    const short = printed("007").fingerprint.slice(0, 9);
    expect(lineOf([printed("007", { fingerprint: short })], "007")).toMatchObject({
      status: "unknown",
      edited: true,
    });
  });

  test("without its text only differs", () => {
    expect(lineOf([printed("007", { basis: "" })], "007")).toMatchObject({
      status: "unknown",
      edited: false,
    });
  });
});

test("who is blocked since has no code, and the sheet that was printed is told with what changed", () => {
  const kept = { ...printed("007"), basis: textOf("007"), fingerprint: codeOf(textOf("007"), 16) };
  expect(lineOf([kept], "007")).toMatchObject({ status: "same" });
  const now = changed((workbook) => {
    for (const code of ["014", "015"]) rowOf(workbook.roster, code).Нэгж = "Өөр хэлтэс"; // nobody is left who may vote
  });
  const line = lineOf([kept], "007", now);
  expect(line).toMatchObject({ status: "changed", now: "" });
  expect(line?.changes).toContainEqual({ what: "Дүн · Төлөв", before: "хоосон", after: "Тооцоогүй" });
  expect(line?.changes).toContainEqual({ what: "Дүн · Нийт оноо", before: "66", after: "хоосон" });
});
