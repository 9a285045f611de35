import type { Spreadsheet } from "../sheets/google";
import type { Fact, Scratch } from "./fact";
import { FACTS } from "./facts/index";
import { onScratchTab } from "./scratch";
import { productVersion } from "./version";

const LONGEST_ANSWER = 200;

/** What was asked and answered: what is kept of a run, and compared with others. Nothing of the workbook's contents is in it. */
interface Transcript {
  /** The instant. */
  readonly date: string;
  readonly version: string;
  readonly locale: string;
  readonly zone: string;
  readonly facts: readonly AskedFact[];
}

interface AskedFact {
  readonly id: string;
  readonly answer: string;
  readonly fits: boolean;
  readonly milliseconds: number;
}

/** Asks every fact, each by itself, on a tab that is gone afterwards; and what is in danger where an answer does not fit. */
export function selfCheck(spreadsheet: Spreadsheet) {
  const facts = Object.entries(FACTS);
  const asked = onScratchTab(spreadsheet, (scratch) => facts.map(([id, fact]) => ask(id, fact, scratch)));
  const transcript: Transcript = {
    date: new Date().toISOString(),
    version: productVersion(),
    locale: spreadsheet.getSpreadsheetLocale(),
    zone: spreadsheet.getSpreadsheetTimeZone(),
    facts: asked,
  };
  const differing = facts.flatMap(([id, { answers, endangers }], index) => {
    const { answer = "", fits = false } = asked[index] ?? {};
    return fits ? [] : [{ id, answer, answers, endangers }];
  });
  return { transcript, differing };
}

function ask(id: string, fact: Fact, scratch: Scratch): AskedFact {
  const since = Date.now();
  const answer = answerOf(fact, scratch);
  return { id, answer, fits: fact.answers.some((one) => one === answer), milliseconds: Date.now() - since };
}

/** What was refused that no probe expects to be begins with `threw`: no answer does, in whatever language Google says why. */
function answerOf({ probe }: Fact, scratch: Scratch): string {
  try {
    return probe(scratch).slice(0, LONGEST_ANSWER);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Google's messages may name the spreadsheet.
    return `threw: ${message.split(scratch.spreadsheet.getId()).join("…")}`.slice(0, LONGEST_ANSWER);
  }
}
