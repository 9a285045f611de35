/** 4.2, 5.5 Adopted skills: for everybody of the role, for some positions or units, and by whose leave. */
import { describe, test } from "vitest";
import { type Case, judge } from "./judge";
import { conductOf, rowOf, setting, UNIT, type Workbook } from "./small-body";

const SKILL = "Төсвийн мэдлэг";
const [STAFF, HEADS] = [
  "Албан хаагчийн мэргэжлийн ур чадвар 1",
  "Нэгжийн даргын мэргэжлийн ур чадвар 1",
] as const;
const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));
const AT = `${UNIT} · хандлага`;

/** The skill of the staff for whom it is, and what stands in its column of 007, 014 and 015. */
const adopted =
  (whom: unknown, cells: readonly unknown[], ofLawsKind: unknown = "Тийм") =>
  (w: Workbook) => {
    w.settings.rows = w.settings.rows.filter((row) => row.Тохиргоо !== STAFF);
    w.settings.rows.push(
      setting(STAFF, SKILL),
      setting(`${STAFF}: хэнд`, whom),
      setting("4.2-т заасан байгууллага", ofLawsKind),
    );
    w.conduct.headers.push(SKILL, `${SKILL} (дахин)`);
    ["007", "014", "015"].forEach((code, index) => {
      rowOf(w.conduct, code)[SKILL] = cells[index];
    });
    rowOf(w.roster, "007")["Албан тушаал"] = "Аудитор";
  };

/** The skill's points of 007 and, by the team, of 014; 015 has –. */
const relabelled = (label: string, name: string) => (w: Workbook) => {
  adopted("", [7, "", "–"])(w);
  rowOf(w.conduct, "014")[`${SKILL} (дахин)`] = 3;
  for (const row of w.settings.rows)
    if (row.Тохиргоо === STAFF) Object.assign(row, { Тохиргоо: label, Утга: name });
};

