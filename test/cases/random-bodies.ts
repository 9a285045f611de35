/** Random bodies as people would type them, cell by cell, and what the oracle says of everybody in them. */
import fc from "fast-check";
import { emptyWorkbookData, type WorkbookData } from "../../workbench/twin/engine";
import {
  APPRAISED,
  filledBallots,
  type OracleBands,
  type OracleDue,
  type OracleHead,
  type OracleIndicator,
  type OracleLearning,
  type OracleMeasure,
  type OracleReview,
  type OracleRow,
  type OracleServant,
  oracleOutcome,
  oracleScore,
} from "../methodology/oracle";
import { dayText, indicatorOf, plainHeads, plainServants } from "../methodology/plain-people";
import {
  ADJUSTMENTS,
  type Body,
  HEAD_INDICATORS,
  headersFor,
  MANAGEMENT,
  PEERS,
  ROSTER,
  type Row,
  SETTINGS,
  STAFF_INDICATORS,
  type Value,
} from "./body";
import { bands as bandSettings } from "./review-body";

const [COMPLAINTS, REVIEWS] = ["Гомдол", "Хяналт"];
const POSITIONS = ["Мэргэжилтэн", "Ахлах мэргэжилтэн"] as const;
const HEAD_POSITION = "Хэлтсийн дарга";
const DECISION = "Тушаал А/7";
const SKILLS = ["Төсвийн мэдлэг", "Аудит хийх", "Хууль хэрэглэх"] as const;
const OUTCOMES = { kept: "Хэвээр", "re-evaluated": "Дахин үнэлсэн" } as const;
const ROMAN = ["I", "II", "III", "IV"] as const;

/** What befalls a person beside the own points. */
interface Story {
  readonly complained: boolean;
  readonly reviews: readonly OracleReview[];
  /** A complaint of 2019: it opens nothing and blocks. */
  readonly stray: boolean;
  readonly rated: boolean;
}

interface Someone extends Story {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly plain: OracleServant | OracleHead;
  /** Colleagues in the unit. */
  readonly colleagues: number;
}

/** For whom a skill is: everybody of the role where it names nothing. */
interface Skill {
  readonly name: string;
  readonly whom: string;
}

export interface RandomBody {
  readonly people: readonly Someone[];
  readonly skills: Readonly<Record<"staff" | "heads", readonly Skill[]>>;
  readonly bands: OracleBands;
  /** Whether what is not for somebody stands as – or as a blank. */
  readonly dash: boolean;
}

const review = (ground: OracleReview["ground"]) =>
  fc
    .constantFrom(undefined, undefined, "kept" as const, "re-evaluated" as const)
    .map((outcome) => (outcome === undefined ? [] : [{ ground, outcome }]));
const story: fc.Arbitrary<Story> = fc.record({
  complained: fc.nat({ max: 2 }).map((one) => one > 0),
  reviews: fc.tuple(review("7.1"), review("7.2")).map((all) => all.flat()),
  stray: fc.nat({ max: 24 }).map((one) => one === 0),
  rated: fc.nat({ max: 24 }).map((one) => one > 0),
});
const skillScores = (highest: number) =>
  fc.array(indicatorOf(highest, fc.constant(true)), { minLength: SKILLS.length, maxLength: SKILLS.length });

/** Nobody re-evaluated anything of some: they are ranked whatever their category. */
const staff = fc.record({
  plain: plainServants,
  story,
  skills: skillScores(7),
  position: fc.constantFrom(...POSITIONS),
  untouched: fc.boolean(),
  hasTwin: fc.nat({ max: 5 }).map((one) => one === 0),
});
const head = fc.record({ plain: plainHeads, story, skills: skillScores(15), untouched: fc.boolean() });
type Staff = typeof staff extends fc.Arbitrary<infer S> ? S : never;
const unit = fc.record({
  head,
  staff: fc.oneof(
    { arbitrary: fc.array(staff, { minLength: 2, maxLength: 6 }), weight: 3 },
    { arbitrary: fc.array(staff, { minLength: 1, maxLength: 1 }), weight: 2 },
    { arbitrary: fc.constant<Staff[]>([]), weight: 1 },
  ),
});
const unitName = (index: number) => `Хэлтэс ${index + 1}`;
const skillsFor = (whom: readonly string[]) =>
  fc
    .array(fc.constantFrom("", ...whom), { maxLength: SKILLS.length })
    .map((all) => all.map((one, index) => ({ name: SKILLS[index] ?? "", whom: one })));
