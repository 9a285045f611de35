/** From one year's workbook to the next one's: who, the settings, what the plans say, and nothing of any score. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type CarriedOver,
  carriedOver,
  type NextYear,
  readNextYear,
  unfilled,
} from "../../src/read/next-year";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { Host } from "../../workbench/twin/host/host";
import { samples } from "../projects/sample";
import { faultsOf, withCalls } from "../projects/spread";
import { smallData, UNIT } from "../sheets/small-body";
import { wholeState } from "../sheets/whole-state";

let sample: NextYear;
let next: Host;
beforeAll(() => {
  const host = openBundle(structuredClone(samples().sample));
  const ofUnit = [
    { ...OF_UNIT, number: "1" },
    { ...OF_UNIT, number: "2", measure: "Бусад ажил" },
  ];
  ask(host, "carryPlan", OF_UNIT.unit, [], ofUnit);
  sample = fileOf(host);
  next = openBundle(undefined, { rowsOfNewTab: 100 });
  carry(
    next,
    carriedOver(sample, () => true),
  );
});

const OF_UNIT = {
  ...{
    unit: "Хяналтын хэлтэс",
    objective: "Зорилт",
    measure: "Нэгжийн ажил",
    indicator: "",
    measuredIn: "тоо",
  },
};

function fileOf(host: Host): NextYear {
  const file = readNextYear(ask(host, "exportFile", "next-year").text);
  if (file === undefined) throw new Error("The file is none.");
  return file;
}

/** As the sidebar and the command do. */
function carry(host: Host, { people, settings, plans }: CarriedOver): string[] {
  ask(host, "setUpWorkbook", people, 2);
  const asked = unfilled(settings, ask(host, "workbookState").settings);
  if (Object.keys(asked).length > 0) ask(host, "saveSettings", asked);
  ask(host, "setUpWorkbook", []);
  return plans.flatMap(({ unit, rows, ofUnit }) => ask(host, "carryPlan", unit, rows, ofUnit).left);
}

/** The rows of a tab by header. */
function rowsOf(host: Host, name: string): Readonly<Record<string, string>>[] {
  const { data, values } = host.snapshot();
  const cells = Object.entries(values[data.sheets.find((one) => one.name === name)?.id ?? ""] ?? {});
  const lines = new Map<number, Map<string, string>>();
  for (const [at, value] of cells) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
    const line = lines.get(Number(row)) ?? new Map<string, string>();
    lines.set(Number(row), line.set(column, String(value ?? "")));
  }
  const top = [...lines].find(
    ([, line]) => [...line.values()].includes("Дугаар") || [...line.values()].includes("Код"),
  );
  const headers = top?.[1] ?? new Map<string, string>();
  return [...lines]
    .filter(([row]) => row > (top?.[0] ?? 0))
    .map(([, line]) =>
      Object.fromEntries([...headers].map(([column, header]) => [header, line.get(column) ?? ""])),
    );
}

