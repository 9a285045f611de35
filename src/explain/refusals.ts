import type { RefusalFacts, RefusalReason } from "../methodology/refusals";
import { SETTINGS } from "../workbook/settings";
import { TAB_NAMES } from "../workbook/tab";
import { inFull, inWords } from "./numbers";
import { listed, quoted } from "./quoted";
import { tallyRefusals } from "./tally-refusals";

/** What is wrong, and how to mend it. */
export interface Message {
  readonly what: string;
  readonly mend: string;
}

type Sentences = { readonly [R in RefusalReason]: (facts: RefusalFacts[R]) => Message };

const levelNames = { baseline: "Суурь түвшин", target: "Хүрэх түвшин", reached: "Хүрсэн түвшин" } as const;
const ofOtherYear =
  (paper: string) =>
  ({ date, year }: RefusalFacts["adjustment-of-other-year"]): Message =>
    year === undefined
      ? {
          what: `Үнэлгээний жил тодорхойгүй тул ${date} өдрийн ${paper} түүнд хамаарах эсэхийг мэдэх боломжгүй.`,
          mend: `“Тохиргоо” хуудсанд “${SETTINGS.year.name}”-ийг бичнэ үү.`,
        }
      : {
          what: `${date} өдрийн ${paper} нь ${year} оны үнэлгээнд хамаарахгүй.`,
          mend: "Огноог шалгаж засах, эсвэл өөр жилийн мөрийг хасна уу.",
        };

