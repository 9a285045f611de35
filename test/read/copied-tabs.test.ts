import { describe, expect, test } from "vitest";
import { setCopiesAside } from "../../src/read/copied-tabs";
import type { Member } from "../../src/read/member";
import type { Entered, TabRead } from "../../src/read/rows-of-people";

interface Entry extends Entered {
  readonly key: string;
}

function tabOf(name: string, keys: readonly string[]): TabRead<Entry> {
  const entries = keys.map((key, index) => {
    const member = { key } as Member;
    const row = { at: { tab: name, row: index + 2 }, typed: () => key } as unknown as Entered["row"];
    return { member, row, key };
  });
  const nothing = { kept: [], prepared: [], unowned: [], problems: [] };
  return { tab: { name, cells: [] }, entries, broken: false, ...nothing };
}

describe("two tabs with the same rows", () => {
  /** How often a key was asked for, and how often the unit of a tab, which is asked of two tabs that are compared. */
  function setAside(reads: readonly TabRead<Entry>[]) {
    const asked = { keys: 0, units: 0 };
    const { entries, problems } = setCopiesAside(
      reads,
      ({ key }) => {
        asked.keys += 1;
        return key;
      },
      () => {
        asked.units += 1;
        return undefined;
      },
    );
    return { asked, left: entries.length, copies: problems.map(({ tab }) => tab) };
  }

  test("tabs that have nobody in common are not compared, however many there are", () => {
    const reads = Array.from({ length: 60 }, (_, tab) =>
      tabOf(`Хэлтэс ${tab}`, [`${tab}|1`, `${tab}|2`, `${tab}|3`]),
    );
    expect(setAside(reads)).toEqual({ asked: { keys: 0, units: 0 }, left: 180, copies: [] });
  });

  test("tabs with people but no rows in common are asked for the key of each row once, however many there are", () => {
    const reads = Array.from({ length: 60 }, (_, tab) => {
      const { entries, ...read } = tabOf(`Хэлтэс ${tab}`, [`${tab}|1`, `${tab}|2`, `${tab}|3`]);
      const member = { key: "1" } as Member;
      return { ...read, entries: entries.map((entry) => ({ ...entry, member })) };
    });
    expect(setAside(reads)).toEqual({ asked: { keys: 180, units: 0 }, left: 180, copies: [] });
  });

  test("a row in common of four makes no copy, and asks no more", () => {
    const [one, other] = [tabOf("А", ["1", "2", "3", "4"]), tabOf("Б", ["4", "5", "6", "7"])];
    const apart = Array.from({ length: 20 }, (_, tab) => tabOf(`В${tab}`, [`В${tab}`]));
    expect(setAside([one, ...apart, other]).asked.units).toBe(0);
  });

  test.for([
    {
      of: "half of the smaller",
      tabs: [
        ["1", "2", "3", "4"],
        ["3", "4", "5", "6"],
      ],
      copies: ["Т1"],
      left: 6,
    },
    {
      of: "less than half",
      tabs: [
        ["1", "2", "3"],
        ["3", "4", "5"],
      ],
      copies: [],
      left: 6,
    },
    {
      of: "all, in three tabs",
      tabs: [
        ["1", "2"],
        ["1", "2"],
        ["1", "2"],
      ],
      copies: ["Т1", "Т2"],
      left: 2,
    },
    {
      of: "the second alone",
      tabs: [
        ["1", "2"],
        ["2", "3", "4"],
        ["3", "4"],
      ],
      copies: ["Т1", "Т2"],
      left: 4,
    },
    {
      of: "a row twice in its own tab",
      tabs: [
        ["1", "1", "1"],
        ["2", "2"],
      ],
      copies: [],
      left: 5,
    },
    { of: "nothing yet", tabs: [[], []], copies: [], left: 0 },
  ])("with $of in common", ({ tabs, copies, left }) => {
    const found = setAside(tabs.map((keys, place) => tabOf(`Т${place}`, keys)));
    expect(found.copies).toEqual(copies);
    expect(found.left).toBe(left);
  });
});