// one of 7 beside five of 5: 32 / 6 = 5.33, so 66 becomes 66.33
describe("4.2 “ажлын онцлогоос хамаарч … 1-3 хүртэлх үзүүлэлтээр нэмэгдүүлэн үнэлж болно”", () => {
  test.for<Case>([
    {
      title: "for everybody",
      spoil: adopted("", [7, 7, 7]),
      says: [],
      changes: { "007": "66.33", "014": "66.33", "015": "66.33" },
    },
    {
      title: "for one position, and – for the others",
      spoil: adopted("Аудитор", [7, "–", "–"]),
      says: [],
      changes: { "007": "66.33" },
    },
    {
      title: "for one position, blank for the others",
      spoil: adopted("аудитор", [7, "", ""]),
      says: [3, 4].map(
        (row, index) => `info | skill-dash-missing | ${AT}!${row} ${SKILL} | 4.2 | ${["014", "015"][index]}`,
      ),
      changes: { "007": "66.33" },
    },
    {
      title: "each name on a line of its own",
      spoil: adopted("Няравч\nАудитор\nАхлах мэргэжилтэн", [7, "–", "–"]),
      says: ["warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2"],
      changes: { "007": "66.33" },
    },
    {
      title: "more names than a header has room for",
      spoil: adopted(`${"Няравч; ".repeat(40)}Аудитор`, [7, "–", "–"]),
      says: ["warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2"],
      changes: { "007": "66.33" },
    },
    {
      title: "said twice, in two ways: neither is believed",
      spoil: (w) => {
        adopted("Аудитор", [7, "–", "–"])(w);
        w.settings.rows.push(setting(`${STAFF}: хэнд`, UNIT));
      },
      says: [15, 17].flatMap((row) => [
        `error | setting-twice | Тохиргоо!${row} Утга | 4.2 | 007,014,015`,
        ...(row === 17 ? ["error | setting-twice | Тохиргоо!17 Тохиргоо | 7.7"] : []),
      ]),
      changes: blocked("007", "014", "015"),
    },
    {
      title: "the dashes that keyboards have",
      spoil: adopted("Аудитор", [7, "-", "—"]),
      says: [],
      changes: { "007": "66.33" },
    },
    {
      title: "for the unit",
      spoil: adopted(UNIT, [7, 7, 7]),
      says: [],
      changes: { "007": "66.33", "014": "66.33", "015": "66.33" },
    },
    {
      title: "for one position and another unit",
      spoil: adopted("Хуулийн хэлтэс; Аудитор", [7, "–", "–"]),
      says: ["warning | skill-for-others | Тохиргоо!15 Утга | 4.2"],
      changes: { "007": "66.33" },
    },
    {
      title: "a position that nobody has: asked about, since nobody gets the skill",
      spoil: adopted("Аудитр", ["–", "–", "–"]),
      says: ["warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2"],
    },
    {
      title: "one of two names that nobody has",
      spoil: adopted("Аудитор; Няравч", [7, "–", "–"]),
      says: ["warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2"],
      changes: { "007": "66.33" },
    },
    {
      title: "a name with a comma of its own, and one after a comma",
      spoil: (w) => {
        adopted("Ахлах, мэргэжилтэн; Аудитор, Няравч", [7, 7, "–"])(w);
        rowOf(w.roster, "014")["Албан тушаал"] = "Ахлах, мэргэжилтэн";
        rowOf(w.roster, "015")["Албан тушаал"] = "Няравч";
        rowOf(w.conduct, "015")[SKILL] = 7;
      },
      says: [],
      changes: { "007": "66.33", "014": "66.33", "015": "66.33" },
    },
    {
      title: "a number outside it",
      spoil: adopted("Аудитор", [7, 7, "–"]),
      says: [`error | skill-not-for | ${AT}!3 ${SKILL} | 4.2 | 014`],
      changes: { "007": "66.33", ...blocked("014") },
    },
    {
      title: "0 outside it is a number too",
      spoil: adopted("Аудитор", [7, 0, "–"]),
      says: [`error | skill-not-for | ${AT}!3 ${SKILL} | 4.2 | 014`],
      changes: { "007": "66.33", ...blocked("014") },
    },
    {
      title: "re-evaluated outside it",
      spoil: (w) => {
        adopted("Аудитор", [7, "–", "–"])(w);
        rowOf(w.conduct, "014")[`${SKILL} (дахин)`] = 3;
      },
      says: [`error | skill-not-for | ${AT}!3 ${SKILL} (дахин) | 7.4 | 014`],
      changes: { "007": "66.33", ...blocked("014") },
    },
    {
      title: "a name that nobody has: who has one nearly like it may be meant, and says it by –",
      spoil: adopted("Мэргэжилтн", ["–", "", "–"]),
      says: [
        "warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2",
        `error | skill-for-unknown | ${AT}!3 ${SKILL} | 4.2 | 014`,
      ],
      changes: blocked("014"),
    },
    {
      title: "names that are near to nobody's are nobody's",
      spoil: adopted("Орчуулагч; Хилийн хэлтэс", ["", 7, "–"]),
      says: [
        "warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2",
        `info | skill-dash-missing | ${AT}!2 ${SKILL} | 4.2 | 007`,
        `error | skill-not-for | ${AT}!3 ${SKILL} | 4.2 | 014`,
      ],
      changes: blocked("014"),
    },
    ...["Санхүү", "Санхүүгийн хэлтэс болон Хуулийн хэлтэс"].map((whom) => ({
      title: `“${whom}” beside a name that somebody has: the unit may be meant`,
      spoil: adopted(`Аудитор; ${whom}`, [7, "", "–"]),
      says: [
        "warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2",
        `error | skill-for-unknown | ${AT}!3 ${SKILL} | 4.2 | 014`,
      ],
      changes: { "007": "66.33", ...blocked("014") },
    })),
    ...["Бүгд", "бүх албан хаагч"].map((whom) => ({
      title: `“${whom}” is everybody`,
      spoil: adopted(whom, [7, 7, 7]),
      says: [],
      changes: { "007": "66.33", "014": "66.33", "015": "66.33" },
    })),
    {
      title: "beside one that 007 has",
      spoil: adopted("Аудитор; Санхүүгийн хэлтс", [7, 7, "–"]),
      says: [
        "warning | skill-for-nobody | Тохиргоо!15 Утга | 4.2",
        `error | skill-for-unknown | ${AT}!3 ${SKILL} | 4.2 | 014`,
      ],
      changes: { "007": "66.33", ...blocked("014") },
    },
    {
      title: "a position that only heads have",
      spoil: adopted("Аудитор; Дарга", [7, "–", "–"]),
      says: ["warning | skill-for-others | Тохиргоо!15 Утга | 4.2"],
      changes: { "007": "66.33" },
    },
    ...["хамаарахгүй", "Хамаарахгүй."].map((words) => ({
      title: `“${words}” for –: asked for it`,
      spoil: adopted("Аудитор", [7, words, "–"]),
      says: [`error | number-unclear | ${AT}!3 ${SKILL} | 4.2 | 014`],
      changes: { "007": "66.33", ...blocked("014") },
    })),
    ...[
      { what: "its label is misspelt", spoil: relabelled("Албан хаагчийн мэргэжлийн ур чадвр 1", SKILL) },
      { what: "its name is blank", spoil: relabelled(STAFF, "") },
    ].map(({ what, spoil }) => ({
      title: `points that no setting asks for: ${what}`,
      spoil,
      says: [
        `error | skill-not-adopted | ${AT}!2 ${SKILL} | 4.2 | 007`,
        `error | skill-not-adopted | ${AT}!3 ${SKILL} (дахин) | 4.2 | 014`,
      ],
      changes: blocked("007", "014"),
    })),
    {
      title: "labels in another form: a Latin letter, a colon",
      spoil: (w) => {
        adopted("Аудитор", [7, "–", "–"])(w);
        for (const row of w.settings.rows) row.Тохиргоо = `${String(row.Тохиргоо).replace("а", "a")}:`;
      },
      says: [],
      changes: { "007": "66.33" },
    },
    ...["12", "4.2", "№ 1"].map((name) => ({
      title: `“${name}” is no name of a skill`,
      spoil: relabelled(STAFF, name),
      says: [
        "error | skill-without-letters | Тохиргоо!14 Утга | 4.2 | 007,014,015",
        `error | skill-not-adopted | ${AT}!2 ${SKILL} | 4.2 | 007`,
        `error | skill-not-adopted | ${AT}!3 ${SKILL} (дахин) | 4.2 | 014`,
      ],
      changes: blocked("007", "014", "015"),
    })),
    {
      title: "columns of people's own ask nothing",
      spoil: (w) => {
        w.conduct.headers.push("Ирц");
        for (const row of w.conduct.rows) row.Ирц = 98;
      },
      says: [],
    },
    {
      title: "– inside it",
      spoil: adopted("Аудитор", ["–", "–", "–"]),
      says: [`error | skill-is-for | ${AT}!2 ${SKILL} | 4.2 | 007`],
      changes: blocked("007"),
    },
    {
      title: "– where it is for everybody",
      spoil: adopted("", [7, "–", 7]),
      says: [`error | skill-is-for | ${AT}!3 ${SKILL} | 4.2 | 014`],
      changes: { "007": "66.33", ...blocked("014"), "015": "66.33" },
    },
    {
      title: "a blank inside it is missing, never skipped",
      spoil: adopted("Аудитор", ["", "–", "–"]),
      says: [`info | indicator-missing | ${AT}!2 ${SKILL} | 4.3 | 007`],
      changes: blocked("007"),
    },
    {
      title: "three decimals",
      spoil: adopted("Аудитор", [6.125, "–", "–"]),
      says: [`error | points-decimals | ${AT}!2 ${SKILL} | 4.2 | 007`],
      changes: blocked("007"),
    },
    {
      title: "two decimals: 31.5 / 6 = 5.25",
      spoil: adopted("Аудитор", [6.5, "–", "–"]),
      says: [],
      changes: { "007": "66.25" },
    },
    {
      title: "– in an indicator of the annex is no number",
      spoil: (w) => {
        rowOf(w.conduct, "007")["Дүн шинжилгээ хийх"] = "–";
      },
      says: [`error | number-unclear | ${AT}!2 Дүн шинжилгээ хийх | 4.1 | 007`],
      changes: blocked("007"),
    },
    ...["Үгүй", ""].map((answer) => ({
      title: `the body is of the law's kinds: “${answer}”`,
      spoil: adopted("Аудитор", [7, "–", "–"], answer),
      says: ["warning | skills-without-ground | Тохиргоо!16 Утга | 4.2"],
      changes: { "007": "66.33" },
    })),
  ])("$title", judge);
});