/** The Mongolian sentences of every refusal; a reason without them does not compile. */
export const refusalSentences: Sentences = {
  "rests-on-refused": () => ({ what: "Үндэслэж буй оноо гараагүй.", mend: "Доор заасан алдааг засна уу." }),
  unreadable: () => ({ what: "Мөрийн нүдийг уншиж чадсангүй.", mend: "Тухайн мөрийн алдааг засна уу." }),
  "level-missing": ({ level }) => ({
    what: `“${levelNames[level]}” хоосон байна; хоосон нь 0 биш.`,
    mend: "Түвшинг бичнэ үү; үнэхээр 0 бол 0 гэж бичнэ.",
  }),
  "target-equals-baseline": ({ target, reached }) => ({
    what: `Хүрэх түвшин суурьтай тэнцүү (${inFull(target)}), харин хүрсэн нь ${inFull(reached)}; хувийг бодох боломжгүй.`,
    mend: "Суурь эсвэл хүрэх түвшнийг төлөвлөгөөнөөс шалгаж засна уу.",
  }),
  "due-missing": () => ({ what: "Дуусах хугацаа хоосон байна.", mend: "Төлөвлөсөн дуусах өдрийг бичнэ үү." }),
  "appraisal-year-missing": () => ({
    what: "Дуусах хугацааг жилгүй бичсэн, үнэлгээний жил ч хоосон байна.",
    mend: "“Тохиргоо” хуудсанд үнэлгээний жилийг бичнэ үү.",
  }),
  "appraisal-date-missing": () => ({
    what: "Гүйцэтгэсэн огноо хоосон, үнэлэх өдөр ч тодорхойгүй тул хоцролтыг тоолох боломжгүй.",
    mend: "Гүйцэтгэсэн огноог, эсвэл “Тохиргоо” хуудсанд үнэлэх өдрийг бичнэ үү.",
  }),
  "delay-cause-missing": ({ daysLate, open }) =>
    open
      ? {
          what: `Хугацаа ${daysLate} хоног хэтэрсэн, гүйцэтгэсэн огноо ч, хоцорсон шалтгаан ч алга.`,
          mend: "Гүйцэтгэсэн бол огноог нь бичнэ; хараахан дуусаагүй бол “Хоцорсон шалтгаан” баганад “Хамаарах” эсвэл “Үл хамаарах” гэж сонгоно уу.",
        }
      : {
          what: `${daysLate} хоног хоцорсон боловч шалтгааныг сонгоогүй.`,
          mend: "“Хоцорсон шалтгаан” баганад “Хамаарах” эсвэл “Үл хамаарах” гэж сонгоно уу.",
        },
  "delay-reason-missing": () => ({
    what: "Үл хамаарах шалтгаанаар хоцорсон гэсэн боловч тайлбаргүй.",
    mend: "“Шалтгааны тайлбар” баганад шалтгааныг бичнэ үү.",
  }),
  "completion-date-missing": () => ({
    what: "Бүрэн биелсэн боловч гүйцэтгэсэн огноогүй; хугацаа өнгөрсөн тул хоцорсон эсэх нь мэдэгдэхгүй.",
    mend: "Гүйцэтгэсэн огноог бичнэ үү.",
  }),
  "number-not-unique": ({ number }) => ({
    what: `${number} дугаартай мөр хоёр байна.`,
    mend: "Дугаарыг өөр болгоно уу.",
  }),
  "no-measures": () => ({
    what: "Үнэлэх арга хэмжээ (А, В хэсэг) нэг ч алга; 0 оноо гэж тооцохгүй.",
    mend: "Нэгжийн төлөвлөгөөний хуудсанд арга хэмжээг бичнэ үү.",
  }),
  "sub-measures-and-own-score": ({ number }) => ({
    what: `${number} дугаартай арга хэмжээ дэд арга хэмжээтэй атлаа өөрийн түвшинтэй байна.`,
    mend: "Дээд мөрийн түвшин, огноог арилгах эсвэл дэд арга хэмжээг хасна уу.",
  }),
  "no-learning": () => ({
    what: "Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээ (Б хэсэг) нэг ч алга; 0 оноо гэж тооцохгүй.",
    mend: "Нэгжийн төлөвлөгөөний хуудсанд Б хэсгийн мөрийг бичнэ үү.",
  }),
  "evidence-missing": () => ({
    what: "Мэдлэг дээшлүүлсэн оноонд нотлох баримт алга.",
    mend: "“Нотлох баримт” баганад гэрчилгээ, сертификатын нэр, дугаарыг бичнэ үү.",
  }),
  "indicator-missing": ({ indicator }) => ({
    what: `“${quoted(indicator)}” үзүүлэлтийн оноо хоосон; хоосон нүдийг 0 гэж тооцохгүй.`,
    mend: "Оноог бичнэ үү.",
  }),
  "indicators-missing": () => ({
    what: "Удирдлагын үнэлгээний мөр алга.",
    mend: "Хандлагын хуудсанд энэ хүний мөрийг нэмж, үзүүлэлт бүрийг үнэлнэ үү.",
  }),
  "points-decimals": ({ indicator, points }) => ({
    what: `${indicator === "" ? "" : `“${quoted(indicator)}”: `}${inFull(points)} оноо хоёроос олон оронтой бутархайтай байна.`,
    mend: "Хоёр хүртэл орны бутархайтай бичнэ үү.",
  }),
  "too-many-skills": ({ count, most }) => ({
    what: `Мэргэжлийн ур чадвар ${count} байна; ${most}-аас олонгүй байх ёстой.`,
    mend: "Илүүг нь хасна уу.",
  }),
  ...tallyRefusals,
  "unit-percent-missing": () => ({
    what: "Нэгжийн төлөвлөгөөний биелэлтийн хувь хоосон байна.",
    mend: "“Албан хаагчид” хуудсанд хувийг баримтын хамт бичнэ үү.",
  }),
  "unit-percent-differs": ({ typed, computed }) => ({
    what: `Бүртгэлд нэгжийн биелэлт ${inFull(typed)} % гэсэн боловч “${TAB_NAMES.unitPlan}” хуудасны арга хэмжээгээр ${inWords(computed)} %.`,
    mend: "Аль нэгийг нь засна уу; бүртгэлийн хувийг арилгавал хуудасных хүчинтэй.",
  }),
  "unit-percent-out-of-range": ({ percent }) => ({
    what: `Нэгжийн биелэлтийн хувь ${inFull(percent)} нь 0–100 хязгаарт багтахгүй.`,
    mend: "Хувийг баримтаас шалгаж, 0–100 хооронд бичнэ үү.",
  }),
  "adjustment-out-of-range": ({ amount, lowest, highest }) => ({
    what: `${inFull(amount)} оноо нь заалтын ${lowest}–${highest} онооны хязгаарт багтахгүй.`,
    mend: `${lowest}–${highest} оноо бичнэ үү.`,
  }),
  "adjustment-decimals": ({ amount }) => ({
    what: `${inFull(amount)} оноо хоёроос олон оронтой бутархайтай байна.`,
    mend: "Хоёр хүртэл орны бутархайтай бичнэ үү.",
  }),
  "adjustment-without-amount": () => ({ what: "Өөрчлөх оноо хоосон байна.", mend: "Оноог бичнэ үү." }),
  "adjustment-without-reason": () => ({
    what: "Оноо өөрчлөх үндэслэл хоосон байна.",
    mend: "Үндэслэлийг бичнэ үү.",
  }),
  "adjustment-without-document": () => ({
    what: "Оноо өөрчлөх баримт хоосон байна.",
    mend: "Шийдвэр, актын нэр, дугаарыг бичнэ үү.",
  }),
  "adjustment-of-other-role": ({ for: whom }) => ({
    what:
      whom === "unit-head"
        ? "Энэ заалт зөвхөн нэгжийн даргад хамаарна."
        : "Энэ заалт зөвхөн албан хаагчид хамаарна, нэгжийн даргад хамаарахгүй.",
    mend: "Заалт эсвэл хүний кодыг шалгаж засна уу.",
  }),
  "adjustment-twice": ({ rows }) => ({
    what:
      rows.length === 1
        ? `Энэ заалтаар өмнө нь бичсэн байна (мөр ${rows.join(", ")}).`
        : `Нэг заалтаар хоёр удаа бичсэн байна (мөр ${listed(rows)}).`,
    mend: "Хүчинтэй нэгийг нь үлдээнэ үү.",
  }),
  "adjustment-of-other-year": ofOtherYear("баримт"),
  "complaint-of-other-year": ofOtherYear("гомдол"),
  "review-not-allowed": ({ total, name }) =>
    name === undefined
      ? {
          what: `Гомдолгүй, “Хэвийн” ангиллын (${inWords(total)} оноо) албан хаагчийг дахин үнэлэх үндэслэл алга.`,
          mend: "Гомдол гаргасан бол “Гомдол” хуудсанд бүртгэнэ үү.",
        }
      : {
          what: `Гомдолгүй, “Хэвийн” ангиллын (${inWords(total)} оноо) албан хаагчийг дахин үнэлсэн байна.`,
          mend: "Дахин үнэлсэн оноог арилгана уу. Гомдол гаргасан бол гомдлыг нь “Гомдол” хуудсанд бүртгэнэ.",
        },
  "review-needs-bands": ({ name }) =>
    name === undefined
      ? {
          what: "Ангилал баталгаажаагүй, гомдол ч алга тул хянах үндэслэл тодорхойгүй.",
          mend: "“Тохиргоо” хуудсанд ангиллыг баталгаажуулна уу. Гомдол гаргасан бол “Гомдол” хуудсанд бүртгэнэ.",
        }
      : {
          what: "Дахин үнэлсэн оноо бий, харин ангилал баталгаажаагүй, гомдол ч алга тул үндэслэл тодорхойгүй.",
          mend: "“Тохиргоо” хуудсанд ангиллыг баталгаажуулна уу. Гомдол гаргасан бол “Гомдол” хуудсанд бүртгэнэ.",
        },
  "review-of-parent-and-sub": ({ number }) => ({
    what: `${number} дугаартай арга хэмжээ болон түүний дэд арга хэмжээг зэрэг дахин үнэлсэн байна.`,
    mend: "Аль нэгийг нь л дахин үнэлнэ үү.",
  }),
  "review-out-of-range": ({ value, highest, name }) => ({
    what: `Дахин үнэлсэн ${inFull(value)} оноо${name === "" ? "" : ` (${quoted(name)})`} 0–${highest} хязгаарт багтахгүй.`,
    mend: `0–${highest} оноо бичих, эсвэл хэвээр баталсан бол хоосон үлдээнэ үү.`,
  }),
  "review-confirmed": ({ count }) => ({
    what: `“Хяналт” хуудсанд “Хэвээр” гэж баталсан боловч дахин үнэлсэн оноо бичсэн байна (${count} нүд). Үндэслэл бүрээр нэг удаа хянана.`,
    mend: "Дахин үнэлсэн бол дүнг “Дахин үнэлсэн” болгоно уу; хэвээр баталсан бол дахин үнэлсэн оноог арилгана уу.",
  }),
};
