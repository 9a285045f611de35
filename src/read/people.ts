import type { OfPeople } from "../workbook/tab";
import { lookalike } from "./cells/clean-text";
import { nameInCode } from "./cells/code";
import { issue } from "./cells/issues";
import { hasForeignLetters, looksOf, sameName } from "./cells/name";
import { groupedBy } from "./grouped";
import type { Member } from "./member";
import type { Row } from "./row";

/** A row that nobody can be joined to. */
export interface Lost {
  readonly member?: undefined;
  /** `code-shared`: the roster's own problem says it. */
  readonly why: "code-missing" | "code-unknown" | "owner-unclear" | "code-shared";
  readonly code: string | undefined;
  /** Whom its code or name may mean. */
  readonly meant: readonly Member[];
  /** Whose code looks like the row's. */
  readonly near: readonly Member[];
}

/** A row's person. */
interface Found {
  readonly member: Member;
  /** Found by name beside a code that nobody has, and that may also mean those whose code looks like it. */
  readonly unknown?: { readonly code: string; readonly near: readonly Member[] };
}

/** Finds the person whom a row of another tab belongs to. */
export interface PeopleIndex {
  readonly members: readonly Member[];
  /**
   * The person of a row, by code, and by name when exactly one person has the name and nobody the code. Reports what is
   * worth knowing of how.
   */
  ownerOf(row: Row<OfPeople>): Found | Lost;
}

export function peopleIndex(members: readonly Member[]): PeopleIndex {
  const byCode = groupedBy(
    members.filter(({ code }) => code !== ""),
    ({ code }) => code,
  );
  const byNear = groupedBy(
    members.filter(({ code }) => code !== ""),
    ({ code }) => nearCode(code),
  );
  /** A code that a spreadsheet took for a number and cut its zeros off: the one person whose code is that number. */
  const byDigits = groupedBy(
    members.filter(({ code }) => /^\d+$/.test(code)),
    ({ code }) => String(Number(code)),
  );
  const byNumber = (cell: unknown): Member | undefined => {
    const found = typeof cell === "number" ? byDigits.get(String(cell)) : undefined;
    return found?.length === 1 ? found[0] : undefined;
  };
  const byLooks = groupedBy(members, ({ name }) => looksOf(name));
  /** The people of a name or of one that looks like it. */
  const similar = (name: string | undefined) =>
    name === undefined ? [] : (byLooks.get(looksOf(name)) ?? []);
  const namesakes = new Map<string, Member | undefined>();
  /** The one person of a name. */
  const namesakeOf = (name: string | undefined) => {
    if (name === undefined || hasForeignLetters(name)) return undefined;
    if (!namesakes.has(name)) {
      const [only, ...others] = similar(name).filter((member) => sameName(member.name, name));
      namesakes.set(name, others.length === 0 ? only : undefined);
    }
    return namesakes.get(name);
  };
  /** Whose row it is cannot be known; the roster's own problem blocks everybody who shares the code. */
  const sharedBy = new Map<string, Lost>();
  function lostAmong(sharers: readonly Member[], code: string, name: string | undefined): Lost {
    const of = JSON.stringify([code, name]);
    const known = sharedBy.get(of);
    if (known !== undefined) return known;
    const named = similar(name);
    const apart = named.filter((one) => one.code !== code);
    const isTheirs = apart.length === named.length && named.length > 0;
    const why = isTheirs ? "owner-unclear" : "code-shared";
    const lost: Lost = { why, code, meant: apart.length === 0 ? sharers : [...sharers, ...apart], near: [] };
    sharedBy.set(of, lost);
    return lost;
  }

  /**
   * The row of a known person: its names, that in its cell and that beside its code, may differ, but neither be or look like
   * another's nor stand beside only the code of a merge.
   */
  function known(row: Row<OfPeople>, member: Member, names: readonly string[]): Found | Lost {
    const isOther = (name: string) => member.name !== "" && !sameName(name, member.name);
    const differing = names.filter(isOther);
    const others = differing
      .filter((name) => looksOf(name) !== looksOf(member.name))
      .flatMap((name) => similar(name).filter((one) => one !== member));
    const ofMerge = row.isOfMerge("code");
    if (others.length > 0 || (differing.length > 0 && ofMerge && !row.isOfMerge("name"))) {
      return { why: "owner-unclear", code: member.code, meant: [...new Set([member, ...others])], near: [] };
    }
    if (ofMerge) {
      const facts = { code: member.code, name: member.name };
      row.report("code", issue("info", "code-of-merge", facts));
    }
    for (const name of differing) {
      const facts = { name, roster: member.name, code: member.code };
      row.report(
        name === row.reading("name").value ? "name" : "code",
        issue("warning", "name-differs", facts),
      );
    }
    return { member };
  }

  return {
    members,
    ownerOf(row) {
      const [code, written] = [row.take("code"), row.take("name")];
      const beside = nameInCode(row.cell("code"));
      const name = written ?? beside;
      const sharers = code === undefined ? [] : (byCode.get(code) ?? []);
      const [only] = sharers;
      if (only !== undefined && sharers.length === 1) {
        const isNamed = (one: string | undefined) => one === undefined || one === only.name;
        if (isNamed(written) && isNamed(beside) && !row.isOfMerge("code")) return { member: only };
        const names = [written, written === beside ? undefined : beside];
        return known(
          row,
          only,
          names.filter((one) => one !== undefined),
        );
      }
      const numbered = only === undefined ? byNumber(row.cell("code")) : undefined;
      if (numbered !== undefined && (name === undefined || sameName(name, numbered.name))) {
        const facts = { text: code, code: numbered.code };
        row.report("code", issue("info", "code-read-as", facts));
        return { member: numbered };
      }
      if (only !== undefined) return lostAmong(sharers, only.code, name);
      const named = similar(name);
      const namesake = namesakeOf(name);
      if (code === undefined) {
        const isBad = row.reading("code").bad;
        if (namesake === undefined)
          return { why: isBad ? "owner-unclear" : "code-missing", code, meant: named, near: [] };
        const { code: own, name: called } = namesake;
        if (!isBad) row.report("code", issue("info", "code-of-name", { code: own, name: called }));
        return { member: namesake };
      }
      const alike = byNear.get(nearCode(code)) ?? [];
      const near = namesake === undefined ? alike : alike.filter((one) => one !== namesake);
      if (namesake !== undefined) return { member: namesake, unknown: { code, near } };
      return { why: "code-unknown", code, meant: named, near };
    },
  };
}

/** Digits by the letters that look like them. */
const DIGITS: Readonly<Record<string, string>> = { о: "0", з: "3", l: "1", i: "1", і: "1" };

/** A code without its leading zeros and look-alike differences: who may be meant, never who is. */
const nearCode = (code: string) =>
  lookalike(code)
    .replace(/[li]|[озі]/gu, (letter) => DIGITS[letter] ?? letter)
    .replace(/^0+/, "");