describe("5.5 of heads", () => {
  const adoptedOfHeads = (whom: string, cells: readonly unknown[]) => (w: Workbook) => {
    w.settings.rows = w.settings.rows.filter((row) => row.Тохиргоо !== HEADS);
    w.settings.rows.push(
      setting(HEADS, SKILL),
      setting(`${HEADS}: хэнд`, whom),
      setting("4.2-т заасан байгууллага", "Тийм"),
    );
    w.management.headers.push(SKILL);
    ["001", "002"].forEach((code, index) => {
      rowOf(w.management, code)[SKILL] = cells[index];
    });
  };
  test.for<Case>([
    {
      // (6 × 12 + 5) / 7 = 11
      title: "for the head of one unit",
      spoil: adoptedOfHeads(UNIT, [5, "–"]),
      says: [],
      changes: { "001": "89" },
    },
    {
      title: "a number outside it",
      spoil: adoptedOfHeads(UNIT, [5, 5]),
      says: [`error | skill-not-for | Удирдах арга барил!3 ${SKILL} | 5.5 | 002`],
      changes: { "001": "89", ...blocked("002") },
    },
  ])("$title", judge);
});

/** 4.3 A second conduct row of 007, whom the unit scored 5, with 6 in it. */
const moved =
  (over: Record<string, unknown>, own: Record<string, unknown> = {}) =>
  (w: Workbook) => {
    w.conduct.headers.push("Хассан шийдвэр");
    Object.assign(rowOf(w.conduct, "007"), own);
    const six = Object.fromEntries(w.conduct.headers.slice(2, 7).map((header) => [header, 6]));
    w.conduct.rows.push({ ...conductOf("007"), ...six, ...over });
  };
