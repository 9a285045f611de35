import { PEER_SCALE } from "../law/scales";
import { ADDON_TITLE } from "./addon-title";
import { capital } from "./paper-words";

/**
 * What stands on the papers of the peers' vote (4.4–4.6): the slips, the slips with codes and the protocol of counting,
 * each word once. No text of the annex stands in this file: the print page loads it.
 */

/** The appraisals that a year has, the final one first. */
export function cyclesOf(year: number | string | undefined): readonly [final: string, half: string] {
  const of = (cycle: string) => (year === undefined || year === "" ? capital(cycle) : `${year} оны ${cycle}`);
  return [of("жилийн эцсийн үнэлгээ"), of("эхний хагас жилийн үнэлгээ")];
}

/** 0–8, as people mark one of them. */
export const POINTS_OF_SCALE: readonly number[] = Array.from(
  { length: PEER_SCALE.highest + 1 },
  (_, points) => points,
);
const SCALE = `0–${PEER_SCALE.highest}`;

/** On every slip, of paper and with a code. */
export const SLIP_WORDS = {
  title: "Хамт олны санал (4.4–4.6)",
  rated: "Үнэлүүлэх албан хаагч",
  position: "Албан тушаал",
  unit: "Нэгж",
  circle: "Санал өгөх бүрэлдэхүүнийг шийдвэрээр тогтоосон:",
  without: "Саналын хуудас гараагүй хүн",
  cut: "✂ Энэ зураасаар хайчилна",
} as const;

/** A paper slip's table, and how it is filled in. */
export const PAPER_SLIP = {
  number: "Д/д",
  indicator: "Үзүүлэлт",
  guidance: "Үнэлгээ өгөхөд баримтлах чиглэл",
  points: `Оноо (${SCALE}): нэгийг нь дугуйлна`,
  howTo: [
    "Гурван мөр бүрд яг нэг тоог дугуйлна.",
    "Мөр хоосон, эсвэл нэг мөрөнд хоёр тоо дугуйлсан бол санал хүчингүй.",
    "Нэр, гарын үсэг, ямар нэг тэмдэг бүү тавь.",
  ],
} as const;

/** A slip with a code, and how to vote by it. */
export const CODE_SLIP = {
  code: "Нэг удаагийн код",
  howTo: [
    `Хүснэгтийн “Өргөтгөл” цэснээс “${ADDON_TITLE}”, “Санал өгөх”-ийг сонгоно.`,
    "Энэ хүнийг сонгож, кодоо бичнэ.",
    `Гурван үзүүлэлтэд ${SCALE} оноо өгч, илгээнэ. Дараа нь энэ хуудсыг устгана.`,
  ],
  spare: (name: string) => `Нөөц код: ${name}`,
} as const;

/** The code that the evaluation team keeps: it gives a vote up where the commission's phrase is forgotten. */
export const RECOVERY = {
  title: "Үнэлгээний багийн битүүмжилсэн код",
  howTo: [
    "Дугтуйд хийж битүүмжлээд үнэлгээний багийн нарийн бичгийн даргад өгнө.",
    "Комисс нууц үгээ мартсан үед л задалж, санал хураалтыг багийн шийдвэрээр цуцална.",
    "Энэ кодоор дүн харах, санал өгөх боломжгүй.",
  ],
} as const;

/** The protocol of counting. */
export const PROTOCOL_WORDS = {
  title: "Хамт олны санал тоолсон протокол",
  number: "Дугаар",
  place: "Тоолсон газар",
  date: "Тоолсон өдөр",
  cycle: "Үнэлгээ",
  mode: "Санал авсан хэлбэр",
  modes: { paper: "Саналын хуудсаар, нууцаар", codes: "Нэг удаагийн кодоор, нууцаар" },
  notes: "Тэмдэглэл",
  decision: "Цөөн хүнээр санал авах багийн шийдвэр:",
  howTo: `Үзүүлэлт бүрийн баганад бүх хүчинтэй саналын онооны нийлбэрийг бичнэ. Дундаж оноо = гурван нийлбэр / (хүчинтэй санал × ${PEER_SCALE.indicators}).`,
  signatures: "Санал тоолсон хоёр гишүүн, хүлээн авсан хүн",
  counted: "Санал тоолсон",
  received: "Протоколыг хүлээн авсан",
  captions: ["Овог, нэр", "Гарын үсэг", "Огноо"],
  columns: {
    number: "Д/д",
    name: "Овог, нэр",
    entitled: "Санал өгөх эрхтэй",
    prepared: "Бэлтгэсэн код",
    issued: "Олгосон",
    voided: "Хүчингүй болгосон код",
    valid: "Хүчинтэй",
    spoiled: "Хүчингүй",
    sums: "Онооны нийлбэр",
    mean: "Дундаж оноо",
  },
} as const;

/** Why nobody votes on somebody who is to be rated. */
export const WITHOUT_SLIPS = {
  unit: "Бүртгэлд нэгж нь бичигдээгүй.",
  role: "Бүртгэлд үүрэг нь бичигдээгүй.",
  number:
    "Хэдэн хүн санал өгөх нь тодорхойгүй: “Хамт олон” хуудсанд “Санал өгөх эрхтэй” хүний тоог бичнэ үү.",
} as const;

/** Fewer than so many voters need a note in the protocol. */
const FEW = 5;
/** With fewer than so many each can know what another gave. */
const VERY_FEW = 3;

interface FewVoters {
  readonly name: string;
  readonly voters: number;
  /** By which decision of the team; empty while nobody wrote one. */
  readonly decision: string;
}

/** What the protocol says of people on whom few may vote. */
export function fewVoterNotes(people: readonly FewVoters[]): string[] {
  const from = (least: number, below: number) =>
    people.filter(({ voters }) => voters >= least && voters < below);
  const [veryFew, few] = [from(1, VERY_FEW), from(VERY_FEW, FEW)];
  const names = (of: readonly FewVoters[]) => of.map(({ name }) => name).join(", ");
  const undecided = veryFew.filter(({ decision }) => decision === "");
  const notes = [
    veryFew.length > 0 &&
      `Нэг, хоёр хүн л санал өгөх тул хэн хэдэн оноо өгснийг мэдэж болно: ${names(veryFew)}.`,
    undecided.length > 0 &&
      `Ингэж санал авах тухай үнэлгээний багийн шийдвэрийн дугаар (${names(undecided)}): ____________.`,
    few.length > 0 && `Гурав, дөрвөн хүн санал өгөх тул саналын нууцлал сул: ${names(few)}.`,
  ];
  return notes.filter((note) => note !== false);
}

/** That a vote before this one was voided, and by which decision. */
export const voidedNotes = (
  votes: readonly { readonly name: string; readonly voided: string }[],
): string[] => {
  const decisions = [...new Set(votes.flatMap(({ voided }) => (voided === "" ? [] : [voided])))];
  return decisions.map((decision) => {
    const names = votes.filter(({ voided }) => voided === decision).map(({ name }) => name);
    return `Өмнөх санал хураалтыг шийдвэрээр (${decision}) хүчингүй болгосон: ${names.join(", ")}.`;
  });
};
