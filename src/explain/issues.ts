import type { IssueId } from "../record/issues";
import type { FactValue } from "../record/problem";
import { inWords } from "./numbers";
import type { Message } from "./refusals";

type Facts = Readonly<Record<string, FactValue>>;

/** A fact as text for a sentence. */
function show(fact: FactValue): string {
  if (fact === undefined) return "";
  if (typeof fact === "string") return fact.length > 60 ? `${fact.slice(0, 60)}…` : fact;
  if (typeof fact === "number") return inWords(fact);
  if ("n" in fact) return inWords(fact);
  return fact.join(", ");
}

const proposed = ({ proposal }: Facts, otherwise: string) =>
  proposal === undefined ? otherwise : `“${show(proposal)}” гэж бичих үү? Шалгаад засна уу.`;

const say = (what: string, mend: string): Message => ({ what, mend });

/** The Mongolian sentences of everything that can be wrong with a workbook; an issue without them does not compile. */
export const issueSentences: Readonly<Record<IssueId, (facts: Facts) => Message>> = {
  "cell-error": ({ text }) =>
    say(`Нүдэнд алдаатай томъёо байна: ${show(text)}.`, "Томъёог засах, эсвэл утгыг шууд бичнэ үү."),
  "cell-loading": () => say("Нүдний тооцоо дуусаагүй байна.", "Түр хүлээгээд дахин шалгана уу."),
  "text-too-long": ({ length, longest }) =>
    say(`Бичвэр хэт урт: ${show(length)} тэмдэгт.`, `${show(longest)} тэмдэгтээс богино болгоно уу.`),
  "number-unclear": (facts) =>
    say(`“${show(facts.text)}” нь тоо биш байна.`, proposed(facts, "Зөвхөн тоо бичнэ үү.")),
  "number-ambiguous": ({ text }) =>
    say(
      `“${show(text)}” гэдэг нь бутархай уу, мянгат уу тодорхойгүй.`,
      "Цэгтэй бутархай (1.234) эсвэл таслалгүй (1234) бичнэ үү.",
    ),
  "number-letters": ({ text }) =>
    say(`“${show(text)}” дотор тоотой төстэй үсэг байна.`, "Үсгийг цифрээр солино уу (О биш 0)."),
  "number-other-digits": ({ text }) =>
    say(`“${show(text)}” нь өөр бичгийн цифртэй.`, "0–9 цифрээр бичнэ үү."),
  "number-is-date": ({ proposal }) =>
    say(
      "Нүдийг Sheets огноо болгож хувиргасан байна.",
      `Нүдийг “Энгийн текст” эсвэл тоон хэлбэртэй болгоод дахин бичнэ үү (жишээ нь ${show(proposal)}).`,
    ),
  "number-is-boolean": ({ text }) => say(`${show(text)} нь тоо биш.`, "Тоо бичнэ үү."),
  "number-read-as": ({ text, value }) =>
    say(`“${show(text)}” гэснийг ${String(value)} гэж уншив.`, "Зөв бол өөр зүйл хийхгүй."),
  "number-out-of-range": ({ value, low, high }) =>
    say(
      `${show(value)} нь ${show(low)}–${show(high)} хязгаарт багтахгүй.`,
      `${show(low)}-ээс ${show(high)} хүртэл тоо бичнэ үү.`,
    ),
  "number-not-whole": ({ value }) =>
    say(`${show(value)} нь бүхэл тоо биш.`, "0 буюу түүнээс их бүхэл тоо бичнэ үү."),
  "fraction-of-percent": ({ value }) =>
    say(
      `${show(value)} нь 1-ээс бага хувь байна.`,
      "85 хувийг 0.85 биш, 85 гэж бичнэ үү. Үнэхээр 1-ээс бага бол хэвээр үлдээнэ.",
    ),
  "date-unclear": ({ text }) =>
    say(`“${show(text)}” нь огноо биш байна.`, "Огноог 2025-12-31 хэлбэрээр бичнэ үү."),
  "date-no-such-day": ({ text }) =>
    say(`“${show(text)}” гэсэн өдөр хуанлид алга.`, "Огноог шалгаж засна уу."),
  "date-year": ({ text, year }) =>
    say(`“${show(text)}” огнооны он ${String(year)} байна.`, "Оныг шалгаж засна уу."),
  "date-day-or-month": ({ text, date }) =>
    say(
      `“${show(text)}” гэснийг ${show(date)} гэж уншив; өдөр, сар нь солигдсон байж болзошгүй.`,
      "2025-12-31 хэлбэрээр бичвэл эргэлзээгүй болно.",
    ),
  "date-read-as": ({ text, date }) =>
    say(`“${show(text)}” гэснийг ${show(date)} гэж уншив.`, "Зөв бол өөр зүйл хийхгүй."),
  "choice-unknown": ({ text, choices }) =>
    say(`“${show(text)}” гэсэн сонголт алга.`, `Дараахаас сонгоно уу: ${show(choices)}.`),
  "choice-read-as": ({ text, word }) =>
    say(`“${show(text)}” гэснийг “${show(word)}” гэж уншив.`, "Зөв бол өөр зүйл хийхгүй."),
  "number-of-measure": ({ text }) =>
    say(`“${show(text)}” нь арга хэмжээний дугаар биш.`, "1, эсвэл дэд арга хэмжээ бол 1.1 гэж бичнэ үү."),
  "code-missing": () => say("Код хоосон байна.", "“Албан хаагчид” хуудасны кодыг бичнэ үү."),
  "code-unknown": (facts) =>
    say(
      `“${show(facts.code)}” код “Албан хаагчид” хуудсанд алга.`,
      proposed(facts, "Кодыг шалгах, эсвэл хүнийг бүртгэнэ үү."),
    ),
  "code-twice": ({ code, rows }) =>
    say(`“${show(code)}” код давхардсан (мөр ${show(rows)}).`, "Хүн бүрд өөр код өгнө үү."),
  "code-of-name": ({ code, name }) =>
    say(
      `Код хоосон тул нэрээр нь ${show(name)} (${show(code)}) гэж уншив.`,
      "Кодыг бичвэл эргэлзээгүй болно.",
    ),
  "name-missing": () => say("Овог, нэр хоосон байна.", "Овог, нэрийг бичнэ үү."),
  "name-differs": ({ name, roster, code }) =>
    say(
      `${show(code)} кодтой хүн бүртгэлд “${show(roster)}”, энд “${show(name)}” байна.`,
      "Код, нэрийн аль зөвийг шалгана уу. Тооцоонд кодыг баримтална.",
    ),
  "name-latin": ({ name, letters }) =>
    say(`“${show(name)}” нэрэнд латин үсэг орсон: ${show(letters)}.`, "Кирилл үсгээр солино уу."),
  "name-other-letters": ({ name, proposal }) =>
    say(
      `“${show(name)}” нэрэнд өөр цагаан толгойн үсэг орсон.`,
      `“${show(proposal)}” гэж бичих үү? Шалгаад засна уу.`,
    ),
  "unit-missing": () => say("Нэгж хоосон байна.", "Нэгжийн нэрийг бичнэ үү."),
  "role-missing": () => say("Үүрэг хоосон байна.", "“Албан хаагч” эсвэл “Нэгжийн дарга” гэж сонгоно уу."),
  "not-rated-without-reason": () =>
    say("Үнэлэхгүй гэсэн боловч шалтгаангүй.", "“Шалтгаан” баганад шалтгааныг бичнэ үү."),
  "unit-without-head": ({ unit }) => say(`“${show(unit)}” нэгжид дарга алга.`, "Даргын үүргийг шалгана уу."),
  "unit-with-heads": ({ unit, rows }) =>
    say(`“${show(unit)}” нэгжид хэд хэдэн дарга байна (мөр ${show(rows)}).`, "Үүргийг шалгана уу."),
  "unit-name-apostrophe": ({ unit }) =>
    say(`“${show(unit)}” нэрэнд ' тэмдэг байна; хуудсын нэрэнд болохгүй.`, "Тэмдгийг хасна уу."),
  "other-unit": ({ unit, tab }) =>
    say(
      `“${show(unit)}” нэгжийн хүний мөр “${show(tab)}” хуудсанд байна; тооцоонд оруулав.`,
      "Нэгж, хуудсыг шалгана уу.",
    ),
  "row-half-filled": ({ header }) => say(`Мөр дутуу: “${show(header)}” хоосон.`, "Мөрийг гүйцээж бичнэ үү."),
  "row-not-begun": () =>
    say("Мөрөнд зөвхөн код, нэр байна; тооцоонд ороогүй.", "Мөрийг гүйцээх, эсвэл арилгана уу."),
  "row-of-totals": () =>
    say(
      "Өгөгдөл дундах нийт дүнгийн мөрийг тооцоонд оруулаагүй.",
      "Нийт дүнг нэмэлт өөрөө гаргана; мөрийг арилгаж болно.",
    ),
  "row-twice": ({ rows }) => say(`Нэг хүн хоёр мөртэй байна: ${show(rows)}.`, "Нэгийг нь үлдээнэ үү."),
  "row-for-not-rated": () => say("Үнэлэхгүй хүний мөр байна.", "Бүртгэлийг шалгана уу."),
  "number-twice": ({ number, rows }) =>
    say(
      `${show(number)} дугаар давхардсан: ${show(rows)}.`,
      "Дугаарыг өөр болгох, эсвэл илүү мөрийг арилгана уу.",
    ),
  "number-missing": () => say("Арга хэмжээний дугаар хоосон байна.", "Дугаарыг бичнэ үү."),
  "section-missing": () =>
    say("Хэсэг хоосон байна.", "А (арга хэмжээ), Б (мэдлэг), В (нэмэлт даалгавар)-аас сонгоно уу."),
  "two-levels": ({ number }) =>
    say(
      `${show(number)}: дэд арга хэмжээ дахин хуваагдсан байна.`,
      "Зөвхөн нэг түвшний дэд арга хэмжээ (1.1) бичнэ үү.",
    ),
  "learning-sub-measure": ({ number }) =>
    say(
      `Б хэсэгт дэд арга хэмжээ (${show(number)}) байна; 2.8 зөвхөн А, В хэсэгт хамаарна.`,
      "Тусдаа дугаартай арга хэмжээ болгоно уу.",
    ),
  "one-sub-measure": ({ number }) =>
    say(
      `Ганц дэд арга хэмжээ (${show(number)}) байна; 2.8 хоёр ба түүнээс дээшийг заасан.`,
      "Дугаарыг шалгана уу.",
    ),
  "dropped-without-number": ({ text }) =>
    say(`“${show(text)}” гэдэгт шийдвэрийн дугаар алга.`, "Хассан шийдвэрийн дугаарыг бичнэ үү."),
  "completed-before-start": ({ start, completed }) =>
    say(
      `Гүйцэтгэсэн огноо ${show(completed)} нь эхлэх хугацаа ${show(start)}-ээс өмнө байна.`,
      "Огноог шалгана уу.",
    ),
  "completed-after-appraisal": ({ completed, appraisalDate }) =>
    say(
      `Гүйцэтгэсэн огноо ${show(completed)} нь үнэлэх өдөр ${show(appraisalDate)}-өөс хойш байна.`,
      "Огноог шалгана уу.",
    ),
  "due-outside-year": ({ due, year }) =>
    say(
      `Дуусах хугацаа ${show(due)} нь үнэлгээний ${String(year)} оноос гадуур байна.`,
      "Огноог шалгана уу.",
    ),
  "unit-document-missing": () =>
    say("Нэгжийн биелэлтийн хувийн баримт алга.", "Тайлангийн нэр, дугаарыг бичнэ үү."),
  "tally-protocol-missing": () => say("Саналын протоколын дугаар алга.", "Протоколын дугаарыг бичнэ үү."),
  "tally-few-raters": ({ valid }) =>
    say(`${show(valid)} хүчинтэй санал байна; нууцлал сул.`, "Протоколд тэмдэглэнэ үү."),
  "tally-very-few-raters": ({ valid }) =>
    say(
      `Ердөө ${show(valid)} хүчинтэй санал байна: хэн яаж үнэлснийг мэдэж болно, үүнээс хамгаалах арга алга.`,
      "Үнэлгээний багийн шийдвэрийн дугаарыг протоколд бичнэ үү.",
    ),
  "staff-row-for-head": () =>
    say(
      "Нэгжийн даргыг албан хаагчийн хүснэгтээр үнэлсэн байна.",
      "Үүргийг шалгах, эсвэл “Удирдах арга барил” хуудсанд үнэлнэ үү.",
    ),
  "head-row-for-staff": () =>
    say(
      "Албан хаагчийг даргын хүснэгтээр үнэлсэн байна.",
      "Үүргийг шалгах, эсвэл нэгжийн хандлагын хуудсанд үнэлнэ үү.",
    ),
  "peers-of-head": () =>
    say("Нэгжийн даргад хамт олны үнэлгээ байхгүй; тооцоонд оруулаагүй.", "Мөрийг арилгаж болно."),
  "measures-of-head": () =>
    say(
      "Нэгжийн даргын А, В хэсгийн мөрийг тооцохгүй: 5.1-ээр нэгжийн биелэлт нь даргынх болно.",
      "Үүргийг шалгах, эсвэл мөрийг арилгаж болно.",
    ),
  "adjustment-clause-missing": () => say("Заалт хоосон байна.", "6.1–6.5-аас сонгоно уу."),
  "adjustment-signed": ({ amount, proposal }) =>
    say(
      `Оноог тэмдэгтэй (${show(amount)}) бичсэн байна; нэмэх, хасахыг заалт шийднэ.`,
      `${show(proposal)} гэж бичнэ үү.`,
    ),
  "re-evaluated-without-evidence": () =>
    say("Дахин үнэлсэн оноонд баримтын нэр алга.", "Үндэслэсэн баримтыг бичнэ үү."),
  "tab-missing": ({ name }) => say(`“${show(name)}” хуудас алга.`, "“Бэлтгэх” алхмаар хуудсыг сэргээнэ үү."),
  "tab-unreadable": ({ tab }) =>
    say(`“${show(tab)}” хуудасны багана дутуу эсвэл давхардсан тул уншаагүй.`, "Толгойн мөрийг засна уу."),
  "tab-unit-missing": ({ tab }) =>
    say(`“${show(tab)}” хуудас аль нэгжийнх нь тодорхойгүй.`, "Хуудсыг нэгжийн нэрээр нэрлэнэ үү."),
  "tab-duplicated": ({ tab, other }) =>
    say(
      `“${show(tab)}” хуудас “${show(other)}”-тай ижил төрлийн байна; “${show(other)}”-ыг уншив.`,
      "Аль нь хүчинтэйг шийдэж, нөгөөг нь устгана уу.",
    ),
  "tab-empty": ({ headers }) =>
    say("Толгойн мөр олдсонгүй.", `Эхний 10 мөрийн нэгд толгойг бичнэ үү: ${show(headers)}.`),
  "header-missing": ({ header }) =>
    say(`“${show(header)}” багана алга.`, "Баганыг нэмэх, эсвэл толгойг зөв нэрлэнэ үү."),
  "header-twice": ({ header }) => say(`“${show(header)}” багана хоёр байна.`, "Нэгийг нь өөрөөр нэрлэнэ үү."),
  "skill-column-missing": ({ skill }) =>
    say(`“${show(skill)}” үзүүлэлтийн багана алга.`, "“Бэлтгэх” алхмаар нэмнэ үү."),
  "generated-edited": ({ tab, archive }) =>
    say(
      `“${show(tab)}” хуудсыг гараар өөрчилсөн байсан тул “${show(archive)}” нэрээр хадгалав.`,
      "Хэрэггүй бол устгаж болно.",
    ),
  "generated-name-taken": ({ tab, other }) =>
    say(
      `“${show(tab)}” нэртэй хуудсыг нэмэлт үүсгээгүй тул хөндөөгүй; жагсаалтыг “${show(other)}” хуудсанд гаргав.`,
      "Хуудасныхаа нэрийг өөрчилбөл дараагийн удаа үндсэн нэрээр гарна.",
    ),
  "bands-missing": () =>
    say(
      "Ангиллын онооны хязгаар хоосон тул ангилал “тодорхойгүй”.",
      "Журмын дагуу хязгаарыг бичиж, эх сурвалжийг заан баталгаажуулна уу.",
    ),
  "bands-gap": ({ to, from }) =>
    say(`Ангиллын хязгаар ${show(to)}–${show(from)} хооронд завсартай.`, "Завсаргүй болгоно уу."),
  "bands-overlap": ({ to, from }) =>
    say(
      `Ангиллын хязгаар давхцаж байна: ${show(to)}, ${show(from)}.`,
      "Доод ангиллын дээд оноог бага болгоно уу (жишээ нь 89.99).",
    ),
  "bands-order": () =>
    say(
      "Ангиллын хязгаар 0-ээс 100-г дараалалтай хамрахгүй байна.",
      "Маш сайн, Хэвийн, Хангалтгүй гэсэн дарааллаар бичнэ үү.",
    ),
  "bands-unconfirmed": () =>
    say(
      "Ангиллын хязгаарыг баталгаажуулаагүй тул ангилал “тодорхойгүй”.",
      "Эх сурвалжтай тулгаад “Тийм” гэж сонгоно уу.",
    ),
  "bands-without-source": () => say("Ангиллын хязгаарын эх сурвалж алга.", "Журмын нэр, заалтыг бичнэ үү."),
  "setting-missing": ({ name }) => say(`“${show(name)}” тохиргоо хоосон байна.`, "Утгыг бичнэ үү."),
  "setting-twice": ({ name }) => say(`“${show(name)}” тохиргоо хоёр удаа байна.`, "Нэгийг нь үлдээнэ үү."),
  "skills-repeat": ({ skill }) =>
    say(`“${show(skill)}” мэргэжлийн ур чадвар давхардсан.`, "Өөр нэр бичнэ үү."),
  "appraisal-year": ({ year }) => say(`Үнэлэх өдөр ${String(year)} онтой тохирохгүй.`, "Оныг шалгана уу."),
  "time-zone": ({ zone }) =>
    say(`Хүснэгтийн цагийн бүс ${show(zone)} байна.`, "Файлын тохиргооноос Улаанбаатар болгоно уу."),
};
