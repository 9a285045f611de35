import { meanOf, whyOf } from "../ballot/counting";
import { ballotWords } from "../explain/ballot-words";
import { refused } from "../explain/failures";
import { numberOf, toNumber } from "../explain/numbers";
import { tallyImportWords } from "../explain/tally-import-words";
import { isRefusal } from "../methodology/finding";
import { isUnreadable, type Tally } from "../methodology/person";
import type { Exact } from "../methodology/units";
import { hasNumber, unnumbered } from "../read/cells/decision";
import { type ImportedTally, readTallyTable } from "../read/tally-import";
import { writeTallies } from "../sheets/tally-rows";
import { forgetVoided, readVotes, voidedBy } from "../sheets/votes";
import { peers } from "../workbook/peers";
import { protocolCell } from "./ballot-report";
import { assessed, exclusively, undisturbed } from "./jobs";

const VERY_FEW = 2;

/** A table of another system, and the protocol of rows that do not name theirs. */
interface TallyMessage {
  readonly rows: readonly (readonly string[])[];
  readonly protocol: string;
}

/** How tallies of another system would be brought in: whose, with which mean, and which rows are not, with why. Writes nothing. */
export const previewTallies = (message: TallyMessage) => undisturbed(() => report(read(message), []));

/** The same, written. */
export const importTallies = (message: TallyMessage) =>
  exclusively(() => {
    const of = read(message);
    const bare = of.good.find(({ protocol }) => !hasNumber(protocol === "" ? message.protocol : protocol));
    if (bare !== undefined) throw new Error(refused(ballotWords.protocolNumber));
    const voided = voidedBy();
    const { written, left } = writeTallies(
      of.reading,
      of.good.map((tally) => ({
        member: tally.member,
        cells: cellsOf(tally, message.protocol, voided(tally.member.code)),
      })),
    );
    forgetVoided(written.map(({ code }) => code));
    return report(
      of,
      written.map(({ code }) => code),
      left.map(({ member, why }) => ({ label: member.name, why })),
    );
  });

function read({ rows }: TallyMessage) {
  const { reading, assessment } = assessed();
  const table = readTallyTable(rows, assessment.body.members);
  if ("refused" in table) throw new Error(refused(tallyImportWords.refused(table.refused)));
  const votes = readVotes();
  const judged = table.tallies.map((tally) => {
    const person = assessment.body.people.get(tally.member.key);
    const raters = person?.role === "civil-servant" ? person.raters : 0;
    const typed =
      person?.role === "civil-servant" && person.tally !== undefined && !isUnreadable(person.tally)
        ? person.tally
        : {};
    return { tally, mean: meanOf(votedOf(tally, typed), raters) };
  });
  const whyNot = ({ tally, mean }: (typeof judged)[number]): string | undefined => {
    if (votes.has(tally.member.code)) return tallyImportWords.voting;
    if (unnumbered(tally.circle === "" ? undefined : tally.circle, tally.circle) !== undefined)
      return tallyImportWords.circle;
    return isRefusal(mean) ? whyOf(mean) : undefined;
  };
  return {
    reading,
    good: judged.filter((one) => whyNot(one) === undefined).map(({ tally }) => tally),
    means: new Map(judged.map(({ tally, mean }) => [tally.member.key, numberOf(mean)])),
    left: [
      ...judged.flatMap((one) => {
        const why = whyNot(one);
        return why === undefined ? [] : [{ label: one.tally.member.name, why }];
      }),
      ...table.left.map(({ label, why }) => ({ label, why: tallyImportWords.left(why) })),
    ],
  };
}

/** The tally as it would stand: what the row says already holds where the table does not say it. */
function votedOf({ numbers, circle }: ImportedTally, typed: Partial<Tally>) {
  const number = (value: Exact | undefined) => (value === undefined ? undefined : toNumber(value));
  const [valid, spoiled] = [number(numbers.valid) ?? 0, number(numbers.spoiled) ?? 0];
  return {
    ...{ valid, spoiled, issued: number(numbers.issued) ?? typed.issued ?? valid + spoiled },
    circle: circle === "" ? (typed.circle ?? "") : circle,
    entitled: number(numbers.entitled) ?? typed.entitled,
    sums: [numbers.sum1, numbers.sum2, numbers.sum3].map((sum) => number(sum) ?? 0),
  };
}

function cellsOf(
  { numbers, protocol, circle }: ImportedTally,
  forAll: string,
  voided: string,
): Record<string, string | number> {
  const { columns } = peers;
  return {
    ...Object.fromEntries(
      (Object.keys(numbers) as (keyof typeof numbers)[]).flatMap((field) => {
        const value = numbers[field]; // the keys of the numbers are their fields
        return value === undefined ? [] : [[columns[field].header, toNumber(value)]];
      }),
    ),
    [columns.protocol.header]: protocolCell(protocol === "" ? forAll.trim() : protocol, {
      decision: "",
      voided,
    }),
    [columns.circle.header]: circle,
  };
}

function report(
  { good, means, left }: ReturnType<typeof read>,
  written: readonly string[],
  unwritten: readonly { label: string; why: string }[] = [],
) {
  return {
    lines: good.map(({ member: { key, code, name, unit }, numbers }) => ({
      ...{ code, name, unit, mean: means.get(key) ?? null, isWritten: written.includes(code) },
      valid: numbers.valid === undefined ? null : toNumber(numbers.valid),
    })),
    left: [...unwritten, ...left],
    asksProtocol: good.some(({ protocol }) => protocol === ""),
    /** Whose votes nothing keeps secret: the team's decision stands beside the protocol's number. */
    veryFew: good
      .filter(({ numbers: { valid } }) => valid?.lte(VERY_FEW) === true)
      .map(({ member: { name } }) => name),
  };
}
