import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rosterLine } from "../../src/explain/roster-words";
import { cleanText } from "../../src/read/cells/clean-text";
import { type RosterRow, readRosterText } from "../../src/read/roster-text";
import { roster } from "../../src/workbook/roster";

const STAFF: RosterRow = ["001", "Дорж", "Жолооч", "Захиргаа", "Албан хаагч"];
const { code, name, position, unit, role } = roster.columns;
const HEADERS: readonly string[] = [code, name, position, unit, role].map(({ header }) => header);
const told = (text: string) => readRosterText(text).issues.map(rosterLine);

describe("rows that people paste", () => {
  test.each([
    ["tabs", "001\tДорж\tЖолооч\tЗахиргаа\tАлбан хаагч"],
    ["commas", "001,Дорж,Жолооч,Захиргаа,Албан хаагч"],
    ["semicolons and a byte order mark", "\uFEFF001;Дорж;Жолооч;Захиргаа;албан хаагч\r\n"],
    [
      "a header in another order",
      "Нэгж\tКод\tҮүрэг\tОвог, нэр\tАлбан тушаал\nЗахиргаа\t001\tАлбан хаагч\tДорж\tЖолооч",
    ],
    ["a header in a CSV", 'Код,"Овог, нэр",Албан тушаал,Нэгж,Үүрэг\n001,Дорж,Жолооч,Захиргаа,Албан хаагч'],
    [
      "a header of two lines",
      'Код,"Овог,\nнэр",Албан тушаал,Нэгж,Үүрэг\n001,Дорж,Жолооч,Захиргаа,Албан хаагч',
    ],
    ["an English header", "code,name,position,unit,role\n001,Дорж,Жолооч,Захиргаа,civil_servant"],
    ["spaces and empty rows", "\n  001 \t Дорж \tЖолооч\tЗахиргаа\tАлбан хаагч\n\n\t\t\n"],
    ["a quoted line break", '001\t"Дорж"\t"Жолооч"\t"Захиргаа"\t"Албан\nхаагч"'],
    ["a space around quotes", '001, "Дорж" ,Жолооч,Захиргаа,Албан хаагч'],
    ["line ends of an old Mac", "Код\tНэр\tАлбан тушаал\tНэгж\tҮүрэг\r001\tДорж\tЖолооч\tЗахиргаа\tstaff\r"],
  ])("are read with %s", (_, text) => {
    expect(readRosterText(text)).toEqual({ people: [STAFF], issues: [] });
  });

  test.each([" \n", "Код;Овог, нэр;Албан тушаал;Нэгж;Үүрэг\n"])("nobody in %j", (text) => {
    expect(readRosterText(text)).toEqual({ people: [], issues: [] });
  });

  test("under the headers that the roster's own tab has", () => {
    const values = [...STAFF].reverse();
    expect(readRosterText(`${[...HEADERS].reverse().join("\t")}\n${values.join("\t")}`).people).toEqual([
      STAFF,
    ]);
  });

  test("the tab's own header goes before what else people call the column", () => {
    const { people } = readRosterText("Нэр;Код;Овог, нэр;Нэгж;Үүрэг\nД.;001;Бат Дорж;Хэлтэс;дарга");
    expect(people).toEqual([["001", "Бат Дорж", "", "Хэлтэс", "Нэгжийн дарга"]]);
  });

  test.each([
    [
      "Албан хаагч",
      "албан хаагч",
      "staff",
      "Civil servant",
      "civil-servant",
      "civil_servant",
      "civilservant",
    ],
    ["Нэгжийн дарга", "НЭГЖИЙН ДАРГА", "дарга", "head", "Unit Head", "unit-head", "unit_head", "unithead"],
  ])("%s under every name", (role, ...names) => {
    const text = names.map((name, index) => `${index},Дорж,Жолооч,Захиргаа,${name}`).join("\n");
    const { people, issues } = readRosterText(text);
    expect([...new Set(people.map((person) => person[4]))]).toEqual([role]);
    expect(issues).toEqual([]);
  });

  test("a tab that stands at the end of a line separates nothing", () => {
    const rows = ["001,Дорж,Жолооч,Захиргаа,мэргэжилтэн", "002,Бат,Жолооч,Захиргаа,мэргэжилтэн\t"];
    expect(readRosterText(rows.join("\n")).people.map((person) => person[1])).toEqual(["Дорж", "Бат"]);
  });

  test("another separator inside a cell separates nothing", () => {
    const name = (text: string) => readRosterText(text).people.map((person) => person[1]);
    expect(name("001,Дорж; Бат,Жолооч,Захиргаа,дарга\n002,Сүрэн,Жолооч,Захиргаа,дарга")).toEqual([
      "Дорж; Бат",
      "Сүрэн",
    ]);
    expect(name("001;А, Б, В, Г, Д;Жолооч;Захиргаа;дарга")).toEqual(["А, Б, В, Г, Д"]);
  });

  test("tabs separate where another sign would give people as well", () => {
    expect(readRosterText("001\tДорж; ,;\t\tБат,;,;\tдарга\nэвдэрсэн мөр").people[0]).toEqual([
      "001",
      "Дорж; ,;",
      "",
      "Бат,;,;",
      "Нэгжийн дарга",
    ]);
  });

  test.each([
    ["that begins a name", '"Хурц" Бат'],
    ["within a name", 'Бат "Хурц" Дорж'],
    ["that nothing closes", '"Бат'],
    ["at the end", 'Бат"'],
  ])("a quote %s is a sign of it", (_, name) => {
    for (const separator of ["\t", ";", ","]) {
      const row = ["001", name, "Жолооч", "Захиргаа", "дарга"].join(separator);
      const below = ["002", "Дорж", '"Ахлах"', "Захиргаа", "дарга"].join(separator);
      expect(readRosterText(`${row}\n${below}`).people.map((person) => person[1])).toEqual([name, "Дорж"]);
    }
  });

  test("a quote left open takes nobody in, even where another closes it", () => {
    const { people, issues } = readRosterText('001,"Дорж,Я,Хэлтэс,дарга\n002,Бат",Я,Хэлтэс,дарга');
    expect(people.map((person) => person[1])).toEqual(['"Дорж', 'Бат"']);
    expect(issues).toEqual([]);
  });
});

