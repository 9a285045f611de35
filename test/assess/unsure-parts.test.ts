/** What a blocked person's parts are: a part in which an error stands is nobody's number, the others stay as they are. */
import { expect, test } from "vitest";
import { isRefusal } from "../../src/methodology/finding";
import {
  adjustment,
  assessWorkbook,
  conductOf,
  measureOf,
  rowOf,
  smallBody,
  standings,
  type Workbook,
} from "./small-body";

/** As the sound body has them: (40), (15), (5), (6). */
const SOUND = { measures: "40", learning: "15", superior: "5", peers: "6" };
type Parts = { readonly [P in keyof typeof SOUND]: string | null };
const without = (...parts: (keyof typeof SOUND)[]): Parts => ({
  ...SOUND,
  ...Object.fromEntries(parts.map((part) => [part, null])),
});

function partsOf(workbook: Workbook, code: string): Parts {
  const result = assessWorkbook(workbook).people.find(({ member }) => member.code === code)?.result;
  if (result === undefined) throw new Error(`${code} has no result`);
  const shown = (part: keyof typeof SOUND) => {
    const outcome = result.final[part];
    return outcome === null || isRefusal(outcome) ? null : outcome.value.toString();
  };
  return {
    measures: shown("measures"),
    learning: shown("learning"),
    superior: shown("superior"),
    peers: shown("peers"),
  };
}

const second = (over: Record<string, unknown> = {}) =>
  measureOf("007", "2", { "Хүрсэн түвшин": 10, ...over });

test.for<{ title: string; spoil(w: Workbook): void; is: Parts; others?: readonly string[] }>([
  {
    title: "a section that is none: of either",
    spoil: (w) => w.plan.rows.push(second({ Хэсэг: "Г" })),
    is: without("measures", "learning"),
  },
  {
    title: "a level of a measure: the training stays",
    spoil: (w) => w.plan.rows.push(second({ "Хүрсэн түвшин": "ес" })),
    is: without("measures"),
  },
  {
    title: "evidence of the training: the measures stay",
    spoil: (w) => {
      rowOf(w.plan, "007", "Б")["Нотлох баримт"] = "#REF!";
    },
    is: without("learning"),
  },
  {
    title: "a row that may be theirs",
    spoil: (w) => w.plan.rows.splice(2, 0, second({ Код: "", "Овог, нэр": "" })),
    is: without("measures", "learning"),
  },
  {
    title: "the name of another beside the code: of both",
    spoil: (w) => w.plan.rows.push(second({ "Овог, нэр": "Бат-Эрдэнэ Болд" })),
    is: without("measures", "learning"),
    others: ["014"],
  },
  {
    title: "the plan of the unit twice: which one counts nobody knows",
    spoil: (w) => {
      w.otherPlan = {
        ...w.plan,
        name: `Copy of ${w.plan.name}`,
        rows: w.plan.rows.map((row) => ({ ...row })),
      };
    },
    is: without("measures", "learning"),
    others: ["014", "015"],
  },
  {
    title: "two conduct rows",
    spoil: (w) => w.conduct.rows.push({ ...conductOf("007"), "Дүн шинжилгээ хийх": 7 }),
    is: without("superior"),
  },
  {
    title: "two tallies",
    spoil: (w) => w.peers.rows.push({ ...rowOf(w.peers, "007"), Харилцаа: 16 }),
    is: without("peers"),
  },
  {
    title: "points of the team without a ground: of the part that they stand in",
    spoil: (w) => {
      rowOf(w.plan, "007", "А")["Дахин үнэлсэн оноо"] = 60;
    },
    is: without("measures"),
  },
  {
    title: "such points in the training and of an indicator",
    spoil: (w) => {
      rowOf(w.plan, "007", "Б")["Дахин үнэлсэн оноо"] = 9;
      rowOf(w.conduct, "007")["Асуудал шийдвэрлэх (дахин)"] = 6;
    },
    is: without("learning", "superior"),
  },
  {
    title: "an entry of chapter 6: the parts stay, the total does not",
    spoil: (w) => w.adjustments.rows.push(adjustment("007", "6.1", "гурав")),
    is: SOUND,
  },
])("$title", ({ spoil, is, others = [] }) => {
  const workbook = smallBody();
  spoil(workbook);
  expect(partsOf(workbook, "007")).toEqual(is);
  for (const code of others) expect(partsOf(workbook, code)).toEqual(is);
  expect(standings(assessWorkbook(workbook))["007"]).toBe("blocked");
});