const bands: fc.Arbitrary<OracleBands> = fc.option(
  fc
    .tuple(fc.bigInt({ min: 5_500n, max: 9_000n }), fc.bigInt({ min: 2_000n, max: 5_400n }))
    .map(([excellent, normal]) => ({ excellent, normal })),
  { nil: undefined, freq: 5 },
);

type Unit = typeof unit extends fc.Arbitrary<infer U> ? U : never;

export const randomBodies: fc.Arbitrary<RandomBody> = fc
  .record({
    units: fc.array(unit, { minLength: 2, maxLength: 4 }),
    staffSkills: skillsFor([...POSITIONS, unitName(0), `${unitName(1)}; ${POSITIONS[1]}`]),
    headSkills: skillsFor([unitName(0), HEAD_POSITION]),
    bands,
    dash: fc.boolean(),
  })
  .map(({ units, staffSkills, headSkills, ...rest }) => ({
    ...rest,
    skills: { staff: staffSkills, heads: headSkills },
    people: units.flatMap((one, index) => peopleOf(one, index, staffSkills, headSkills)),
  }));

function peopleOf(
  { head: first, staff: others }: Unit,
  index: number,
  staffSkills: readonly Skill[],
  headSkills: readonly Skill[],
): Someone[] {
  const name = unitName(index);
  const all = others.flatMap((one) => (one.hasTwin && others.length > 1 ? [one, one] : [one]));
  const scored = (
    { indicators }: OracleServant | OracleHead,
    count: number,
    skills: readonly Skill[],
    scores: readonly OracleIndicator[],
    position: string,
  ) => [
    ...indicators.slice(0, count),
    ...skills.flatMap(({ whom }, skill) => {
      const score = scores[skill];
      if (score === undefined) return [];
      const isFor = whom === "" || whom.split("; ").some((part) => part === name || part === position);
      return [{ ...score, isFor, again: isFor ? score.again : undefined }];
    }),
  ];
  const someone = (number: number, position: string) => ({
    code: `${index + 1}0${number}`,
    name: `Хүн ${"абвгдежзийклмн"[number] ?? ""}${index + 1}`,
    unit: name,
    position,
  });
  return [
    {
      ...someone(0, HEAD_POSITION),
      ...first.story,
      colleagues: 0,
      plain: touched(
        { ...first.plain, indicators: scored(first.plain, 6, headSkills, first.skills, HEAD_POSITION) },
        first.untouched,
      ),
    },
    ...all.map(({ plain, story: own, skills, position, untouched }, number) => ({
      ...someone(number + 1, position),
      ...own,
      colleagues: all.length - 1,
      plain: touched({ ...plain, indicators: scored(plain, 5, staffSkills, skills, position) }, untouched),
    })),
  ];
}

/** The same person, of whom the team re-evaluated nothing if so. */
function touched<P extends OracleServant | OracleHead>(plain: P, untouched: boolean): P {
  if (!untouched) return plain;
  const without = <T extends object>(row: T): T => ({ ...row, again: undefined });
  const common = {
    ...plain,
    learning: plain.learning.map(without),
    indicators: plain.indicators.map(without),
  };
  if (!("measures" in common)) return common;
  const measures = common.measures.map((measure) => ({
    ...without(measure),
    rows: measure.rows.map(without),
    own: measure.own === undefined ? undefined : without(measure.own),
  }));
  return { ...common, measures };
}

