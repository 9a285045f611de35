import type { RefusalFacts } from "../methodology/refusals";
import { inFull } from "./numbers";
import { quoted } from "./quoted";

type TallyRefusal =
  | "tally-missing"
  | "tally-incomplete"
  | "no-valid-ballots"
  | "vote-open"
  | "vote-mismatched"
  | "vote-unwritten"
  | "more-ballots-than-issued"
  | "more-ballots-than-entitled"
  | "nobody-may-vote"
  | "sum-above-scale";

const tallyNames = {
  issued: "Олгосон",
  valid: "Хүчинтэй",
  spoiled: "Хүчингүй",
  sums: "Онооны нийлбэр",
} as const;

/** 4.4–4.6 · Why a tally gives no points, or none yet. */
export const tallyRefusals: {
  readonly [R in TallyRefusal]: (facts: RefusalFacts[R]) => { readonly what: string; readonly mend: string };
} = {
  "tally-missing": () => ({
    what: "Хамт олны үнэлгээний дүн алга; 0 оноо гэж тооцохгүй.",
    mend: "“Хамт олон” хуудсанд саналын дүнг бичнэ үү.",
  }),
  "tally-incomplete": ({ field }) => ({
    what: `“${tallyNames[field]}” хоосон байна.`,
    mend: "Саналын дүнг бүрэн бичнэ үү.",
  }),
  "no-valid-ballots": () => ({
    what: "Хүчинтэй санал нэг ч алга; дундаж гаргах боломжгүй.",
    mend: "Саналыг зохих журмаар авч, дүнг бичнэ үү.",
  }),
  "vote-open": () => ({
    what: "Санал хураалт үргэлжилж байна; хаах хүртэл дүн гарахгүй.",
    mend: "“3 Санал” алхамд саналыг тоолж хаана уу.",
  }),
  "vote-mismatched": () => ({
    what: "Санал тоолсон хоёр гишүүний тоо зөрсөн.",
    mend: "Саналыг дахин тоолж, “3 Санал” алхамд зөрүүг засна уу.",
  }),
  "vote-unwritten": () => ({
    what: "Саналыг тоолсон боловч дүнг “Хамт олон” хуудсанд бичээгүй байна.",
    mend: "“3 Санал” алхамд протоколын дугаарыг бичиж, дүнг хуудсанд бичнэ үү.",
  }),
  "more-ballots-than-issued": ({ valid, spoiled, issued }) => ({
    what: `Хүчинтэй ${valid}, хүчингүй ${spoiled} санал нь олгосон ${issued} саналаас олон.`,
    mend: "Тоог протоколоос шалгаж засна уу.",
  }),
  "more-ballots-than-entitled": ({ valid, entitled }) => ({
    what: `Хүчинтэй, хүчингүй нийлээд ${valid} санал гарсан боловч протоколд санал өгөх эрхтэй ${entitled} гэж бичсэн; дүн хүчингүй.`,
    mend: "Тоог протоколоос шалгаж засна уу.",
  }),
  "nobody-may-vote": () => ({
    what: "Нэгжид нь санал өгөх хамт ажиллагч алга тул хамт олны үнэлгээг үнэлэх боломжгүй.",
    mend: "Үнэлгээний багийн шийдвэр, санал өгөх бүрэлдэхүүнийг “Бүрэлдэхүүний шийдвэр” баганад бичээд тэдний саналын дүнг энэ хүний мөрөнд оруулна уу. Санал авсны дараа хамт ажиллагч нь шилжсэн бол протоколын тоог “Санал өгөх эрхтэй” баганад бичнэ.",
  }),
  "sum-above-scale": ({ indicator, sum, highest }) => ({
    what: `“${quoted(indicator)}” үзүүлэлтийн нийлбэр ${inFull(sum)}; хүчинтэй саналын тоогоор 0–${highest} байх ёстой.`,
    mend: "Нийлбэрийг протоколоос шалгаж засна уу.",
  }),
};
