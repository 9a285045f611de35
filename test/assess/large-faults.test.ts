/**
 * A fault that stands in every row, as where a column was filled down or the codes are those of another year: it is said in
 * each row, stops whom it concerns, and costs what there are rows. Where rows were compared with people or with each other
 * these took minutes.
 */
import { expect, test } from "vitest";
import { adjustment, assessWorkbook, complaint, smallBody, UNIT, type Workbook } from "./small-body";

const PEOPLE = 3_000;
const ROWS = 8_000;

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The small body with so many more civil servants in its unit, a measure each. */
function largeBody(): Workbook {
  const workbook = smallBody();
  const { roster, plan } = workbook;
  const [someone, measure] = [roster.rows[1], plan.rows[1]];
  for (const index of numbered(PEOPLE)) {
    const own = { Код: `1${String(index).padStart(4, "0")}`, "Овог, нэр": `Бат Болд${index}` };
    roster.rows.push({ ...someone, ...own });
    plan.rows.push({ ...measure, ...own });
  }
  return workbook;
}

/** How many people what is wrong names, taken together: what an assessment of it grows with. */
const named = (problems: ReturnType<typeof assessWorkbook>["problems"]) =>
  problems.reduce((sum, { people }) => sum + people.length, 0);

test("codes of another year: each row is said, and everybody of the unit is stopped", () => {
  const workbook = largeBody();
  workbook.plan.rows.forEach((row, index) => {
    row.Код = `Х${index}`;
    row["Овог, нэр"] = "";
  });
  const { problems, counts, people } = assessWorkbook(workbook);
  const rows = workbook.plan.rows.length;
  expect(problems.filter(({ id }) => id === "code-unknown")).toHaveLength(rows);
  expect(counts.unowned).toBe(rows);
  const stopped = people.filter(({ status }) => status === "blocked").map(({ member }) => member.unit);
  expect(stopped.filter((unit) => unit === UNIT)).toHaveLength(PEOPLE + 4);
  expect(named(problems)).toBeLessThan(20 * rows);
});

test("rows without codes and names: the same", () => {
  const workbook = largeBody();
  for (const row of workbook.plan.rows) Object.assign(row, { Код: "", "Овог, нэр": "" });
  const { problems, counts } = assessWorkbook(workbook);
  expect(problems.filter(({ id }) => id === "code-missing")).toHaveLength(workbook.plan.rows.length);
  expect(counts).toMatchObject({ unowned: workbook.plan.rows.length, ranked: 1 });
});

test("one code and one name filled down over the roster: nobody is ranked, and each row of it is said in a short sentence", () => {
  const workbook = largeBody();
  for (const row of workbook.roster.rows) Object.assign(row, { Код: "001", "Овог, нэр": "Бат Болд" });
  const { problems, counts } = assessWorkbook(workbook);
  expect(problems.filter(({ id }) => id === "code-twice")).toHaveLength(PEOPLE + 5);
  expect(counts).toMatchObject({ read: PEOPLE + 5, ranked: 0, blocked: PEOPLE + 5 });
});

test.for([
  {
    what: "measures of one number",
    id: "number-twice",
    fill: ({ plan }: Workbook) => plan.rows.push(...numbered(ROWS).map(() => ({ ...plan.rows[1] }))),
    said: ROWS + 1,
  },
  {
    what: "measures without what was reached",
    id: "level-missing",
    fill: ({ plan }: Workbook) =>
      plan.rows.push(
        ...numbered(ROWS).map((index) => ({
          ...plan.rows[1],
          Дугаар: String(index + 10),
          "Хүрсэн түвшин": "",
        })),
      ),
    said: ROWS,
  },
  {
    what: "changes of points by one clause",
    id: "adjustment-twice",
    fill: ({ adjustments }: Workbook) =>
      adjustments.rows.push(...numbered(ROWS).map(() => adjustment("007", "6.3", 1))),
    said: ROWS,
  },
  {
    what: "complaints about other years",
    id: "complaint-of-other-year",
    fill: ({ complaints }: Workbook) =>
      complaints.rows.push(...numbered(ROWS).map(() => ({ ...complaint("007"), Огноо: "2020-01-01" }))),
    said: ROWS,
  },
])("$what in very many rows of one person are each said, and stop nobody else", ({ id, fill, said }) => {
  const workbook = smallBody();
  fill(workbook);
  const { problems, people } = assessWorkbook(workbook);
  expect(problems.filter((problem) => problem.id === id)).toHaveLength(said);
  const ranked = people.filter(({ status }) => status === "ranked").map(({ member }) => member.code);
  expect(ranked).toEqual(["001", "014", "015", "002"]);
});