/** What the list must say of somebody; undefined = blocked. */
export interface Expected {
  readonly parts: readonly (number | null)[];
  readonly adjustment: number;
  readonly total: number;
  readonly category: string;
  readonly rank: number;
}

const CATEGORIES = { excellent: "Маш сайн", normal: "Хэвийн", unsatisfactory: "Хангалтгүй" } as const;
const inPoints = (hundredths: bigint) => Number(hundredths) / 100;

/** Whether the team's decision, or a protocol, says who voted on somebody alone in a unit. */
const isVotable = ({ plain, colleagues }: Someone) =>
  !("voters" in plain) || colleagues > 0 || plain.voters !== "unit";

export function oracleOf({ people, bands: own }: RandomBody): ReadonlyMap<string, Expected | undefined> {
  const scored = people.flatMap((person) => {
    const { code, plain, stray, rated } = person;
    const { total, category } = oracleOutcome(plain, person, own);
    if (total === undefined || stray || !rated || !isVotable(person)) return [];
    const { parts } = oracleScore(plain, true);
    const adjustment = plain.changes.reduce((sum, { amount }) => sum + amount, 0n);
    return [{ code, total, category, parts, adjustment }];
  });
  const found = new Map(
    scored.map(({ code, total, category, parts, adjustment }): [string, Expected] => [
      code,
      {
        parts: [...parts.map(inPoints), ...(parts.length === 3 ? [null] : [])],
        adjustment: inPoints(adjustment),
        total: inPoints(total),
        category: category === undefined ? "тодорхойгүй" : CATEGORIES[category],
        rank: 1 + scored.filter((other) => other.total > total).length,
      },
    ]),
  );
  return new Map(people.map(({ code }) => [code, found.get(code)]));
}

/** 7.2 How many the team had to review, did, and has not come to; of whom nobody could vote on only a complaint is known. */
export function reviewsOf({ people, bands: own }: RandomBody) {
  const states = people
    .filter(({ rated }) => rated)
    .map((person) => oracleOutcome(person.plain, person, isVotable(person) ? own : undefined));
  const due = states.filter(({ grounds }) => grounds.length > 0).length;
  const waiting = states.filter((one) => one.waiting.length > 0).length;
  return { due, done: due - waiting, waiting };
}

const fourDecimals = (value: bigint) => Number(value) / 10_000;
const twoDecimals = (value: bigint) => Number(value) / 100;
const named = ({ code, name }: Someone): Row => ({ Код: `'${code}`, "Овог, нэр": name });
const again = (value: bigint | undefined): Row =>
  value === undefined ? {} : { "Дахин үнэлсэн оноо": twoDecimals(value), "Нотлох баримт": "Акт 4" };
const dueText = (due: OracleDue) => {
  if ("day" in due) return dayText(due.day);
  return "month" in due ? `${due.month} сар` : `${ROMAN[due.quarter - 1]} улирал`;
};

function measureCells(who: Row, section: string, number: string, row: OracleRow): Row {
  const { due, done, beyond } = row.timing;
  return {
    ...who,
    Хэсэг: section,
    Дугаар: `'${number}`,
    "Арга хэмжээ": `Арга хэмжээ ${number}`,
    "Суурь түвшин": fourDecimals(row.baseline),
    "Хүрэх түвшин": fourDecimals(row.target),
    "Хүрсэн түвшин": fourDecimals(row.reached),
    "Дуусах хугацаа": dueText(due),
    ...(done === undefined ? {} : { "Гүйцэтгэсэн огноо": dayText(done) }),
    "Хоцорсон шалтгаан": beyond ? "Үл хамаарах" : "Хамаарах",
    ...(beyond ? { "Шалтгааны тайлбар": "Үер буусан" } : {}),
    ...(row.dropped ? { "Хассан шийдвэр": DECISION } : {}),
    ...again(row.again),
  };
}

