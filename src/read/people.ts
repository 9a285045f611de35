import { cleanText, comparable } from "./cells/clean-text";
import { readCode } from "./cells/code";
import { hasForeignLetters, readName, sameName, similarName } from "./cells/name";
import type { RowReader } from "./table";
import type { Member } from "./tabs/roster";

type NamedRow = "code" | "name";

/** Finds the person whom a row of another tab belongs to. */
export interface PeopleIndex {
  readonly members: readonly Member[];
  /**
   * The person of a row, by code; by name when the row has no code and exactly one person has the name. Reports what
   * keeps the row from being joined. An unknown code is laid at the door of the one person who has the row's name, and
   * what cannot be joined at that of everybody whose row it may be, so that nothing of theirs is lost silently.
   */
  memberOf<F extends string>(row: RowReader<F | NamedRow>): Member | undefined;
}

export function peopleIndex(members: readonly Member[]): PeopleIndex {
  const byCode = new Map<string, Member[]>();
  for (const member of members) {
    if (member.code !== "") byCode.set(member.code, [...(byCode.get(member.code) ?? []), member]);
  }
  const byName = (name: string) => members.filter((member) => sameName(member.name, name));
  /** A code that a spreadsheet took for a number and cut its zeros off: the one person whose code is that number. */
  const byNumber = (cell: unknown): Member | undefined => {
    if (typeof cell !== "number") return undefined;
    const found = members.filter(({ code }) => /^\d+$/.test(code) && Number(code) === cell);
    return found.length === 1 ? found[0] : undefined;
  };
  const similar = (name: string) =>
    members.filter((member) => similarName(member.name, name)).map(({ key }) => key);

  return {
    members,
    memberOf(row) {
      const code = row.take("code", readCode(row.cell("code")));
      const name = row.take("name", readName(row.cell("name")));
      const known = code === undefined ? [] : (byCode.get(code) ?? []);
      const member = known.length === 1 ? known[0] : undefined;
      if (member !== undefined) {
        if (name !== undefined && !sameName(name, member.name)) {
          row.report("name", {
            level: "warning",
            id: "name-differs",
            facts: { name, roster: member.name, code: member.code },
          });
        }
        return member;
      }
      const numbered = known.length > 0 ? undefined : byNumber(row.cell("code"));
      if (numbered !== undefined && (name === undefined || sameName(name, numbered.name))) {
        const facts = { text: code, code: numbered.code };
        row.report("code", { level: "info", id: "code-read-as", facts });
        return numbered;
      }
      row.suspects = name === undefined ? [] : similar(name);
      const namesakes = name === undefined || hasForeignLetters(name) ? [] : byName(name);
      const namesake = namesakes.length === 1 ? namesakes[0] : undefined;
      if (code === undefined) {
        if (namesake === undefined) {
          row.report("code", { level: "error", id: "code-missing", facts: {} });
          return undefined;
        }
        row.report("code", {
          level: "info",
          id: "code-of-name",
          facts: { code: namesake.code, name: namesake.name },
        });
        return namesake;
      }
      // Whose row it is cannot be known; the roster's own problem blocks everybody who shares the code.
      if (known.length > 1) return undefined;
      const near = members.find((one) => nearCode(one.code) === nearCode(code))?.code;
      row.report("code", {
        level: "error",
        id: "code-unknown",
        facts: { code, proposal: namesake?.code ?? near },
      });
      return namesake;
    },
  };
}

/** A code without its leading zeros and look-alike differences, for the proposal only. */
const nearCode = (code: string) => comparable(cleanText(code)).replace(/^0+/, "");
