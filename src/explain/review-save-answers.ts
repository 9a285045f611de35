import type { DeskRow } from "../assess/review-desk";
import type { ReviewFault, ReviewObjection, ReviewToWrite } from "../assess/review-save";
import { causeOf } from "../read/problem";
import { inWords } from "./numbers";
import { sentenceOf } from "./problem";
import { quoted } from "./quoted";

const FAULTS: Readonly<Record<ReviewFault, readonly [clause: string, sentence: string]>> = {
  "unknown-code": ["7.2", "“Албан хаагчид” хуудсанд энэ кодтой хүн алга, эсвэл хэд хэдэн байна."],
  "not-to-review": [
    "7.5",
    "Энэ хүнийг хянах үндэслэл алга: гомдолгүй, ангилал нь “Хэвийн”, эсвэл оноо нь гараагүй.",
  ],
  blocked: [
    "7.2",
    "Энэ хүний мэдээлэлд алдаа, дутуу зүйл байгаа тул оноо нь гараагүй. Эхлээд түүнийг засна уу.",
  ],
  "row-gone": [
    "7.4",
    "Мөр нь хуудаснаас алга болсон, эсвэл ийм дугаартай хоёр мөр байна. Шинэчилж хараад дахин бичнэ үү.",
  ],
  "row-closed": ["7.4", "Энэ мөрийг дахин үнэлэх боломжгүй болсон байна. Шинэчилж хараад дахин бичнэ үү."],
  "nothing-written": ["7.4", "Шинэ оноо бичээгүй байна. Оноо өөрчлөхгүй бол “Хянасан, хэвээр”-ийг дарна уу."],
  "document-missing": [
    "7.3",
    "Дахин үнэлсэн оноонд баримт заавал хэрэгтэй. Баримтын нэр, дугаарыг бичнэ үү.",
  ],
};

/** Why a review was not saved: by which clause, in which row, and what mends it. Nothing was written. */
export function reviewRefusal(objection: ReviewObjection) {
  const told = (of: DeskRow | undefined, clause: string, sentence: string) => ({
    saved: false as const,
    clause,
    sentence: `${of === undefined ? "" : `${rowName(of)}: `}${sentence}`,
    key: of?.key ?? "",
  });
  if ("fault" in objection) {
    const [clause, sentence] = FAULTS[objection.fault];
    return told(objection.of, clause, sentence);
  }
  if ("changed" in objection) {
    const { changed, shown } = objection;
    const now = shown === "" ? "хоосон" : `“${quoted(shown)}”`;
    return told(
      changed,
      "7.4",
      `Таныг бичиж байх зуур өөр хүн энэ нүдийг өөрчилсөн: одоо ${now} байна. Юу ч бичээгүй. Шинэчилж хараад дахин хадгална уу.`,
    );
  }
  const { of } = objection;
  if ("issue" in objection) return told(of, of === undefined ? "7.3" : "7.4", sentenceOf(objection.issue));
  const { refusal } = objection;
  return told(of, refusal.clause, sentenceOf(causeOf(refusal)));
}

const rowName = ({ label, name }: Pick<DeskRow, "label" | "name">): string => (label === "" ? name : label);

/** What the register keeps of the points: which row, before and after. The cells hold the last ones, the register those of each review. */
export const movedPoints = ({ again }: ReviewToWrite): string =>
  again
    .map(({ of, points }) => {
      const before = of.first === undefined ? "—" : inWords(of.first);
      return `${rowName(of)}: ${before} → ${inWords(points)}`;
    })
    .join("; ");

/** The undoing came too late: somebody changed what was to be put back. */
export const UNDO_LATE =
  "Хадгалснаас хойш өөр хүн энэ хүний оноо, эсвэл “Хяналт”-ын мөрийг өөрчилсөн тул буцаасангүй. Юу ч өөрчлөөгүй.";
