import type { Place } from "../methodology/finding";
import type { DateContext } from "./cells/date";
import type { Problem } from "./cells/problem";
import type { PeopleIndex } from "./people";
import { type Complaint, readComplaints } from "./tabs/complaints";
import { type Interview, readInterviews } from "./tabs/interviews";
import { type ReviewEntry, readReviews } from "./tabs/reviews";
import type { Member } from "./tabs/roster";
import type { KnownTabs } from "./tabs/tab-kinds";

/** The registers of chapters 6 and 7, as far as the workbook keeps them. */
export interface Registers {
  readonly complaints: readonly Complaint[];
  readonly reviews: readonly ReviewEntry[];
  readonly interviews: readonly Interview[];
}

/** Reads the registers; a workbook without them has none, and that is no problem. */
export function readRegisters(
  tabs: KnownTabs,
  people: PeopleIndex,
  dates: DateContext,
): { registers: Registers; problems: Problem[] } {
  const complaints = tabs.complaints.map((tab) => readComplaints(tab, people, dates));
  const reviews = tabs.reviews.map((tab) => readReviews(tab, people, dates));
  const interviews = tabs.interviews.map((tab) => readInterviews(tab, people, dates));
  const registers = {
    complaints: complaints.flatMap(({ rows }) => rows),
    reviews: reviews.flatMap(({ rows }) => rows),
    interviews: interviews.flatMap(({ rows }) => rows),
  };
  reportTwice(registers.reviews);
  const problems = [...complaints, ...reviews, ...interviews].flatMap((read) => read.problems);
  const ofRows = registers.reviews.flatMap(({ member, reader }) =>
    reader.problems.map((problem) => ({ ...problem, people: [member.key] })),
  );
  return { registers, problems: [...problems, ...ofRows] };
}

/** The review happens once (7.5): two rows of a person are an error when they say different things. */
function reportTwice(reviews: readonly ReviewEntry[]): void {
  for (const twins of byPerson(reviews).values()) {
    if (twins.length < 2) continue;
    const level = twins.every(({ outcome }) => outcome === twins[0]?.outcome) ? "warning" : "error";
    const facts = { rows: twins.map(({ reader }) => reader.at.row) };
    for (const { reader } of twins)
      reader.report("code", { level, id: "reviewed-twice", facts, clause: "7.5" });
  }
}

/** What the registers say of each person: how many complaints, and where the team let everything stand. */
export function registeredOf({ complaints, reviews }: Registers) {
  const complaintsOf = byPerson(complaints);
  const reviewsOf = byPerson(reviews);
  return ({ key }: Member): { complaints: number; confirmed: Place | undefined } => ({
    complaints: complaintsOf.get(key)?.length ?? 0,
    confirmed: reviewsOf.get(key)?.find(({ outcome }) => outcome === "kept")?.reader.at,
  });
}

/** The entries of each person by their roster key, in the order of the rows. */
export function byPerson<T extends { readonly member: Member }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.member.key);
    if (group === undefined) groups.set(entry.member.key, [entry]);
    else group.push(entry);
  }
  return groups;
}
