import { refused } from "../explain/failures";
import { headSuggestions } from "../explain/head-suggestions";
import { sentenceOf } from "../explain/problem";
import { OUTCOMES, wordOf } from "../law/words";
import { isPaperOf } from "../methodology/civil-date";
import { readNamed } from "../read/cells/clean-text";
import { writeReviews } from "../sheets/write-reviews";
import { looking } from "./review-save";
import { today } from "./today";

interface Suggested {
  readonly code: string;
  readonly clause: string;
}

/** What the team declines, with why. */
type Declining = Suggested & { readonly reason: string; readonly document: string };

const DECLINED = wordOf(OUTCOMES, "declined");

/**
 * 6.4, 6.5 · Enters that the team declined what was suggested for a head, with its reason: it is asked no more. One that is declined
 * already is not entered again.
 */
export const declineSuggestion = ({ code, clause, reason: typed, document }: Declining) =>
  looking(({ reading, assessment }) => {
    const suggestion = headSuggestions(assessment).find((one) => one.code === code && one.clause === clause);
    const head = assessment.body.members.find((one) => one.code === code);
    if (suggestion === undefined || head === undefined)
      return told("Ийм санал одоо алга: жагсаалтаа шинэчилнэ үү.");
    if (suggestion.entered)
      return told("Энэ заалтаар оноог нь бууруулсан байна: “Оноо өөрчлөх” хуудсыг шалгана уу.");
    if (suggestion.declined !== null) return { done: true, sentence: "" };
    const reason = readNamed(typed);
    const [wrong] = reason.bad ? reason.issues : [];
    if (wrong !== undefined) return told(sentenceOf(wrong));
    if (reason.value === undefined) return told("Татгалзсан шалтгаанаа бичнэ үү.");
    const day = today(reading.spreadsheet);
    const date = isPaperOf(assessment.body.settings.year, day) ? day : "";
    const to = { outcome: DECLINED, total: "", document, date, remark: reason.value };
    writeReviews(reading, [{ member: head, cells: [], entries: [{ ground: clause, has: undefined, to }] }]);
    return { done: true, sentence: "" };
  });

/** Takes the team's refusal back: the suggestion is asked again. */
export const reconsiderSuggestion = ({ code, clause }: Suggested) =>
  looking(({ reading, assessment }) => {
    const { declined } = assessment.body.registers;
    const own = declined.filter(({ member, clause: of }) => member.code === code && of === clause);
    const [first] = own;
    if (first === undefined) return { done: true, sentence: "" };
    if (own.length > 1)
      throw new Error(refused("“Хяналт” хуудсанд ийм мөр хэд хэд байна. Илүүг нь тэнд арилгана уу."));
    writeReviews(reading, [
      { member: first.member, cells: [], entries: [{ ground: clause, has: DECLINED, to: undefined }] },
    ]);
    return { done: true, sentence: "" };
  });

const told = (sentence: string) => ({ done: false, sentence });