const SET_ASIDE = "Багийн 7-р шийдвэр";

describe("2.7, 4.3 moved within the year: two conduct rows", () => {
  test.for<Case>([
    {
      title: "both count: blocked until one is set aside",
      spoil: moved({}),
      says: [2, 5].map((row) => `error | row-twice | ${AT}!${row} Код | 4.3 | 007`),
      changes: blocked("007"),
    },
    {
      title: "the second is set aside: 5 counts",
      spoil: moved({ "Хассан шийдвэр": SET_ASIDE }),
      says: [
        `info | row-set-aside | ${AT}!5 Хассан шийдвэр | 4.3 | 007`,
        `info | moved-within-year | ${AT}!2 | 2.7 | 007`,
      ],
    },
    {
      title: "the first is set aside: 6 counts, 40 + 15 + 6 + 6",
      spoil: moved({}, { "Хассан шийдвэр": SET_ASIDE }),
      says: [
        `info | row-set-aside | ${AT}!2 Хассан шийдвэр | 4.3 | 007`,
        `info | moved-within-year | ${AT}!5 | 2.7 | 007`,
      ],
      changes: { "007": "67" },
    },
    {
      title: "both are set aside: there is none",
      spoil: moved({ "Хассан шийдвэр": SET_ASIDE }, { "Хассан шийдвэр": SET_ASIDE }),
      says: [
        ...[2, 5].map((row) => `info | row-set-aside | ${AT}!${row} Хассан шийдвэр | 4.3 | 007`),
        `info | indicators-missing | ${AT}~1 | 4.3 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "a decision without its number",
      spoil: moved({ "Хассан шийдвэр": "багийн шийдвэрээр" }),
      says: [
        `error | dropped-without-number | ${AT}!5 Хассан шийдвэр | 4.3 | 007`,
        `info | row-set-aside | ${AT}!5 Хассан шийдвэр | 4.3 | 007`,
        `info | moved-within-year | ${AT}!2 | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "re-evaluated points on the row that was set aside are refused in their place",
      spoil: moved({ "Хассан шийдвэр": SET_ASIDE, "Ажлын цаг ашиглалт (дахин)": 7 }),
      says: [
        `error | re-evaluated-dropped | ${AT}!5 Ажлын цаг ашиглалт (дахин) | 7.4 | 007`,
        `info | row-set-aside | ${AT}!5 Хассан шийдвэр | 4.3 | 007`,
        `info | moved-within-year | ${AT}!2 | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
  ])("$title", judge);
});