const TEXTS = ["Зорилт", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хэмжих нэгж"] as const;
const OF_SCORES = [
  ...[
    "Суурь түвшин",
    "Хүрэх түвшин",
    "Хүрсэн түвшин",
    "Эхлэх хугацаа",
    "Дуусах хугацаа",
    "Гүйцэтгэсэн огноо",
  ],
  ...["Хоцорсон шалтгаан", "Шалтгааны тайлбар", "Нотлох баримт", "Дахин үнэлсэн оноо", "Хассан шийдвэр"],
];
const begun = (row: Readonly<Record<string, string>>) => TEXTS.some((header) => (row[header] ?? "") !== "");

describe("the sample", () => {
  test("the file holds its people, settings without what each year decides, and what the plans say", () => {
    expect(sample.people).toHaveLength(38);
    expect(sample.from.year).toBe(2026);
    expect(sample.settings).toMatchObject({
      year: "2027",
      body: sample.from.body,
      excellentFrom: expect.anything(),
    });
    expect(sample.settings.appraisalDate).toMatch(/^2027-/u);
    expect(Object.keys(sample.settings)).not.toContain("bandsConfirmed");
    expect(sample.plans.length).toBeGreaterThan(100);
    expect(sample.unitPlans.length).toBe(2);
  });

  test("the new workbook has the same people and plans, in the rows that were prepared, and no score", () => {
    expect(ask(next, "workbookState").people).toEqual(
      sample.people.map(({ code, name, unit, role }) => ({ code, name, unit, role })),
    );
    const units = [...new Set(sample.people.map(({ unit }) => unit))];
    const rows = units.flatMap((unit) => rowsOf(next, unit).filter(begun));
    const line = (cells: readonly (string | undefined)[]) => cells.map((cell) => cell ?? "").join(" | ");
    const there = rows.map((row) =>
      line([row.Код?.split(" · ")[0], row.Хэсэг, row.Дугаар, ...TEXTS.map((header) => row[header])]),
    );
    const asked = sample.plans.map(({ code, section, number, objective, measure, indicator, measuredIn }) =>
      line([code, section, number, objective, measure, indicator, measuredIn]),
    );
    expect(there.sort()).toEqual(asked.sort());
    const ofUnits = rowsOf(next, "Нэгжийн төлөвлөгөө").filter(begun);
    expect(ofUnits).toHaveLength(sample.unitPlans.length);
    for (const row of [...rows, ...ofUnits])
      expect(OF_SCORES.filter((header) => (row[header] ?? "") !== "")).toEqual([]);
  });

  test("nobody has a result there, nothing is wrong, and the limits wait to be confirmed", () => {
    const { counts, bandsConfirmed, problems } = rank(openBundle(next.snapshot().data));
    expect(counts).toMatchObject({ read: 38, ranked: 0, incomplete: counts.blocked, unowned: 0 });
    expect(bandsConfirmed).toBe(false);
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(ask(next, "ballotState").units.every(({ people }) => people.length >= 0)).toBe(true);
  });

  test("the same file once more brings nothing twice, and what people wrote since stays", () => {
    const host = openBundle(next.snapshot().data);
    ask(host, "saveSettings", { chair: "Шинэ ахлагч" });
    const before = wholeState(host);
    expect(
      carry(
        host,
        carriedOver(sample, () => true),
      ),
    ).toEqual([]);
    expect(wholeState(host)).toEqual(before);
  });

  test("who left is not brought in, and neither is what they planned", () => {
    const left = sample.people[1]?.code ?? "";
    const given = carriedOver(sample, (code) => code !== left);
    expect(given.people).toHaveLength(37);
    expect(given.plans.flatMap(({ rows }) => rows).some(({ code }) => code === left)).toBe(false);
  });

  test("the mistakes of a workbook are nobody's next year", () => {
    const file = fileOf(openBundle(structuredClone(samples().mistakes)));
    const text = JSON.stringify(file);
    expect(text).not.toContain("уншигдаагүй");
    expect(text).not.toContain("8О");
  });
});

describe("a small body", () => {
  const filled = (): Host => {
    const host = openBundle(smallData());
    ask(host, "saveSettings", {
      year: "2024",
      appraisalDate: "2024-02-29",
      chair: "Бат",
      bandsConfirmed: "Тийм",
    });
    const rows = [
      {
        code: "002",
        section: "А",
        number: "1",
        objective: "Зорилт 1",
        measure: "Тайлан",
        indicator: "Тоо",
        measuredIn: "ш",
      },
      {
        code: "002",
        section: "А",
        number: "2",
        objective: "",
        measure: "=1+1",
        indicator: "",
        measuredIn: "007",
      },
      {
        code: "002",
        section: "А",
        number: "2.1",
        objective: "",
        measure: "Дэд",
        indicator: "",
        measuredIn: "%",
      },
      {
        code: "002",
        section: "А",
        number: "7",
        objective: "Гарчиггүй",
        measure: "",
        indicator: "Зөвхөн үзүүлэлт",
        measuredIn: "",
      },
      {
        code: "002",
        section: "В",
        number: "1",
        objective: "",
        measure: "Нийт дүн гаргах",
        indicator: "",
        measuredIn: "",
      },
      {
        code: "001",
        section: "Б",
        number: "1",
        objective: "",
        measure: "Сургалт",
        indicator: "",
        measuredIn: "",
      },
    ];
    expect(ask(host, "carryPlan", UNIT, rows, [])).toEqual({ written: 6, left: [] });
    const [unit] = [
      { unit: UNIT, number: "1", objective: "", measure: "Нэгжийн ажил", indicator: "", measuredIn: "" },
    ];
    expect(ask(host, "carryPlan", UNIT, [], [unit, { ...unit, number: "9", measure: "Бусад" }])).toEqual({
      written: 2,
      left: [],
    });
    return host;
  };

  test("texts stay as they are: signs of a formula, zeros, blank objectives, sub-measures", () => {
    const file = fileOf(filled());
    const host = openBundle();
    expect(
      carry(
        host,
        carriedOver(file, () => true),
      ),
    ).toEqual([]);
    expect(fileOf(host)).toEqual({
      ...file,
      from: { ...file.from, year: 2025 },
      settings: { ...file.settings, year: "2026", appraisalDate: "2026-02-28" },
    });
    expect(file.settings).toMatchObject({ year: "2025", appraisalDate: "2025-02-28", chair: "Бат" });
    expect(file.plans).toHaveLength(6);
    expect(file.unitPlans.map(({ number }) => number)).toEqual(["1", "9"]);
  });

  test("a measure that left the plan by a decision is not planned again", () => {
    const host = filled();
    const rows = rowsOf(host, UNIT);
    const at = rows.findIndex((row) => row["Арга хэмжээ"] === "Тайлан");
    const headers = Object.keys(rows[0] ?? {});
    const column = headers.indexOf("Хассан шийдвэр");
    const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
    host.editCell(UNIT, `${letters}${at + 3}`, "А/5");
    expect(fileOf(host).plans.map(({ measure }) => measure)).not.toContain("Тайлан");
  });

  test("whichever call is cut off, running it again makes the same", { timeout: 1_800_000 }, () => {
    const given = carriedOver(fileOf(filled()), () => true);
    // Set-up and settings are cut off in tests of their own.
    const made = openBundle();
    carry(made, { ...given, plans: [] });
    const before = made.snapshot().data;
    const open = () => openBundle(structuredClone(before));
    const run = (host: Host) => {
      for (const { unit, rows, ofUnit } of given.plans) ask(host, "carryPlan", unit, rows, ofUnit);
    };
    const sound = open();
    const { calls } = withCalls(sound, run);
    const whole = wholeState(sound);
    for (const fault of faultsOf("the next year", calls, 1, 40)) {
      const host = open();
      fault.of(host, run);
      run(host);
      expect(wholeState(host), String(fault)).toEqual(whole);
      host.close();
    }
  });

  test("somebody begins in a row of the units' plan meanwhile: theirs stays", () => {
    const host = openBundle(smallData());
    const [first] = [
      { unit: UNIT, number: "1", objective: "", measure: "Нэгжийн ажил", indicator: "", measuredIn: "" },
    ];
    const rows = rowsOf(host, "Нэгжийн төлөвлөгөө");
    expect(rows[0]).toMatchObject({ Нэгж: UNIT, Дугаар: "1" });
    host.editCell("Нэгжийн төлөвлөгөө", "D3", "Өөр хүний бичсэн");
    expect(ask(host, "carryPlan", UNIT, [], [first])).toEqual({ written: 1, left: [] });
    const measures = rowsOf(host, "Нэгжийн төлөвлөгөө")
      .map((row) => row["Арга хэмжээ"])
      .filter(Boolean);
    expect(measures).toEqual(["Өөр хүний бичсэн", "Нэгжийн ажил"]);
  });
});

describe("a file that is none", () => {
  test.for<[name: string, spoil: (file: NextYear) => unknown]>([
    ["no JSON", () => undefined],
    [
      "another format",
      (file) => ({ ...file, format: { name: "gov-performance-review-result", version: 1 } }),
    ],
    ["a later version", (file) => ({ ...file, format: { ...file.format, version: 2 } })],
    [
      "a row without a key",
      ({ people: [first, ...others], ...file }) => ({
        ...file,
        people: [{ ...first, unit: undefined }, ...others],
      }),
    ],
    [
      "a number as a text's place",
      ({ plans, ...file }) => ({ ...file, plans: plans.map((row) => ({ ...row, number: 1 })) }),
    ],
    ["settings as a list", (file) => ({ ...file, settings: [] })],
  ])("%s", ([, spoil]) => {
    expect(readNextYear(JSON.stringify(spoil(sample)) ?? "{")).toBeUndefined();
  });

  test("cut short, or with a mark before it", () => {
    const text = JSON.stringify(sample);
    expect(readNextYear(text.slice(0, -5))).toBeUndefined();
    expect(readNextYear(`\ufeff${text}`)).toEqual(sample);
  });
});

test("every key of the file is documented, and nothing else is", () => {
  const page = readFileSync(fileURLToPath(new URL("../../docs/export.md", import.meta.url)), "utf8");
  const [, ofFile = ""] = page.split("## The next year's file");
  const documented = [...ofFile.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, path]) => path);
  const paths = (value: unknown, at = ""): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => paths(one, `${at}[]`));
    if (typeof value !== "object" || value === null || at === "settings") return [];
    return Object.entries(value).flatMap(([key, own]) => {
      const path = at === "" ? key : `${at}.${key}`;
      return [path, ...paths(own, path)];
    });
  };
  expect([...new Set(paths(sample))].sort()).toEqual([...documented].sort());
});
