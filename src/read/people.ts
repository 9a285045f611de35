import type { OfPeople } from "../workbook/tab";
import { cleanText, comparable } from "./cells/clean-text";
import { issue } from "./cells/issues";
import { hasForeignLetters, sameName, similarName } from "./cells/name";
import { groupedBy } from "./grouped";
import type { Member } from "./member";
import type { Row } from "./row";

/** Whose a row is; of a row that cannot be joined, the keys of those whose it may be. */
type Owner =
  | { readonly member: Member; readonly suspects?: undefined }
  | { readonly member?: undefined; readonly suspects: readonly string[] };

/** Finds the person whom a row of another tab belongs to. */
export interface PeopleIndex {
  readonly members: readonly Member[];
  /**
   * The person of a row, by code; by name when the row has no code and exactly one person has the name. Reports what
   * keeps the row from being joined. An unknown code is laid at the door of the one person who has the row's name, and
   * what cannot be joined at that of everybody whose row it may be, so that nothing of theirs is lost silently.
   */
  ownerOf(row: Row<OfPeople>): Owner;
}

export function peopleIndex(members: readonly Member[]): PeopleIndex {
  const byCode = groupedBy(
    members.filter(({ code }) => code !== ""),
    ({ code }) => code,
  );
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
    ownerOf(row) {
      const [code, name] = [row.take("code"), row.take("name")];
      const known = code === undefined ? [] : (byCode.get(code) ?? []);
      const member = known.length === 1 ? known[0] : undefined;
      if (member !== undefined) {
        if (name !== undefined && !sameName(name, member.name)) {
          const facts = { name, roster: member.name, code: member.code };
          row.report("name", issue("warning", "name-differs", facts));
        }
        return { member };
      }
      const numbered = known.length > 0 ? undefined : byNumber(row.cell("code"));
      if (numbered !== undefined && (name === undefined || sameName(name, numbered.name))) {
        const facts = { text: code, code: numbered.code };
        row.report("code", issue("info", "code-read-as", facts));
        return { member: numbered };
      }
      const suspects = name === undefined ? [] : similar(name);
      const namesakes = name === undefined || hasForeignLetters(name) ? [] : byName(name);
      const namesake = namesakes.length === 1 ? namesakes[0] : undefined;
      if (code === undefined) {
        if (namesake === undefined) {
          row.report("code", issue("error", "code-missing", {}));
          return { suspects };
        }
        const { code: own, name: named } = namesake;
        row.report("code", issue("info", "code-of-name", { code: own, name: named }));
        return { member: namesake };
      }
      // Whose row it is cannot be known; the roster's own problem blocks everybody who shares the code.
      if (known.length > 1) return { suspects };
      const near = members.find((one) => nearCode(one.code) === nearCode(code))?.code;
      row.report("code", issue("error", "code-unknown", { code, proposal: namesake?.code ?? near }));
      return namesake === undefined ? { suspects } : { member: namesake };
    },
  };
}

/** A code without its leading zeros and look-alike differences, for the proposal only. */
const nearCode = (code: string) => comparable(cleanText(code)).replace(/^0+/, "");
