/** What people filed of Google, beside what the local host answers; and the line of README.md that says who confirmed it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FACTS } from "../../src/google/facts/index";
import { ask } from "../../workbench/cli/ask-server";
import { openSample } from "../projects/sample";
import { confirmation, differences, type Filed, filedTranscripts, readFiled } from "./transcripts";

const root = path.join(import.meta.dirname, "../..");
const newest = filedTranscripts().at(-1);

test("the last line of README.md says when and where it was confirmed, or that nobody has", () => {
  const lines = readFileSync(path.join(root, "README.md"), "utf8").trimEnd().split("\n");
  expect(lines.at(-1)).toBe(confirmation(newest));
});

test(
  newest === undefined ? "no transcript is filed: nothing is known of Google" : `as on ${newest.date}`,
  () => {
    const { transcript } = ask(openSample(), "checkGoogle");
    expect(newest === undefined ? [] : differences(newest, transcript, FACTS)).toEqual([]);
  },
);

describe("a transcript", () => {
  const host = ask(openSample(), "checkGoogle").transcript;
  const at = (changes: Readonly<Record<string, string>>): Filed => ({
    ...host,
    where: "Google Sheets, a test",
    date: "2026-12-01T02:03:04.000Z",
    facts: host.facts.map((fact) => ({ ...fact, answer: changes[fact.id] ?? fact.answer })),
  });

  test("of the host itself differs nowhere; one that answers otherwise is named, but for what fits either way", () => {
    expect(differences(at({}), host, FACTS)).toEqual([]);
    expect(differences(at({ semicolons: "cell-error", "tab-copy-identity": "0" }), host, FACTS)).toEqual([
      "semicolons: Google “cell-error”, the local host “number 3”",
    ]);
  });

  test("is filed under its day, by somebody who says where it ran", () => {
    const text = JSON.stringify(at({}));
    expect(readFiled("2026-12-01.json", text)).toEqual(at({}));
    expect(readFiled("2026-12-01-b.json", text)).toEqual(at({}));
    expect(() => readFiled("2026-12-02.json", text)).toThrow("2026-12-02.json is of 2026-12-01.");
    expect(() => readFiled("2026-12-01.json", JSON.stringify(host))).toThrow();
    expect(() =>
      readFiled("2026-12-01.json", JSON.stringify({ ...at({}), where: "the local page" })),
    ).toThrow();
  });

  test("says what README.md ends with", () => {
    const facts = at({})
      .facts.slice(0, 2)
      .map((fact, index) => ({ ...fact, fits: index === 0 }));
    expect(confirmation({ ...at({}), facts })).toBe(
      `Confirmed at Google: 2026-12-01, version ${host.version}, 1 of 2 facts, Google Sheets, a test ([how](docs/google/transcripts/README.md)).`,
    );
  });
});
