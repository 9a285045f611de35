import { failures, refused } from "../explain/failures";
import { blankProtocolOf, type ProtocolPage, type SlipPage, slipPageOf } from "../paper/ballot-pages";
import { readWorkbook } from "../sheets/read-workbook";
import { undisturbed } from "./jobs";

/** The slips of a unit's vote on paper. */
export function slipPage(unit: string, cycle: string): SlipPage {
  return undisturbed(() => {
    const page = slipPageOf(readWorkbook(SpreadsheetApp.getActive()).body, unit, cycle);
    if (page === undefined) throw new Error(failures.peopleGone);
    return page;
  });
}

/** The protocol of the vote, for the two who count. */
export const protocolPage = (unit: string, cycle: string, members: readonly string[]): ProtocolPage =>
  blankProtocolOf(slipPage(unit, cycle), members);

interface Issue {
  readonly unit: string;
  readonly cycle: string;
  readonly phrase: string;
  readonly spare: number;
  readonly people: readonly {
    readonly code: string;
    readonly entitled: number;
    readonly circle: string;
    readonly decision: string;
    readonly salt: string;
    readonly hashes: readonly string[];
  }[];
}

/** Keeps the hashes of a vote's codes; nothing keeps them yet. */
export function issueCodes({ unit }: Issue): SlipPage {
  throw new Error(refused(`“${unit}” нэгжид кодоор санал авах боломж хараахан алга.`));
}