function measuresCells(who: Row, all: readonly OracleMeasure[]): Row[] {
  return all.flatMap(({ rows, own, additional, again: whole }, index) => {
    const [section, number] = [additional ? "В" : "А", String(index + 1)];
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) return [measureCells(who, section, number, only)];
    const bare = { ...who, Хэсэг: section, Дугаар: `'${number}`, "Арга хэмжээ": `Арга хэмжээ ${number}` };
    return [
      own === undefined ? { ...bare, ...again(whole) } : measureCells(who, section, number, own),
      ...rows.map((row, sub) => measureCells(who, section, `${number}.${sub + 1}`, row)),
    ];
  });
}

const learningCells = (who: Row, all: readonly OracleLearning[]): Row[] =>
  all.map((row, index) => ({
    ...who,
    Хэсэг: "Б",
    Дугаар: `'${index + 1}`,
    "Арга хэмжээ": `Сургалт ${index + 1}`,
    "Суурь түвшин": row.baseline === undefined ? "" : fourDecimals(row.baseline),
    "Хүрэх түвшин": fourDecimals(row.target),
    "Хүрсэн түвшин": fourDecimals(row.reached),
    "Дуусах хугацаа": "",
    "Гүйцэтгэсэн огноо": "",
    ...again(row.again),
    "Нотлох баримт": "Гэрчилгээ 4",
  }));

function conductCells(
  who: Row,
  all: readonly OracleIndicator[],
  names: readonly string[],
  dash: boolean,
): Row {
  const cells = all.flatMap(({ points, isFor, again: second }, index): [string, Value][] => {
    const name = names[index] ?? "";
    const outside = dash ? "–" : "";
    return [
      [name, isFor ? twoDecimals(points) : outside],
      [`${name} (дахин)`, second === undefined ? "" : twoDecimals(second)],
    ];
  });
  return { ...who, ...Object.fromEntries(cells) };
}

function tallyCells(who: Row, { ballots, voters }: OracleServant): Row {
  const counted = filledBallots(ballots);
  const sumOf = (index: 0 | 1 | 2) => Number(counted.reduce((sum, ballot) => sum + ballot[index], 0n));
  return {
    ...who,
    "Санал өгөх эрхтэй": voters === "protocol" ? ballots.length : "",
    Олгосон: ballots.length,
    Хүчинтэй: counted.length,
    Хүчингүй: ballots.length - counted.length,
    "Хандлага, ёс зүй": sumOf(0),
    "Багаар ажиллах": sumOf(1),
    Харилцаа: sumOf(2),
    Протокол: "Протокол 3",
    "Бүрэлдэхүүний шийдвэр": voters === "circle" ? "Багийн 12-р шийдвэр: Хуулийн хэлтэс" : "",
  };
}

const skillSettings = (label: string, skills: readonly Skill[]): Row =>
  Object.fromEntries(
    skills.flatMap(({ name, whom }, index) => [
      [`${label} мэргэжлийн ур чадвар ${index + 1}`, name],
      [`${label} мэргэжлийн ур чадвар ${index + 1}: хэнд`, whom],
    ]),
  );

