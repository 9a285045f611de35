import { FULL_PERCENT, SCORED_FROM, UNSATISFACTORY_BELOW } from "../law/scales";
import { categoryName } from "../law/words";
import type { ClauseFacts, ComputedClause, MeanFacts, TimelinessFacts } from "../methodology/facts";
import { type Exact, magnitude } from "../methodology/units";
import { inFormula, inFull, inWords, signed } from "./numbers";

type Sentences = { readonly [C in ComputedClause]: (facts: ClauseFacts[C], value: Exact) => string };

const mean = (title: string) => (facts: MeanFacts, value: Exact) =>
  `${title}: ${inWords(facts.sum)} / ${facts.count} = ${inWords(facts.mean)}${rounded(facts.mean, value)}`;

const rounded = (exactMean: Exact, value: Exact) => (exactMean.equals(value) ? "" : ` → ${inWords(value)}`);

const share = ({ achievement, fullMark }: { readonly achievement: Exact; readonly fullMark: number }) =>
  `${inWords(achievement)} × ${fullMark} / ${FULL_PERCENT}`;

const indicator = (facts: { readonly indicator: string; readonly highest: number }, value: Exact) =>
  `${facts.indicator}: ${inWords(value)} (0–${facts.highest})`;

const dates = ({ due, until, finished, completedLater }: TimelinessFacts) => {
  if (finished) return `дуусах ${due}, гүйцэтгэсэн ${until}`;
  const later =
    completedLater === undefined ? "" : `; гүйцэтгэсэн огноо (${completedLater}) үнэлэх өдрөөс хойш`;
  return `дуусах ${due}, дуусаагүй, үнэлэх өдөр ${until}${later}`;
};

const leftOut = (skills: readonly string[]) =>
  skills.length === 0 ? "" : `; энэ албан тушаалд хамаарахгүй: ${skills.join(", ")}`;

const conduct = (title: string) => (facts: ClauseFacts["4.3"], value: Exact) =>
  mean(title)(facts, value) + leftOut(facts.leftOut);

const adjustment = (title: string) => (facts: ClauseFacts["6.1"], value: Exact) =>
  `${title}: ${signed(value)}. ${facts.reason} (${facts.document})`;

