import type { Assessment } from "../assess/assessment";
import { interviewGaps } from "../assess/interview-gaps";
import { ADJUSTMENT_RULES } from "../law/adjustments";
import { movedByReview, movedInPlan } from "../methodology/chapter-7-review/7.4-differences";
import { isUnreadable } from "../methodology/person";
import type { Result } from "../methodology/result";
import type { Member } from "../read/member";
import { headedUnits } from "../read/units";
import { inWords, numberOf } from "./numbers";
import { reviewDifferences } from "./review-differences";

/** What speaks for an entry, in one person of the unit. */
interface Evidence {
  readonly code: string;
  readonly name: string;
  readonly sentence: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The entries of chapter 6 that the review (6.5) and the interviews (6.4) speak for. A person decides on each. */
export function headSuggestions(assessment: Assessment) {
  return [...byReview(assessment), ...byInterviews(assessment)];
}

/** 6.5: heads whose staff's points the review moved, up or down. */
function byReview(assessment: Assessment) {
  const results = new Map(assessment.people.map(({ member, result }) => [member.key, result]));
  return headedUnits(assessment.body.members).flatMap(({ head, staff }) => {
    const evidence = staff.flatMap(({ key, code, name }) => {
      const result = results.get(key);
      if (result === undefined || !movedByReview(result.final, result.total)) return [];
      const [before, after] = [numberOf(result.preliminary.total), numberOf(result.total)];
      return [{ code, name, sentence: movement(result), before, after }];
    });
    if (evidence.length === 0) return [];
    const sentence = `${evidence.length} албан хаагчийн оноо дахин үнэлгээгээр өөрчлөгдсөн. Нэгжийн дарга бодитой бус үнэлсэн нь үүгээр тогтоогдсон гэж баг үзвэл`;
    return [suggestion("6.5", head, sentence, evidence, assessment)];
  });
}

/** What the review moved, as the total and its components say it; conduct alone is no fulfilment of a plan. */
function movement(result: Result): string {
  const moved = reviewDifferences(result)
    .filter(({ clause }) => clause !== "7.4" && clause !== "6.6")
    .map(({ what, before, after }) => `${what} ${inWords(before ?? 0)} → ${inWords(after ?? 0)}`);
  const onlyConduct = movedInPlan(result.final)
    ? ""
    : ". 6.5 нь төлөвлөгөөний биелэлтийг заасан тул баг үүнийг анхаарна уу";
  return `${moved.length === 0 ? "Мөрийн оноо өөрчлөгдсөн, дундаж хэвээр" : moved.join("; ")}${onlyConduct}.`;
}

/** 6.4: heads whose staff had no progress interview, or had it late. */
function byInterviews(assessment: Assessment) {
  const until = assessment.body.settings.interviewsUntil;
  return interviewGaps(assessment.body).flatMap(({ unit, gaps }) => {
    if (gaps.length === 0) return [];
    const evidence = gaps.map(({ member: { code, name }, first }) => ({
      code,
      name,
      sentence:
        first === undefined
          ? "Үнэлгээний жилд явцын ярилцлага бүртгээгүй."
          : `Ярилцлагыг ${first} өдөр, эцсийн өдрөөс (${until ?? ""}) хойш хийсэн.`,
      before: null,
      after: null,
    }));
    const sentence = `${gaps.length} албан хаагчтай явцын ярилцлага хийгээгүй, эсвэл хугацаанаас хойш хийсэн нь бүртгэлээс харагдаж байна. Зохион байгуулаагүй гэж үзвэл`;
    return [suggestion("6.4", unit.head, sentence, evidence, assessment)];
  });
}

function suggestion(
  clause: "6.4" | "6.5",
  { key, code, name, unit }: Member,
  because: string,
  evidence: readonly Evidence[],
  { body }: Assessment,
) {
  const { lowest, highest } = ADJUSTMENT_RULES[clause];
  const entries = body.people.get(key)?.adjustments ?? [];
  /** An entry of this clause stands in `Оноо өөрчлөх` already. */
  const entered = entries.some((entry) => !isUnreadable(entry) && entry.clause === clause);
  const advice = `${because} ${clause} заалтаар ${lowest}–${highest} оноо бууруулна.`;
  const sentence = entered ? `${advice} “Оноо өөрчлөх” хуудсанд энэ заалтаар бичсэн байна.` : advice;
  const [no] = body.registers.declined.filter((one) => one.member.key === key && one.clause === clause);
  /** What the team declined is asked no more; it may take that back. */
  const declined =
    no === undefined ? null : { reason: no.reason ?? "", document: no.document ?? "", date: no.date ?? "" };
  return { clause, code, name, unit, sentence, evidence, lowest, highest, entered, declined };
}