/** What people type. */
export function typed({ people, skills, bands: own, dash }: RandomBody): Body {
  const isStaff = (person: Someone): person is Someone & { plain: OracleServant } =>
    "measures" in person.plain;
  const skillNames = (all: readonly Skill[]) => all.map(({ name }) => name);
  const units = [...new Set(people.map(({ unit: name }) => name))];
  const staffNames = [...STAFF_INDICATORS, ...skillNames(skills.staff)];
  const headNames = [...HEAD_INDICATORS, ...skillNames(skills.heads)];
  const planOf = (person: Someone): Row[] => [
    ...(isStaff(person) ? measuresCells(named(person), person.plain.measures) : []),
    ...learningCells(named(person), person.plain.learning),
  ];
  const filled = (tables: Readonly<Record<string, readonly Row[]>>) =>
    Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));
  return {
    roster: people.map((person) => ({
      ...named(person),
      "Албан тушаал": person.position,
      Нэгж: person.unit,
      Үүрэг: isStaff(person) ? "Албан хаагч" : "Нэгжийн дарга",
      "Үнэлэх эсэх": person.rated ? "Тийм" : "Үгүй",
      Шалтгаан: person.rated ? "" : "Чөлөөтэй",
      "Нэгжийн биелэлтийн хувь": "unitPercent" in person.plain ? fourDecimals(person.plain.unitPercent) : "",
      Баримт: isStaff(person) ? "" : "Тайлан 7",
    })),
    settings: {
      Байгууллага: "Жишээ газар",
      "Үнэлгээний жил": APPRAISED[0],
      "Үнэлэх өдөр": dayText(APPRAISED),
      "4.2-т заасан байгууллага": "Тийм",
      ...skillSettings("Албан хаагчийн", skills.staff),
      ...skillSettings("Нэгжийн даргын", skills.heads),
      ...(own === undefined ? {} : bandSettings(twoDecimals(own.excellent), twoDecimals(own.normal))),
    },
    tables: filled({
      ...Object.fromEntries(
        units.flatMap((name) => {
          const inUnit = people.filter((person) => person.unit === name);
          return [
            [name, inUnit.flatMap(planOf)],
            [
              `${name} · хандлага`,
              inUnit
                .filter(isStaff)
                .map((person) => conductCells(named(person), person.plain.indicators, staffNames, dash)),
            ],
          ];
        }),
      ),
      [MANAGEMENT]: people
        .filter((person) => !isStaff(person))
        .map((person) => conductCells(named(person), person.plain.indicators, headNames, dash)),
      // nobody's votes are asked for who is alone without a decision
      [PEERS]: people
        .filter(isStaff)
        .filter(isVotable)
        .map((person) => tallyCells(named(person), person.plain)),
      [ADJUSTMENTS]: people.flatMap((person) =>
        person.plain.changes.map(({ clause, amount }) => ({
          ...named(person),
          Заалт: `'${clause}`,
          Оноо: twoDecimals(amount < 0n ? -amount : amount),
          Үндэслэл: "Тайлан хоцорсон",
          Баримт: "Тушаал А/15",
          Огноо: "2025-11-03",
        })),
      ),
      [COMPLAINTS]: people.flatMap((person) => {
        const complaint = (date: string): Row => ({
          ...named(person),
          Огноо: date,
          Агуулга: "Оноо бага",
          Шийдвэр: "Хянасан",
        });
        return [
          ...(person.complained ? [complaint("2026-01-12")] : []),
          ...(person.stray ? [complaint("2019-05-20")] : []),
        ];
      }),
      [REVIEWS]: people.flatMap((person) =>
        person.reviews.map(({ ground, outcome }) => ({
          ...named(person),
          Үндэслэл: `'${ground}`,
          Дүн: OUTCOMES[outcome],
          "Нийт оноо": "",
          Баримт: "Акт 4",
          Огноо: "2026-01-20",
        })),
      ),
    }),
  };
}

const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);

/** A body as a spreadsheet that somebody made by hand, a tab a table, with the contract's headers in the first row. */
export function workbookOf({ roster, settings, tables }: Body): WorkbookData {
  const empty = emptyWorkbookData();
  const [blank] = empty.sheets;
  if (blank === undefined) throw new Error("an empty workbook has a tab");
  const tabs: Readonly<Record<string, readonly Row[]>> = {
    [ROSTER]: roster,
    [SETTINGS]: Object.entries(settings).map(([name, value]) => ({ Тохиргоо: name, Утга: value })),
    [ADJUSTMENTS]: [{ Код: "", "Овог, нэр": "", Заалт: "", Оноо: "", Үндэслэл: "", Баримт: "", Огноо: "" }],
    ...tables,
  };
  const sheets = Object.entries(tabs).map(([name, rows], index) => {
    const headers = headersFor(rows);
    const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))];
    const cells: Record<string, string> = {};
    lines.forEach((line, number) => {
      line.forEach((value, column) => {
        if (value !== "") cells[`${lettersOf(column)}${number + 1}`] = String(value);
      });
    });
    return { ...blank, id: String(index), name, cells };
  });
  return { ...empty, sheets };
}