/** One Mongolian sentence for the finding of each computed clause; a clause without one does not compile. */
export const clauseSentences: Sentences = {
  "2.1": ({ name, performance, timeliness }, value) =>
    `Арга хэмжээний оноо${called(name)}: ${inWords(performance)} + ${inWords(timeliness)} = ${inWords(value)}`,
  "2.2": ({ baseline, target, reached, raw }, value) => {
    if (raw === undefined)
      return `Биелэлтийн хувь: хүрэх түвшин суурьтай тэнцүү (${inFull(target)}), яг хүрсэн тул ${inWords(value)} %`;
    const [b, t, r] = [inFormula(baseline), inFormula(target), inFormula(reached)];
    const formula = `Биелэлтийн хувь: (${r} − ${b}) / (${t} − ${b}) × 100 % = ${inWords(raw)} %`;
    return raw.equals(value) ? formula : `${formula}, тооцох нь ${inWords(value)} %`;
  },
  "2.3.1": ({ achievement }, value) =>
    achievement.lt(UNSATISFACTORY_BELOW)
      ? `Гүйцэтгэлийн оноо: “хангалтгүй” тул ${inWords(value)}`
      : `Гүйцэтгэлийн оноо: ${SCORED_FROM} хувьд хүрээгүй тул ${inWords(value)}`,
  "2.3.2": (facts, value) => `Гүйцэтгэлийн оноо: ${share(facts)} = ${inWords(value)}`,
  "2.4.1": (facts, value) =>
    `Хугацааны оноо: нэг сараас дээш хоцорсон тул ${inWords(value)} (${dates(facts)})`,
  "2.4.2": (facts, value) =>
    `Хугацааны оноо: нэг сар хүртэл хоцорсон тул ${inWords(value)} (${dates(facts)})`,
  "2.4.3": (facts, value) =>
    `Хугацааны оноо: ${facts.finished ? "хугацаандаа гүйцэтгэсэн" : "хугацаа нь болоогүй"} тул ${inWords(value)} (${dates(facts)})`,
  "2.5": (facts, value) =>
    `Хугацааны оноо: үл хамаарах шалтгаанаар хоцорсон тул бууруулахгүй, ${inWords(value)} (${dates(facts)}; ${facts.reason ?? ""})`,
  "2.6": ({ name }, value) => `Нэмэлт үүрэг даалгавар${called(name)}: 2.1-ийн адил үнэлж ${inWords(value)}`,
  "2.7": (facts, value) =>
    mean("Арга хэмжээний биелэлтийн дундаж оноо")(facts, value) + droppedOnes(facts.dropped),
  "2.8": (facts, value) => mean(`Дэд арга хэмжээний дундаж${called(facts.name)}`)(facts, value),
  "3.1": (facts, value) => `Мэдлэг, ур чадвар${called(facts.name)}: ${share(facts)} = ${inWords(value)}`,
  "3.2": ({ document }) => `Нотлох баримт: ${document}`,
  "3.3": (facts, value) =>
    mean("Мэдлэг, ур чадвараа дээшлүүлэх дундаж оноо")(facts, value) + droppedOnes(facts.dropped),
  "4.1": indicator,
  "4.2": (facts, value) => `Мэргэжлийн ур чадвар, ${indicator(facts, value)}`,
  "4.3": conduct("Нэгжийн даргын үнэлгээний дундаж"),
  "4.4": ({ issued, valid, spoiled, entitled, circle }) => {
    const ballots = `Санал: олгосон ${issued}, хүчинтэй ${valid}, хүчингүй ${spoiled}`;
    const who = entitled === undefined ? "" : `; протоколоор санал өгөх эрхтэй ${entitled}`;
    return circle === undefined
      ? ballots + who
      : `${ballots}${who}; шийдвэрээр тогтоосон бүрэлдэхүүн: ${circle}`;
  },
  "4.5": ({ indicator: name, sum, valid }) => `${name}: ${valid} саналын нийлбэр ${inFull(sum)}`,
  "4.6": ({ sum, ballots, indicators, mean: average }, value) =>
    `Хамт олны үнэлгээний дундаж: ${inWords(sum)} / (${ballots} × ${indicators}) = ${inWords(average)}${rounded(average, value)}`,
  "5.1": ({ achievement, document, measures, dropped = [] }) => {
    const how = measures === undefined ? "" : `, ${measures} арга хэмжээний дундаж`;
    const source = document === "" ? "" : ` (${document})`;
    const percent = measures === undefined ? inFull(achievement) : inWords(achievement);
    return `Нэгжийн төлөвлөгөөний биелэлт${how}: ${percent} %${source}${droppedOnes(dropped)}`;
  },
  "5.2": (facts, value) =>
    `Нэгжийн даргын гүйцэтгэлийн оноо: ${share(facts)} = ${inWords(facts.earned)}${rounded(facts.earned, value)}`,
  "5.3": (_, value) =>
    `Нэгжийн даргын мэдлэг, ур чадвараа дээшлүүлэх оноо: 3 дугаар зүйлээр ${inWords(value)}`,
  "5.4": indicator,
  "5.5": (facts, value) => `Мэргэжлийн ур чадвар, ${indicator(facts, value)}`,
  "5.6": conduct("Удирдах арга барилын үнэлгээний дундаж"),
  "6.1": adjustment("Төлөвлөгөө, тайланг журмын дагуу гаргаагүй"),
  "6.2": adjustment("Төлөвлөгөө, биелэлтийг хугацаанд нь хянан баталгаажуулаагүй"),
  "6.3": adjustment("Шалгуур үзүүлэлт шинээр гаргасан"),
  "6.4": adjustment("Явцын ярилцлагыг хугацаанд нь зохион байгуулаагүй, эсхүл хангалтгүй хийсэн"),
  "6.5": adjustment("Төлөвлөгөөний биелэлтийг бодитой бус үнэлсэн"),
  "6.6": ({ parts, adjustment: change, net }, value) => {
    const sum = parts.map(inWords).join(" + ");
    const changed = change.equals(0) ? "" : ` ${change.gt(0) ? "+" : "−"} ${inWords(magnitude(change))}`;
    return `Нийт оноо: ${sum}${changed} = ${inWords(net)}${net.equals(value) ? "" : `, тооцох нь ${inWords(value)}`}`;
  },
  "7.1": ({ complaints }) => `Хянах үндэслэл: ${complaints} гомдол`,
  "7.2": ({ category, total }) =>
    `Хянах үндэслэл: урьдчилсан ангилал “${categoryName(category)}” (${inWords(total)} оноо)`,
  "7.4": ({ name, before, highest }, value) =>
    `Дахин үнэлсэн оноо${called(name)}: ${before === undefined ? "" : `${inWords(before)} → `}${inWords(value)} (0–${highest})`,
  "7.7": ({ total, tiedWith }, value) =>
    `Эрэмбэ: ${inWords(value)} (${inWords(total)} оноо${tiedWith === 0 ? "" : `, ${tiedWith} хүнтэй тэнцсэн`})`,
};

const called = (name: string) => (name === "" ? "" : ` (${name})`);

const droppedOnes = (dropped: readonly { readonly number: string; readonly decision: string }[]) =>
  dropped.length === 0
    ? ""
    : `; хассан: ${dropped.map(({ number, decision }) => `${number} (${decision})`).join(", ")}`;