describe("what is wrong is said by the row of the text", () => {
  const roles = "“Албан хаагч” эсвэл “Нэгжийн дарга”";

  test("each mistake of a row", () => {
    const text = "1,А,Я,Б,дарга\n1,,Я,,Захирал\n\n,Г,Я,Б,";
    expect(readRosterText(text).people).toHaveLength(3);
    expect(told(text)).toEqual([
      "Мөр 2: овог, нэр хоосон",
      "Мөр 2: нэгж хоосон",
      "Мөр 2: “1” код давхардсан (мөр 1)",
      `Мөр 2: “Захирал” гэсэн үүрэг алга: ${roles}`,
      "Мөр 4: код хоосон",
      `Мөр 4: үүрэг хоосон: ${roles}`,
    ]);
  });

  test("a text of one cell", () => {
    expect(told("001")).toEqual([
      "Мөр 1: овог, нэр хоосон",
      "Мөр 1: нэгж хоосон",
      `Мөр 1: үүрэг хоосон: ${roles}`,
    ]);
  });

  test("a column that the headers lack, once; the position may be missing", () => {
    expect(told("\nКод;Овог, нэр\n001;Дорж\n002;Бат")).toEqual([
      "Мөр 2: “Нэгж” багана алга",
      "Мөр 2: “Үүрэг” багана алга",
    ]);
    expect(told("Код;Нэр;Нэгж;Үүрэг\n001;Дорж;Хэлтэс;дарга")).toEqual([]);
  });

  test("a row after a cell of two lines is counted as Excel counts it", () => {
    expect(told('001\tДорж\t"Ахлах\nжолооч"\tХэлтэс\tдарга\n002\tБат\tЯ\t\tдарга')).toEqual([
      "Мөр 2: нэгж хоосон",
    ]);
  });
});

const signs = ["Бат", "Дорж", "ү", "7", "=", '"', '""', "'", ",", ";", " ", "\n", "-"];
const words = (parts: readonly string[], first = parts) =>
  fc
    .tuple(fc.constantFrom(...first), fc.array(fc.constantFrom(...parts), { maxLength: 7 }))
    .map(([begin, rest]) => begin + rest.join(""))
    .filter((text) => cleanText(text) !== "");

/** People with the cells as they stand in a file: line ends and spaces are not clean yet. */
const people = (word: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.tuple(word, fc.oneof(word, fc.constant("")), word, fc.constantFrom("Албан хаагч", "Нэгжийн дарга")),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((rows) => rows.map((cells, index) => [`К${index}`, ...cells]));

const form = fc.record({
  separator: fc.constantFrom("\t", ";", ","),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.constantFrom("", "\uFEFF"),
  headers: fc.boolean(),
  quotes: fc.oneof(fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.constant(false))),
});
type Form = typeof form extends fc.Arbitrary<infer F> ? F : never;

/** Quotes where a cell needs them, and where `quotes` wants them. */
function rowsOf(cells: readonly (readonly string[])[], { separator, end, headers, quotes }: Form): string[] {
  const written = (cell: string) => {
    const needed = cell.includes(separator) || cell.includes("\n") || cell.trim().startsWith('"');
    const text = cell.replace(/\n/gu, end);
    return quotes.next().value === true || needed ? `"${text.replace(/"/gu, '""')}"` : text;
  };
  return [...(headers ? [HEADERS] : []), ...cells].map((row) => row.map(written).join(separator));
}

const clean = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(cleanText));

describe("whoever is written out", () => {
  test("reads back the same, in every form", () => {
    fc.assert(
      fc.property(people(words(signs)), form, (cells, as) => {
        const read = readRosterText(as.mark + rowsOf(cells, as).join(as.end));
        expect(read.people).toEqual(clean(cells));
        expect(read.issues).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("stays, whatever stands in the row of another", () => {
    const names = words(["Бат", "ү", "7", "'", ",", ";", " "], ["Бат", "Дорж"]);
    const broken = words([...signs.filter((sign) => sign !== "\n"), "\t", "дарга"], ['"', "Бат", ","]);
    fc.assert(
      fc.property(people(names), form, broken, fc.nat(), (cells, as, line, place) => {
        const rows = rowsOf(cells, as);
        const at = (as.headers ? 1 : 0) + (place % (cells.length + 1));
        const read = readRosterText([...rows.slice(0, at), line, ...rows.slice(at)].join(as.end));
        expect(read.people.filter(([code]) => code.startsWith("К"))).toEqual(clean(cells));
        expect(read.issues.filter(({ row }) => row !== at + 1)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
