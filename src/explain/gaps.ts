import type { MissingReason, RefusalFacts } from "../methodology/refusals";
import type { Gap } from "../read/problem";
import { peers } from "../workbook/peers";
import { plan } from "../workbook/plan";
import { roster } from "../workbook/roster";
import { SETTINGS } from "../workbook/settings";

type Nouns = { readonly [R in MissingReason]: (facts: RefusalFacts[R]) => string };

const lower = (text: string) => text.toLowerCase();

/** What is missing, as a noun for lists and reminders; one that lacks its noun does not compile. */
const nouns: Nouns = {
  "level-missing": ({ level }) => lower(plan.columns[level].header),
  "due-missing": () => lower(plan.columns.due.header),
  "appraisal-year-missing": () => lower(SETTINGS.year.name),
  "appraisal-date-missing": () => lower(SETTINGS.appraisalDate.name),
  "delay-cause-missing": ({ open }) => {
    const { completed, delayCause } = plan.columns;
    return open ? `${lower(completed.header)} эсвэл ${lower(delayCause.header)}` : lower(delayCause.header);
  },
  "no-measures": () => "арга хэмжээ (А, В хэсэг)",
  "no-learning": () => "мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээ (Б хэсэг)",
  "indicator-missing": () => "удирдлагын үнэлгээний үзүүлэлт",
  "indicators-missing": () => "удирдлагын үнэлгээний мөр",
  "tally-missing": () => "хамт олны саналын дүн",
  "tally-incomplete": ({ field }) =>
    field === "sums" ? "саналын нийлбэр" : `саналын тоо: ${lower(peers.columns[field].header)}`,
  "no-valid-ballots": () => "хүчинтэй санал",
  "vote-open": () => "саналын дүн: санал хураалт хаагдаагүй",
  "vote-unwritten": () => "саналын дүн: тоолсон, хуудсанд бичээгүй",
  "unit-percent-missing": () => lower(roster.columns.unitPercent.header),
};

export const gapNoun = ({ id, facts }: Gap): string => (nouns[id] as (own: Gap["facts"]) => string)(facts); // the facts are the reason's own
