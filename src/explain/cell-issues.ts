import type { IssueSentences } from "./issue-words";
import { proposed, say } from "./issue-words";

/** The sentences of what can be wrong with a single cell, and with who a row belongs to. */
export const cellIssueSentences = {
  "cell-error": ({ text }) =>
    say(`Нүдэнд алдаатай томъёо байна: ${text}.`, "Томъёог засах, эсвэл утгыг шууд бичнэ үү."),
  "cell-loading": () => say("Нүдний тооцоо дуусаагүй байна.", "Түр хүлээгээд дахин шалгана уу."),
  "text-too-long": ({ length, longest }) =>
    say(`Бичвэр хэт урт: ${length} тэмдэгт.`, `${longest} тэмдэгтээс богино болгоно уу.`),
  "number-unclear": (facts) =>
    say(`“${facts.text}” нь тоо биш байна.`, proposed(facts, "Зөвхөн тоо бичнэ үү.")),
  "number-ambiguous": ({ text }) =>
    say(
      `“${text}” гэдэг нь бутархай уу, мянгат уу тодорхойгүй.`,
      "Цэгтэй бутархай (1.234) эсвэл таслалгүй (1234) бичнэ үү.",
    ),
  "number-letters": ({ text }) =>
    say(`“${text}” дотор цифртэй төстэй үсэг байна.`, "Үсгийг цифрээр солино уу (О биш 0)."),
  "number-other-digits": ({ text }) => say(`“${text}” нь өөр бичгийн цифртэй.`, "0–9 цифрээр бичнэ үү."),
  "number-is-date": ({ proposal }) =>
    say(
      "Нүдийг Sheets огноо болгож хувиргасан байна.",
      `Нүдийг “Энгийн текст” эсвэл тоон хэлбэртэй болгоод дахин бичнэ үү (жишээ нь ${proposal}).`,
    ),
  "number-is-boolean": ({ text }) => say(`${text} нь тоо биш.`, "Тоо бичнэ үү."),
  "number-read-as": ({ text, value }) =>
    say(`“${text}” гэснийг ${value} гэж уншив.`, "Зөв бол өөр зүйл хийхгүй."),
  "number-out-of-range": ({ value, low, high }) =>
    say(`${value} нь ${low}–${high} хязгаарт багтахгүй.`, `${low}–${high} хоорондох тоо бичнэ үү.`),
  "number-not-whole": ({ value }) =>
    say(`${value} нь бүхэл тоо биш.`, "0 буюу түүнээс их бүхэл тоо бичнэ үү."),
  "fraction-of-percent": ({ value }) =>
    say(
      `${value} нь 1-ээс бага хувь байна.`,
      "85 хувийг 0.85 биш, 85 гэж бичнэ үү. Үнэхээр 1-ээс бага бол хэвээр үлдээнэ.",
    ),
  "date-unclear": ({ text }) => say(`“${text}” нь огноо биш байна.`, "Огноог 2025-12-31 хэлбэрээр бичнэ үү."),
  "date-no-such-day": ({ text }) => say(`“${text}” гэсэн өдөр хуанлид алга.`, "Огноог шалгаж засна уу."),
  "date-year": ({ text, year }) => say(`“${text}” огнооны он ${year} байна.`, "Оныг шалгаж засна уу."),
  "date-day-or-month": ({ text, date }) =>
    say(
      `“${text}” гэснийг ${date} гэж уншив; өдөр, сар нь солигдсон байж болзошгүй.`,
      "2025-12-31 хэлбэрээр бичвэл эргэлзээгүй болно.",
    ),
  "date-read-as": ({ text, date }) =>
    say(`“${text}” гэснийг ${date} гэж уншив.`, "Зөв бол өөр зүйл хийхгүй."),
  "choice-unknown": ({ text, choices, latin }) =>
    say(
      `“${text}” гэсэн сонголт алга${latin ? "; латин үсэгтэй" : ""}.`,
      `Дараахаас сонгоно уу: ${choices}.`,
    ),
  "choice-read-as": ({ text, word }) =>
    say(`“${text}” гэснийг “${word}” гэж уншив.`, "Зөв бол өөр зүйл хийхгүй."),
  "number-of-measure": ({ text }) =>
    say(`“${text}” нь арга хэмжээний дугаар биш.`, "1, эсвэл дэд арга хэмжээ бол 1.1 гэж бичнэ үү."),
  "code-missing": () => say("Код хоосон байна.", "“Албан хаагчид” хуудасны кодыг бичнэ үү."),
  "code-unknown": (facts) =>
    say(
      `“${facts.code}” код “Албан хаагчид” хуудсанд алга${facts.rows === undefined ? "" : ` (мөр ${facts.rows})`}.`,
      proposed(facts, "Кодыг шалгах, эсвэл хүнийг бүртгэнэ үү."),
    ),
  "code-twice": ({ code, rows }) =>
    say(`“${code}” код давхардсан (мөр ${rows}).`, "Хүн бүрт өөр код өгнө үү."),
  "code-of-name": ({ code, name }) =>
    say(`Код хоосон тул нэрээр нь ${name} (${code}) гэж уншив.`, "Кодыг бичвэл эргэлзээгүй болно."),
  "code-read-as": ({ text, code }) =>
    say(`${text} гэсэн тоог “${code}” код гэж уншив.`, "Код нь бичвэр байвал эхний тэг алдагдахгүй."),
  "name-missing": () => say("Овог, нэр хоосон байна.", "Овог, нэрийг бичнэ үү."),
  "name-differs": ({ name, roster, code }) =>
    say(
      `${code} кодтой хүн бүртгэлд “${roster}”, энд “${name}” байна.`,
      "Код, нэрийн аль зөвийг шалгана уу. Тооцоонд кодыг баримтална.",
    ),
  "name-latin": ({ name, letters }) =>
    say(`“${name}” нэрэнд латин үсэг орсон: ${letters}.`, "Кирилл үсгээр солино уу."),
  "name-other-letters": ({ name, proposal }) =>
    say(`“${name}” нэрэнд өөр цагаан толгойн үсэг орсон.`, `“${proposal}” гэж бичих үү? Шалгаад засна уу.`),
  "unit-missing": () => say("Нэгж хоосон байна.", "Нэгжийн нэрийг бичнэ үү."),
  "role-missing": () => say("Үүрэг хоосон байна.", "“Албан хаагч” эсвэл “Нэгжийн дарга” гэж сонгоно уу."),
  "not-rated-without-reason": () =>
    say("Үнэлэхгүй гэсэн боловч шалтгаангүй.", "“Шалтгаан” баганад шалтгааныг бичнэ үү."),
  "unit-without-head": ({ unit }) => say(`“${unit}” нэгжид дарга алга.`, "Даргын үүргийг шалгана уу."),
  "unit-with-heads": ({ unit, rows }) =>
    say(`“${unit}” нэгжид хэд хэдэн дарга байна (мөр ${rows}).`, "Үүргийг шалгана уу."),
  "unit-name-apostrophe": ({ unit }) =>
    say(`“${unit}” нэрэнд ' тэмдэг байна; хуудасны нэрэнд болохгүй.`, "Тэмдгийг хасна уу."),
  "other-unit": ({ unit, tab }) =>
    say(
      `“${unit}” нэгжийн хүний мөр “${tab}” хуудсанд байна; тооцоонд оруулав.`,
      "Нэгж, хуудсыг шалгана уу.",
    ),
} satisfies Partial<IssueSentences>;
