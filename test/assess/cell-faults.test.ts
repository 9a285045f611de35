/**
 * What must hold of any body with one cell that is not as it should be: everybody read comes out, whoever the cell
 * concerns is blocked, told or right, and nobody else's number moves.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Assessment } from "../../src/assess/assessment";
import { oneLine } from "../../src/explain/problem";
import { isPercentFormat } from "../../src/read/cells/number-format";
import { isGap } from "../../src/read/problem";
import { sized } from "../projects/spread";
import { bodies, faults, type Spoiled, spoil, tabsOfBody } from "./random-body";
import { assessTabs } from "./small-body";

/** Everybody's standing by their row of the roster, since a fault may take somebody's code. */
function standingsOf({ people, ranking }: Assessment) {
  const totals = new Map(ranking.map(({ member, total }) => [member, total.toString()]));
  return new Map(
    people.map(({ member, status }) => {
      const standing = totals.get(member) ?? status;
      return [member.row, { key: member.key, standing }];
    }),
  );
}

/** A value that the column may hold: who typed it meant another number, and nobody can know. */
function isAnother({ header, cell, format, kind }: Spoiled): boolean {
  if (kind !== "junk") return false;
  if (typeof cell === "number" && cell !== 0 && isPercentFormat(format, cell)) return false;
  if (header === "Хэсэг") return cell === "Б" || cell === "В";
  if (header === "Үнэлэх эсэх") return cell === "Үгүй";
  if (header === "Заалт") return cell === "6.2" || cell === "6.4";
  if (typeof cell === "number" || /^\d+(?:\.\d+)?$/.test(String(cell))) return true;
  return cell instanceof Date && /огноо|хугацаа|өдөр/iu.test(header);
}

const problemsAt = ({ problems }: Assessment, { at }: Spoiled) =>
  problems.filter(({ tab, row }) => tab === at.tab && row === at.row);

const FAULTS_A_BODY = 5;
const REGISTERS: readonly string[] = ["Оноо өөрчлөх", "Гомдол"];

test("one wrong cell of any tab of any body", { timeout: 300_000 }, () => {
  const seen = { blocked: 0, told: 0, counted: 0 };
  const several = fc.array(faults, { minLength: FAULTS_A_BODY, maxLength: FAULTS_A_BODY });
  fc.assert(
    fc.property(bodies, several, (body, each) => {
      const tabs = tabsOfBody(body);
      const sound = assessTabs(tabs);
      expect(sound.counts).toMatchObject({ ranked: sound.counts.read, unowned: 0 });
      for (const fault of each) {
        const spoiled = spoil(tabs, fault);
        if (spoiled !== undefined) judge(sound, spoiled, seen);
      }
    }),
    { numRuns: sized(10_000, 500) / FAULTS_A_BODY },
  );
  // Of five hundred some five move a number in each of two ways: one way or the other is seen in every run.
  expect(seen.blocked).toBeGreaterThan(0);
  expect(seen.told + seen.counted).toBeGreaterThan(0);
});

function judge(
  sound: Assessment,
  spoiled: Spoiled,
  seen: Record<"blocked" | "told" | "counted", number>,
): void {
  const { at } = spoiled;
  const assessment = assessTabs(spoiled.tabs);
  const { read, ranked, notRated, blocked, unowned } = assessment.counts;
  expect(ranked + notRated + blocked).toBe(read);
  const before = problemsAt(sound, spoiled).map(oneLine);
  const more = problemsAt(assessment, spoiled).filter((problem) => !before.includes(oneLine(problem)));
  const rows = sound.body.kept.filter(({ row }) => row.at.tab === at.tab && row.at.row === at.row);
  const owners = rows.map(({ member }) => member.row);
  const now = standingsOf(assessment);
  for (const [row, was] of standingsOf(sound)) {
    const is = now.get(row);
    if (is === undefined || is.standing === was.standing) continue;
    if (is.standing === "blocked") {
      // An error says why, or what is not filled in any more.
      const why = assessment.problems.filter(({ people }) => people.includes(is.key));
      expect(why.some((problem) => problem.level === "error" || isGap(problem))).toBe(true);
      seen.blocked += 1;
      continue;
    }
    // A number moved: the row's owner's, and nobody else's; it is said at the cell, or nobody can know.
    const isOwners = owners.includes(row) || at.tab === "Тохиргоо";
    const isSaid = more.some(({ people }) => people.length === 0 || people.includes(is.key));
    const isTold = isSaid && isOwners;
    const isCounted = isOwners && unowned > 0 && REGISTERS.includes(at.tab);
    if (isTold) seen.told += 1;
    if (isCounted) seen.counted += 1;
    if (isTold || isCounted || (isOwners && isAnother(spoiled))) continue;
    const { tabs: _, ...what } = spoiled;
    throw new Error(`A number moved: ${JSON.stringify({ what, was, is, said: more.map(oneLine) })}`);
  }
  // A row that nobody owns in a plan or a table of points blocks somebody.
  if (unowned > 0 && !REGISTERS.includes(at.tab)) expect(blocked).toBeGreaterThan(0);
}
