import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposedHeads, rosterLine, rosterNotes } from "../../src/explain/roster-words";
import { cleanText } from "../../src/read/cells/clean-text";
import type { InRoster } from "../../src/read/roster-namesakes";
import type { RosterRow } from "../../src/read/roster-rows";
import { type RosterChoices, readRosterText } from "../../src/read/roster-text";
import { roster } from "../../src/workbook/roster";

const STAFF: RosterRow = ["001", "Дорж", "Жолооч", "Захиргаа", "Албан хаагч"];
const { code, name, position, unit, role } = roster.columns;
const HEADERS: readonly string[] = [code, name, position, unit, role].map(({ header }) => header);
/** The people of a text as they would be written, and what is wrong. */
function read(text: string, choices: RosterChoices = {}, inRoster: readonly InRoster[] = []) {
  const { lines, issues } = readRosterText(text, choices, inRoster);
  return { people: lines.map(({ person }) => person), issues };
}
const told = (text: string) => read(text).issues.map(rosterLine);

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
    expect(read(text)).toEqual({ people: [STAFF], issues: [] });
  });

  test.each([" \n", "Код;Овог, нэр;Албан тушаал;Нэгж;Үүрэг\n"])("nobody in %j", (text) => {
    expect(read(text)).toEqual({ people: [], issues: [] });
  });

  test("under the headers that the roster's own tab has", () => {
    const values = [...STAFF].reverse();
    expect(read(`${[...HEADERS].reverse().join("\t")}\n${values.join("\t")}`).people).toEqual([STAFF]);
  });

  test("the tab's own header goes before what else people call the column", () => {
    const { people } = read("Нэр;Код;Овог, нэр;Нэгж;Үүрэг\nД.;001;Бат Дорж;Хэлтэс;дарга");
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
    const { people, issues } = read(text);
    expect([...new Set(people.map((person) => person[4]))]).toEqual([role]);
    expect(issues).toEqual([]);
  });

  test("a tab that stands at the end of a line separates nothing", () => {
    const rows = ["001,Дорж,Жолооч,Захиргаа,мэргэжилтэн", "002,Бат,Жолооч,Захиргаа,мэргэжилтэн\t"];
    expect(read(rows.join("\n")).people.map((person) => person[1])).toEqual(["Дорж", "Бат"]);
  });

  test("another separator inside a cell separates nothing", () => {
    const name = (text: string) => read(text).people.map((person) => person[1]);
    expect(name("001,Дорж; Бат,Жолооч,Захиргаа,дарга\n002,Сүрэн,Жолооч,Захиргаа,дарга")).toEqual([
      "Дорж; Бат",
      "Сүрэн",
    ]);
    expect(name("001;А, Б, В, Г, Д;Жолооч;Захиргаа;дарга")).toEqual(["А, Б, В, Г, Д"]);
  });

  test("tabs separate where another sign would give people as well", () => {
    expect(read("001\tДорж; ,;\t\tБат,;,;\tдарга\nэвдэрсэн мөр").people[0]).toEqual([
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
      expect(read(`${row}\n${below}`).people.map((person) => person[1])).toEqual([name, "Дорж"]);
    }
  });

  test("a quote left open takes nobody in, even where another closes it", () => {
    const text = '001,"Дорж,Я,Хэлтэс,дарга\n002,Бат",Я,Хэлтэс,дарга';
    expect(read(text).people.map((person) => person[1])).toEqual(['"Дорж', 'Бат"']);
    expect(told(text)).toEqual(['Мөр 1: хашилт (") нээгээд хаагаагүй']);
  });
});

describe("what is wrong is said by the row of the text", () => {
  const roles = "“Албан хаагч” эсвэл “Нэгжийн дарга”";

  test("each mistake of a row", () => {
    const text = "1,А,Я,Б,дарга\n1,,Я,,Захирал\n\n,Г,,Б,";
    expect(read(text).people).toHaveLength(3);
    expect(told(text)).toEqual([
      "Мөр 2: овог, нэр хоосон",
      "Мөр 2: нэгж хоосон",
      "Мөр 2: “1” код давхардсан (мөр 1)",
      `Мөр 2: “Захирал” гэсэн үүрэг алга: ${roles}`,
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
    expect(told("\nКод;Овог, нэр;Үүрэг\n001;Дорж;дарга\n002;Бат;албан хаагч")).toEqual([
      "Мөр 2: “Нэгж” багана алга",
    ]);
    expect(told("Код;Нэр;Нэгж;Үүрэг\n001;Дорж;Хэлтэс;дарга")).toEqual([]);
  });

  test("a row after a cell of two lines is counted as Excel counts it", () => {
    expect(told('001\tДорж\t"Ахлах\nжолооч"\tХэлтэс\tдарга\n002\tБат\tЯ\t\tдарга')).toEqual([
      "Мөр 2: нэгж хоосон",
    ]);
  });
});

/** Rows with a tab between cells, which are named `a | b`. */
const table = (...rows: readonly string[]) => rows.map((row) => row.replaceAll(" | ", "\t")).join("\n");
const STAFF_WORD = "Албан хаагч";
const HEAD_WORD = "Нэгжийн дарга";

describe("a list as it comes from HR", () => {
  const PEOPLE = [
    ["001", "Дорж Бат", "Хэлтсийн дарга", "Захиргаа", HEAD_WORD],
    ["002", "Бат Оюун", "Мэргэжилтэн", "Захиргаа", STAFF_WORD],
  ];

  test.for([
    ["№ | Овог | Нэр | Албан тушаал | Нэгж", "1 | Дорж | Бат", "2 | Бат | Оюун"],
    [
      "д/д | Эцэг /эх/-ийн нэр | Өөрийн нэр | Албан тушаалын нэр | Нэгжийн нэр",
      "1 | Дорж | Бат",
      "2 | Бат | Оюун",
    ],
    ["Регистр | Овог, нэр | АЛБАН ТУШААЛ | Алба, хэлтэс", "УА88010112 | Дорж Бат", "УБ90020203 | Бат Оюун"],
    ["ТТД | Овог нэр | Одоогийн албан тушаал | Бүтцийн нэгж", "23 | Дорж Бат", "24 | Бат Оюун"],
    ["Ажилтны код | Овог | Нэр | Ажлын байр | Хэлтэс", "001 | Дорж | Бат", "002 | Бат | Оюун"],
    ["Хүний дугаар | Овог | Нэр | Албан тушаал | Байгууллагын нэгж", "001 | Дорж | Бат", "002 | Бат | Оюун"],
    ["Табелийн № | Овог | Нэр | Албан тушаал | Тасаг", "001 | Дорж | Бат", "002 | Бат | Оюун"],
    [
      "Код | Овог | Нэр | Албан-тушаал | Зохион байгуулалтын нэгж",
      "001 | Дорж | Д.Бат",
      "002 | Бат | Бат Оюун",
    ],
  ])("%s", ([headers = "", ...names]) => {
    const ends = [" | Хэлтсийн дарга | Захиргаа", " | Мэргэжилтэн | Захиргаа"];
    const rows = names.map((name, index) => `${name}${ends[index]}`);
    expect(read(table(headers, ...rows))).toEqual({ people: PEOPLE, issues: [] });
  });

  test.for([
    ["Эцэг/эхийн нэр, нэр | Албан тушаал | Харьяалах нэгж", "name unit position"],
    ["Овог, эцэг/эхийн нэр, өөрийн нэр | Албан тушаалын нэр | Хэлтэс, албаны нэр", "name unit position"],
    ["Ажилтны овог нэр | Эрхэлж буй албан тушаал | Алба/тасаг", "name unit position"],
    ["Албан хаагчийн код (HR) | Эцгийн нэр | Нэр | Албан тушаал | Газар", "code surname name position unit"],
    ["Овог, нэр | Албан тушаалын ангилал, зэрэг | Албан тушаал | Нэгжийн утас | Нэгж", "name position unit"],
  ])("%s", ([headers = "", fields = ""]) => {
    const { columns, hasHeaders } = readRosterText(table(headers, headers.replace(/[^|]+/gu, " x ").trim()));
    expect([hasHeaders, Object.keys(columns).sort()]).toEqual([true, fields.split(" ").sort()]);
  });

  test("headers in the tenth row, below a title, with a second line and numbered columns", () => {
    const text = table(
      "Татварын газрын албан хаагчдын нэрсийн жагсаалт",
      ..."2026 он||||||".split("|"),
      "№ | Хувийн мэдээлэл |  | Албан тушаал | Нэгж | Зэрэг",
      " | Овог | Нэр",
      "1 | 2 | 3 | 4 | 5 | 6",
      "1 | Дорж | Бат | Хэлтсийн дарга | Захиргаа | ТЗ-8",
      "2 | Бат | Оюун | Мэргэжилтэн | Захиргаа | ТЗ-5",
      " | Нийт: 2",
    );
    const { lines, issues, apart, unused } = readRosterText(text);
    expect(lines.map(({ person }) => person)).toEqual(PEOPLE);
    expect(issues).toEqual([]);
    expect(lines.map(({ row }) => row)).toEqual([12, 13]);
    expect(apart.map(({ row, why }) => [row, why])).toEqual([
      [1, "title"],
      [2, "title"],
      [11, "numbering"],
      [14, "total"],
    ]);
    expect(unused).toEqual(["№", "Зэрэг"]);
  });

  test.for([
    "№",
    "д/д",
    "Д.д",
    "Регистр",
    "Регистрийн дугаар",
    "РД",
    "ТТД",
    "Албан тушаалын ангилал",
    "Албан тушаалын зэрэг зэрэглэл",
    "Албан тушаалын код",
    "Нэгжийн код",
    "Ургийн овог",
    "Утасны дугаар",
  ])("%s is no column of ours, and named", (header) => {
    const text = table(
      `${header} | Овог | Нэр | Албан тушаал | Нэгж`,
      "77 | Дорж | Бат | Хэлтсийн дарга | Захиргаа",
    );
    const { lines, unused } = readRosterText(text);
    expect(lines.map(({ person }) => person)).toEqual([PEOPLE[0]]);
    expect(unused).toEqual([header]);
  });

  test("a heading row names the unit of those below, where no column does", () => {
    const text = table(
      "№ | Овог, нэр | Албан тушаал",
      "Захиргаа",
      "1 | Дорж Бат | Хэлтсийн дарга",
      "2 | Бат Оюун | Мэргэжилтэн",
    );
    expect(read(text)).toEqual({ people: PEOPLE, issues: [] });
  });

  describe("units that stand only above their people", () => {
    const UNITS = ["Захиргаа", "Захиргаа", "Захиргаа", "Санхүү", "Санхүү"];
    const unitsIn = (...rows: readonly string[]) => {
      const { lines } = readRosterText(table("№ | Нэгж | Овог, нэр | Албан тушаал", ...rows));
      return lines.map(({ person: [, , , unit] }) => unit);
    };
    const STAFF = ["1 |  | Дорж Бат | Я", "2 |  | Бат Оюун | Я", "3 |  | Ган Зул | Я"];
    const MERGED = ["1 | Захиргаа | Дорж Бат | Я", ...STAFF.slice(1), "Дүн | 3"];
    const OTHERS = ["4 | Санхүү | Сүх Болд | Я", "5 |  | Ням Гэрэл | Я"];

    test("a cell that is merged over them: their unit is proposed and said, and is one with its first row", () => {
      expect(unitsIn(...MERGED, ...OTHERS)).toEqual(UNITS);
      const roster = readRosterText(table("№ | Нэгж | Овог, нэр | Албан тушаал", ...MERGED, ...OTHERS), {
        cells: { 2: { unit: "Тамгын газар" } },
      });
      expect(roster.lines.map(({ proposed: { unit } }) => unit)).toEqual([false, true, true, false, true]);
      expect(roster.lines[2]?.person[3]).toBe("Тамгын газар");
      expect(rosterNotes(roster)).toContain(
        "Нэгж нь хоосон 3 хүнийг дээрх мөрийн нэгжид оруулав: шалгана уу.",
      );
      expect(roster.issues).toEqual([]);
    });

    test("the first row of a unit may be a vacancy", () => {
      const vacant = "4 | Санхүү | Сул орон тоо | Дарга";
      expect(unitsIn(...MERGED, vacant, "5 |  | Ням Гэрэл | Я", "6 |  | Ням Дорж | Я")).toEqual(UNITS);
    });

    test("headings above a blank column, wherever in the row they stand", () => {
      const others = ["4 |  | Сүх Болд | Я", "5 |  | Ням Гэрэл | Я"];
      expect(unitsIn("Захиргаа", ...STAFF, "Санхүү", ...others)).toEqual(UNITS);
      expect(unitsIn(" | Захиргаа", ...STAFF, " | Санхүү", ...others)).toEqual(UNITS);
    });

    test("who lacks a unit among people who have theirs is asked", () => {
      const own = ["1 | Захиргаа | Дорж Бат | Я", "2 | Захиргаа | Бат Оюун | Я"];
      expect(unitsIn(...own, "3 |  | Ган Зул | Я", "4 |  | Ням Дорж | Я", "5 |  | А Б | Я")).toEqual([
        "Захиргаа",
        "Захиргаа",
        "",
        "",
        "",
      ]);
      expect(
        unitsIn("1 | Захиргаа | Дорж Бат | Я", "2 | Санхүү | Бат Оюун | Я", "3 |  | Ган Зул | Я"),
      ).toEqual(["Захиргаа", "Санхүү", ""]);
      expect(unitsIn("1 |  | Дорж Бат | Я", "2 | Санхүү | Бат Оюун | Я", "3 |  | Ган Зул | Я")).toEqual([
        "",
        "Санхүү",
        "Санхүү",
      ]);
    });
  });

  test("letters of other alphabets: a unit that looks like another is spelled as it, names are pointed at", () => {
    const text = table(
      "Овог, нэр | Албан тушаал | Нэгж",
      "Дорж Бат | Хэлтсийн дарга | Хэлтэс",
      "Бат Оюун | Мэргэжилтэн | Хэлтэc", // Latin c
      "Шинэ Хvн | Мэргэжилтэн | Aрхив", // Latin v, A
    );
    const roster = readRosterText(text);
    expect(roster.lines.map(({ person: [, , , unit] }) => unit)).toEqual(["Хэлтэс", "Хэлтэс", "Aрхив"]);
    expect(rosterNotes(roster).slice(0, 2)).toEqual([
      "“Хэлтэc” гэсэн нэгжийг “Хэлтэс” гэж бичнэ: өөр цагаан толгойн үсэгтэй байна.",
      "Өөр цагаан толгойн үсэгтэй: “Шинэ Хvн”, “Aрхив”. Бичсэнээр нь үлдээнэ: шалгана уу.",
    ]);
    const known = { code: "001", name: "Ням Дорж", unit: "Архив", role: "" };
    expect(readRosterText(text, {}, [known]).lines[2]?.person[3]).toBe("Архив");
  });

  test("a name without its surname stays; a surname without a name is asked about", () => {
    const text = table("Овог | Нэр | Албан тушаал | Нэгж", " | Бат | Я | Х", "Дорж |  | Я | Х");
    expect(read(text).people.map(([, name]) => name)).toEqual(["Бат", "Дорж"]);
    expect(told(text).filter((line) => line.includes("нэр"))).toEqual([
      "Мөр 3: нэр хоосон, зөвхөн овог “Дорж” бий",
    ]);
    const { issues } = read(text, { cells: { 3: { name: "Дорж Оюун" } } });
    expect(issues).toEqual([]);
    // Where one column holds the name, whatever its header, it is the name.
    expect(told(table("Овог | Албан тушаал | Нэгж", "Дорж Бат | Я | Х"))).toEqual([]);
  });

  describe("without headers", () => {
    const codes = (...rows: readonly string[]) => {
      const { lines, columns } = readRosterText(table(...rows));
      return [columns.code, ...lines.map(({ person: [code, name] }) => `${code} ${name}`)];
    };

    test.for([
      ["1 | Дорж Бат | Дарга | Х", "2 | Бат Оюун | Ажилтан | Х"],
      ["1. | Дорж Бат | Дарга | Х", "2. | Бат Оюун | Ажилтан | Х"],
      ["1 | Дорж Бат | Дарга | Х", "", "2 | Бат Оюун | Ажилтан | Х"],
    ])("numbers of the rows are no codes: %j", (rows) => {
      expect(codes(...rows)).toEqual([undefined, "001 Дорж Бат", "002 Бат Оюун"]);
    });

    test("nor below headers that nobody knows", () => {
      const text = table("т | Хүн | Ажил | Хаана", "1 | Дорж Бат | Дарга | Х", "2 | Бат Оюун | Ажилтан | Х");
      expect(read(text, { hasHeaders: true }).people.map(([code]) => code)).toEqual(["001", "002"]);
    });

    test.for([
      ["1 | Дорж Бат | Дарга | Х", "3 | Бат Оюун | Ажилтан | Х"],
      ["01 | Дорж Бат | Дарга | Х", "02 | Бат Оюун | Ажилтан | Х"],
      ["1 | Дорж Бат | Дарга | Х | дарга", "2 | Бат Оюун | Ажилтан | Х | staff"],
    ])("codes stay: %j", (rows) => {
      expect(codes(...rows)[0]).toBe(0);
    });
  });

  test.for([
    ['="007",Дорж Бат,Мэргэжилтэн,Захиргаа,staff', "007"],
    ['"=""007""",Дорж Бат,Мэргэжилтэн,Захиргаа,staff', "007"],
  ])("%s", ([row = "", code]) => {
    expect(read(`code,name,position,unit,role\n${row}`).people[0]?.[0]).toBe(code);
  });

  test.for(["sep=;\r\n", "\uFEFFsep=;\n", "SEP=|\n", '"sep=;"\n'])(
    "the line %j names the separator",
    (line) => {
      const sign = line.includes("|") ? "|" : ";";
      const rows = [
        "code,name,position,unit,role",
        `${"7,Дорж; Бат".replaceAll(sign, "")},Я,Б,staff`,
        "8,,Я,Б,staff",
      ];
      const text = line + rows.join("\n").replaceAll(",", sign);
      expect(read(text).people.map(([code]) => code)).toEqual(["7", "8"]);
      expect(told(text)).toEqual(["Мөр 3: овог, нэр хоосон"]); // as Excel counts: it shows no row for that line
    },
  );
});

describe("codes are proposed", () => {
  const codes = (rows: readonly string[], inRoster: readonly InRoster[] = []) =>
    read(
      table("Код | Овог, нэр | Албан тушаал | Нэгж", ...rows.map((row) => `${row} | Мэргэжилтэн | Х`)),
      {},
      inRoster,
    ).people.map(([code]) => code);
  const known = (code: string, name: string) => ({ code, name, unit: "Х", role: STAFF_WORD });

  test.for([
    { rows: [" | А", " | Б"], codes: ["001", "002"] },
    { rows: ["001 | А", " | Б", "3 | В", " | Г"], codes: ["001", "002", "3", "004"] },
    { rows: ["К-1 | А", " | Б"], codes: ["К-1", "001"] },
  ])("$codes", ({ rows, codes: expected }) => expect(codes(rows)).toEqual(expected));

  test("to namesakes no second one silently, whatever their units and who of them has a code", () => {
    const rows = table(
      "Код | Овог, нэр | Албан тушаал | Нэгж",
      " | Бат | Я | Х",
      " | бат | Я | х",
      " | Бaт | Я | Ц", // a Latin a
      "5 | Зул | Я | Х",
      " | Зул | Я | Ц",
      " | Сүх | Я | Х",
      "6 | Сүх | Я | Х",
    );
    expect(told(rows)).toEqual([
      "Мөр 3: ижил нэртэй хүн мөр 2-д бий: өөр хүн бол кодыг нь бичнэ",
      "Мөр 4: ижил нэртэй хүн мөр 2-д бий: өөр хүн бол кодыг нь бичнэ",
      "Мөр 6: ижил нэртэй хүн мөр 5-д бий: өөр хүн бол кодыг нь бичнэ",
      "Мөр 7: ижил нэртэй хүн мөр 8-д бий: өөр хүн бол кодыг нь бичнэ",
    ]);
    const cells = { 3: { code: "7" }, 4: { code: "8" }, 6: { code: "9" }, 7: { code: "10" } };
    expect(read(rows, { cells }).issues).toEqual([]);
  });

  test("to a namesake of the roster none silently: moved, or another person", () => {
    const bat = { code: "005", name: "Дорж Бат", unit: "Санхүү", role: STAFF_WORD };
    const rows = table("Овог, нэр | Албан тушаал | Нэгж", "Дорж  БАТ | М | Хууль");
    const { issues } = read(rows, {}, [bat]);
    expect(issues.map(rosterLine)).toEqual([
      "Мөр 2: ижил нэртэй хүн бүртгэлд бий (код “005”, Санхүү): өөр хүн бол кодыг нь бичнэ",
    ]);
    expect(read(rows, { cells: { 2: { code: "009" } } }, [bat]).issues).toEqual([]);
    expect(read(rows, { cells: { 2: { code: "005" } } }, [bat]).issues).toMatchObject([{ id: "in-roster" }]);
    // Two of one name and unit: whose row it is nobody knows.
    const two = [bat, { ...bat, code: "006" }];
    const own = table("Овог, нэр | Албан тушаал | Нэгж", "Дорж Бат | М | Санхүү");
    expect(read(own, {}, two).issues.map(rosterLine)).toEqual([
      "Мөр 2: ижил нэртэй хүн бүртгэлд бий (код “005”, Санхүү): өөр хүн бол кодыг нь бичнэ",
    ]);
  });

  test.for([
    [
      "099",
      "Дорж Бат",
      "Санхүү",
      "ижил нэртэй хүн бүртгэлд бий (код “005”, Санхүү): өөр хүн бол кодыг нь бичнэ",
    ],
    ["", "Д.Бат", "Санхүү", "бүртгэлийн “Дорж Бат” (код “005”) байж болзошгүй: өөр хүн бол кодыг нь бичнэ"],
    [
      "099",
      "Д. БАТ",
      "санхүү",
      "бүртгэлийн “Дорж Бат” (код “005”) байж болзошгүй: өөр хүн бол кодыг нь бичнэ",
    ],
    [
      "",
      "Бат Дорж",
      "Санхүү",
      "бүртгэлийн “Дорж Бат” (код “005”) байж болзошгүй: өөр хүн бол кодыг нь бичнэ",
    ],
    [
      "",
      "Сономын Зул",
      "Санхүү",
      "бүртгэлийн “С.Зул” (код “006”) байж болзошгүй: өөр хүн бол кодыг нь бичнэ",
    ],
  ])("nor is anybody of the roster taken for another under %j, %s of %s", ([code, name, unit, asked]) => {
    const people = [
      { code: "005", name: "Дорж Бат", unit: "Санхүү", role: STAFF_WORD },
      { code: "006", name: "С.Зул", unit: "Санхүү", role: STAFF_WORD },
    ];
    const rows = table("Код | Овог, нэр | Албан тушаал | Нэгж", `${code} | ${name} | М | ${unit}`);
    expect(read(rows, {}, people).issues.map(rosterLine)).toEqual([`Мөр 2: ${asked}`]);
    expect(read(rows, { cells: { 2: { code: "099" } } }, people).issues).toEqual([]);
  });

  test.for([
    ["099", "Дорж Бат", "Хууль"],
    ["", "Д.Бат", "Хууль"],
    ["", "Дулам Бат", "Санхүү"],
    ["", "Д.Батбаяр", "Санхүү"],
    ["", "Н.Бат", "Санхүү"],
  ])("%j, %s of %s is another person", ([code, name, unit]) => {
    const people = [{ code: "005", name: "Дорж Бат", unit: "Санхүү", role: STAFF_WORD }];
    const rows = table("Код | Овог, нэр | Албан тушаал | Нэгж", `${code} | ${name} | М | ${unit}`);
    expect(read(rows, {}, people).issues).toEqual([]);
  });

  test("never one of the roster; who is there already keeps theirs", () => {
    expect(codes([" | А", " | Б"], [known("001", "Г"), known("2", "Б")])).toEqual(["003", "2"]);
  });

  test("wide enough for everybody", () => {
    const many = codes(Array.from({ length: 1000 }, (_, index) => ` | Хүн${index}`));
    expect([many[0], many[999]]).toEqual(["0001", "1000"]);
  });
});

describe("roles are proposed by the position", () => {
  const roles = (...positions: readonly string[]) => {
    const rows = positions.map((position, index) => `Хүн${index} | ${position} | Х`);
    const { lines, issues } = readRosterText(table("Нэр | Албан тушаал | Нэгж", ...rows));
    const unclear = new Set(issues.map(({ row }) => row - 2));
    return lines.map(({ person: [, , , , role] }, index) =>
      unclear.has(index) ? "?" : role === HEAD_WORD ? "дарга" : "-",
    );
  };

  test.for<[readonly string[], readonly string[]]>([
    [
      ["Хэлтсийн дарга", "Мэргэжилтэн"],
      ["дарга", "-"],
    ],
    [
      ["Төрийн нарийн бичгийн дарга", "Орлогч дарга"],
      ["дарга", "-"],
    ],
    [
      ["ЗАХИРАЛ", "Дэд захирал", "Захирлын туслах"],
      ["дарга", "-", "-"],
    ],
    [
      ["Тасгийн эрхлэгч", "Эмч"],
      ["дарга", "-"],
    ],
    [
      ["Засаг даргын орлогч", "Даргын зөвлөх"],
      ["-", "-"],
    ],
    [
      ["Хэлтсийн дарга", "Тасгийн дарга", "Байцаагч"],
      ["?", "?", "-"],
    ],
    [
      ["Хүний нөөцийн менежер", "Мэргэжилтэн"],
      ["?", "-"],
    ],
    [
      ["Хэлтсийн дарга", "Хүний нөөцийн менежер"],
      ["дарга", "-"],
    ],
    [
      ["Хэлтсийн даргын үүргийг түр орлон гүйцэтгэгч", "Мэргэжилтэн"],
      ["?", "-"],
    ],
    [
      ["", "Мэргэжилтэн"],
      ["?", "-"],
    ],
  ])("%j", ([positions, expected]) => expect(roles(...positions)).toEqual(expected));

  test("a head of the roster, and one whose role is written, count too", () => {
    const text = table(
      "Нэр | Албан тушаал | Нэгж | Үүрэг",
      "А | Хэлтсийн дарга | Х",
      "Б | Байцаагч | х | дарга",
    );
    expect(told(text)).toEqual([
      "Мөр 2: үүрэг нь албан тушаалаас тодорхойгүй: “Албан хаагч” эсвэл “Нэгжийн дарга”",
    ]);
    const head = { code: "9", name: "Г", unit: "Х", role: HEAD_WORD };
    expect(read("Нэр;Албан тушаал;Нэгж\nА;Дарга;Х", {}, [head]).issues).toMatchObject([
      { id: "role-unclear" },
    ]);
  });

  test("as people chose them, a unit's spellings being one", () => {
    const text = table(
      "Нэр | Албан тушаал | Нэгж",
      "А | Дарга | Их хэлтэс",
      "Б | Захирал | Их  Хэлтэс",
      "В |  | их хэлтэс",
    );
    const { people, issues } = read(text, { heads: { "их хэлтэс": 3 } });
    expect(people.map((person) => person[4])).toEqual([STAFF_WORD, HEAD_WORD, STAFF_WORD]);
    expect(issues).toEqual([]);
  });
});

describe("what people decide about a text", () => {
  const text = table("Хүн | Ажил | Хаана", "Бат | Дарга | Захиргаа", "Оюун | Жолооч | Захиргаа");

  test("columns, and that headers stand in the first row, where they say nothing", () => {
    const columns = { code: null, name: 0, position: 1, unit: 2, role: null };
    expect(read(text, { columns, hasHeaders: true })).toEqual({
      people: [
        ["001", "Бат", "Дарга", "Захиргаа", HEAD_WORD],
        ["002", "Оюун", "Жолооч", "Захиргаа", STAFF_WORD],
      ],
      issues: [],
    });
    expect(read(text, { columns }).people).toHaveLength(3);
  });

  test("cells of a faulty row; the unit of all", () => {
    const faulty = "Код;Нэр;Албан тушаал\n1;;Дарга\n1;Бат;Жолооч";
    const choices = { unit: "Захиргаа", cells: { 2: { name: " Дорж  Оюун " }, 3: { code: "2" } } };
    expect(read(faulty, choices)).toEqual({
      people: [
        ["1", "Дорж Оюун", "Дарга", "Захиргаа", HEAD_WORD],
        ["2", "Бат", "Жолооч", "Захиргаа", STAFF_WORD],
      ],
      issues: [],
    });
  });
});

describe("a row that its headers do not reach", () => {
  test.for([
    ["Код,Овог нэр,Албан тушаал,Нэгж\n001,Бат,Я,Х\n002,Болд, Сүх,М,Санхүү", "Мөр 3", "Санхүү"],
    ["Код\tОвог нэр\tАлбан тушаал\tНэгж\t\n1\tДорж\tБат\tЯ\tХ\t\t9", "Мөр 2", "Х 9"],
    ["1\tБат\tЯ\tХ\tдарга\n2\tДорж\tСүх\tЯ\tХ\tдарга", "Мөр 2", "дарга"],
  ])("%j is shifted by nobody silently", ([text = "", row = "", beyond = ""]) => {
    expect(told(text).filter((line) => line.includes("баганаас"))).toEqual([
      `${row}: баганаас хэтэрсэн “${beyond}”: мөрийн нүднүүд зөрсөн эсэхийг шалгана, эсвэл багана дээр нь нэр бичнэ`,
    ]);
  });

  test("is clear once its last cell is mended, and so are blank cells and columns that people chose", () => {
    const text = "Код,Нэр,Албан тушаал,Нэгж\n2,Болд, Сүх,М,Санхүү";
    const [name, position] = ["Болд Сүх", "Дарга"];
    expect(read(text, { cells: { 2: { name, position } } }).issues).toMatchObject([{ id: "beyond-headers" }]);
    expect(read(text, { cells: { 2: { name, position, unit: "Санхүү" } } }).issues).toEqual([]);
    expect(told("Код\tНэр\tАлбан тушаал\tНэгж\n1\tБат\tЯ\tХ\t\t \t")).toEqual([]);
    const columns = { code: null, name: 1, position: 2, unit: 5, role: null };
    expect(read("а\tБат\tЯ\tб\tв\tХ", { columns }).issues).toEqual([]);
  });
});

describe("headers that stand there again", () => {
  const HEAD = "№ | Овог | Нэр | Албан тушаал | Нэгж";
  const [BAT, OYUN] = ["1 | Дорж | Бат | Дарга | Х", "2 | Бат | Оюун | Мэргэжилтэн | Х"];
  const ended = (...rows: readonly string[]) => {
    const { lines, apart, issues } = readRosterText(table(...rows));
    const names = lines.map(({ person: [, name] }) => name);
    return { names, apart: apart.map(({ row, why }) => [row, why]), issues: issues.map(rosterLine) };
  };

  test.for([[HEAD], [" | ОВОГ | Нэр | Албан  тушаал"], ["№ | Эцгийн нэр | Өөрийн нэр | Тушаал | Хэлтэс"]])(
    "%s in the middle is nobody, and said",
    ([again = ""]) => {
      expect(ended(HEAD, BAT, again, OYUN)).toEqual({
        names: ["Дорж Бат", "Бат Оюун"],
        apart: [[3, "headers"]],
        issues: [],
      });
    },
  );

  test("of two lines and with numbered columns", () => {
    const lines = ["№ | Хувийн | мэдээлэл | Албан тушаал | Нэгж", " | Овог | Нэр", "1 | 2 | 3 | 4 | 5"];
    expect(ended(...lines, BAT, ...lines, OYUN)).toEqual({
      names: ["Дорж Бат", "Бат Оюун"],
      apart: [
        [3, "numbering"],
        [5, "headers"],
        [6, "headers"],
        [7, "numbering"],
      ],
      issues: [],
    });
  });

  test("in another order: whoever stands below is asked about", () => {
    const { apart, issues } = ended(HEAD, BAT, "№ | Нэр | Овог | Албан тушаал | Нэгж", OYUN);
    expect(apart).toEqual([[3, "headers"]]);
    expect(issues).toEqual([
      "Мөр 4: дээрх толгой (мөр 3) багануудыг өөр дарааллаар нэрлэсэн: тэр хэсгийг тусад нь буулгана",
    ]);
  });

  test("only in the eleventh row or further down", () => {
    const titles = Array<string>(10).fill("Жагсаалт");
    expect(ended(...titles, HEAD, BAT).names).toEqual(["Дорж Бат"]);
    const people = Array.from(
      { length: 12 },
      (_, index) => `${index + 1} | Дорж | Бат${index} | Ажилтан | Х`,
    );
    const { names, apart } = ended(...people, HEAD, BAT);
    expect([names.length, apart]).toEqual([13, []]);
  });

  test("a person whose cells sound like headers stays", () => {
    expect(ended(HEAD, "1 | Дорж | Бат | Албан тушаал хариуцсан мэргэжилтэн | Алба").names).toEqual([
      "Дорж Бат",
    ]);
  });
});

describe("what is nobody's value", () => {
  const list = (...rows: readonly string[]) => table("Код | Овог, нэр | Албан тушаал | Нэгж", ...rows);

  test.for([
    ["#REF! | Бат | Я | Х", "“код” нүдэнд “#REF!” алдаа байна"],
    ["1 | #N/A | Я | Х", "“овог, нэр” нүдэнд “#N/A” алдаа байна"],
    ["1 | Бат | #VALUE! | Х", "“албан тушаал” нүдэнд “#VALUE!” алдаа байна"],
    ["1 | Бат | Я | #DIV/0!", "“нэгж” нүдэнд “#DIV/0!” алдаа байна"],
    ["1 | Бат | Я | Ачаалж байна...", "“нэгж” нүдэнд “Ачаалж байна...” алдаа байна"],
    ["##### | Бат | Я | Х", "“код” нүдэнд “#####” алдаа байна"],
    ["1.2E+11 | Бат | Я | Х", "“1.2E+11” нь товчилсон тоо: кодыг бүтнээр нь бичнэ"],
    ["1,2E+11 | Бат | Я | Х", "“1,2E+11” нь товчилсон тоо: кодыг бүтнээр нь бичнэ"],
    ["1 | 12 | Я | Х", "“12” нь нэр биш"],
    ["1 | ... | Я | Х", "“...” нь нэр биш"],
  ])("%s", ([row = "", message]) => {
    expect(told(list(row))).toEqual([`Мөр 2: ${message}`]);
  });

  test("of two rows with one error neither has a code twice", () => {
    expect(
      told(list("#REF! | Бат | Я | Х", "#REF! | Дорж | Я | Х")).some((line) => line.includes("давхардсан")),
    ).toBe(false);
  });

  test("a dash is a blank cell", () => {
    const text = list("- | Бат | Я | —", "2 | – | Я | Х");
    expect(read(text).people.map(([code, name]) => [code, name])).toEqual([
      ["001", "Бат"],
      ["2", ""],
    ]);
    expect(told(text)).toEqual(["Мөр 2: нэгж хоосон", "Мөр 3: овог, нэр хоосон"]);
  });

  test.for(["Сул орон тоо", "СУЛ", "Сул орон тоо (2)", "Орон тоо сул", "(сул)", "Вакант"])(
    "“%s” is a vacancy, left out and said",
    (name) => {
      const { lines, apart } = readRosterText(list("1 | Бат | Я | Х", `2 | ${name} | Я | Х`));
      expect(lines).toHaveLength(1);
      expect(apart).toEqual([{ row: 3, why: "vacant", text: `2 ${name} Я Х` }]);
      const apartOf = readRosterText("1;Сул орон тоо;Я;Х;staff").apart.map(({ why }) => why);
      expect(apartOf).toEqual(["vacant"]);
    },
  );

  test("a person whose name begins like a vacancy stays", () => {
    expect(read(list("1 | Сулдэгэр Бат | Я | Х", "2 | Сул Бат | Я | Х")).people).toHaveLength(2);
  });
});

describe("codes that the workbook takes for one", () => {
  const second = (first: string, other: string, inRoster: readonly InRoster[] = []) =>
    read(
      table("Код | Нэр | Албан тушаал | Нэгж", `${first} | Бат | Я | Х`, `${other} | Зул | Я | Х`),
      {},
      inRoster,
    ).issues.map(rosterLine);

  test.for([
    ["А1", "а1"],
    ["А1", "A1"],
    ["008 · Ж.Сүхбаатар", "008"],
    ["008", "008 · Ж.Сүхбаатар"],
    ["'008", "008"],
    ["7", "007"],
  ])("%s, %s", ([first = "", other = ""]) => {
    expect(second(first, other)).toEqual([`Мөр 3: “${other}” код давхардсан (мөр 2: “${first}”)`]);
  });

  test.for([
    ["А1", "Б1"],
    ["А01", "А1"],
    ["10", "100"],
  ])("%s is not %s", ([first = "", other = ""]) => {
    expect(second(first, other)).toEqual([]);
  });

  test("are those of the roster, too, and none is proposed a second time", () => {
    const known = { code: "А1", name: "Дорж", unit: "Х", role: STAFF_WORD };
    expect(second("A1", "2", [known])).toEqual(["Мөр 2: “A1” код бүртгэлд “Дорж” гэсэн хүнийх"]);
    expect(second("7", "2", [{ ...known, code: "007", name: "Бат" }])).toEqual([
      "Мөр 2: бүртгэлд байгаа хүн (код “7”)",
    ]);
    const text = table("Код | Нэр | Албан тушаал | Нэгж", "001 · Бат | Бат | Я | Х", " | Зул | Я | Х");
    expect(read(text).people.map(([code]) => code)).toEqual(["001 · Бат", "002"]);
  });
});

test("who is in the roster already, and whose code is another's", () => {
  const known = [
    { code: "1", name: "Дорж Бат", unit: "Х", role: STAFF_WORD },
    { code: "2", name: "Бат Оюун", unit: "Х", role: STAFF_WORD },
  ];
  const { issues } = read("1;Дорж  БАТ;Я;Х;staff\n2;Болд;Я;Х;staff\n3;Сүх;Я;Х;staff", {}, known);
  expect(issues.map(rosterLine)).toEqual([
    "Мөр 1: бүртгэлд байгаа хүн (код “1”)",
    "Мөр 2: “2” код бүртгэлд “Бат Оюун” гэсэн хүнийх",
  ]);
});

test("a cell that no tab could hold", () => {
  expect(told(`${"1".repeat(51)};${"а".repeat(201)};Я;${"б".repeat(201)};staff`)).toEqual([
    "Мөр 1: код 50 тэмдэгтээс урт",
    "Мөр 1: овог, нэр 200 тэмдэгтээс урт",
    "Мөр 1: нэгж 200 тэмдэгтээс урт",
  ]);
});

test("what is proposed and what is not used is said", () => {
  const text = table(
    "Жагсаалт",
    "№ | Регистр | Нэр | Албан тушаал | Нэгж",
    "1 | УА | Бат | Хэлтсийн дарга | Х",
    "2 | УБ | Оюун | Жолооч | Х",
  );
  expect(proposedHeads(readRosterText(text))).toBe("Нэгжийн дарга гэж санал болгосон: Бат (Х).");
  expect(rosterNotes(readRosterText(text))).toEqual([
    "Кодгүй 2 хүнд шинэ код санал болгов: 001 … 002.",
    "Үүргийг албан тушаалаас нь санал болгов: нэгж бүрийн даргыг шалгана уу.",
    "Ашиглаагүй багана: №, Регистр.",
    "Хүн биш гэж үзсэн: мөр 1 “Жагсаалт” (гарчиг).",
  ]);
  expect(rosterNotes(readRosterText("1;Бат;Я;Х;staff"))).toEqual([]);
});

const signs = ["Бат", "Дорж", "ү", "7", "=", '"', '""', "'", ",", ";", " ", "\n", "-"];
const words = (parts: readonly string[], first = parts) =>
  fc
    .tuple(fc.constantFrom(...first), fc.array(fc.constantFrom(...parts), { maxLength: 7 }))
    .map(([begin, rest]) => begin + rest.join(""))
    .filter((text) => /\p{L}/u.test(text)); // a name has a letter, and a dash alone is blank

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

/** Cells as they are read: `="007"` is a text in a CSV. */
const clean = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cleanText(cleanText(cell).replace(/^="([^"]*[^"\s][^"]*)"$/, "$1"))));

describe("whoever is written out", () => {
  test("reads back the same, in every form", () => {
    fc.assert(
      fc.property(people(words(signs)), form, (cells, as) => {
        const { people: found, issues } = read(as.mark + rowsOf(cells, as).join(as.end));
        expect(found).toEqual(clean(cells));
        expect(issues).toEqual([]);
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
        const { people: found, issues } = read([...rows.slice(0, at), line, ...rows.slice(at)].join(as.end));
        expect(found.filter(([code]) => code.startsWith("К"))).toEqual(clean(cells));
        expect(issues.filter(({ row }) => row !== at + 1)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Lists as HR has them: other headers, no codes or some, titles above, totals below. */
const hrList = fc.record({
  headers: fc.constantFrom(
    ["№", "Овог", "Нэр", "Албан тушаал", "Нэгж"],
    ["Д/д", "Эцэг/эхийн нэр", "Нэр", "Албан тушаалын нэр", "Алба, хэлтэс"],
    ["Код", "Овог", "Нэр", "Ажлын байр", "Нэгжийн нэр"],
  ),
  title: fc.nat(4),
  rows: fc.array(
    fc.tuple(
      fc.constantFrom("", "1", "002", "7"),
      fc.constantFrom("Дорж", "Бат", ""),
      fc.constantFrom("Оюун", "Сүх", ""),
      fc.constantFrom("Дарга", "Мэргэжилтэн", "Менежер", ""),
      fc.constantFrom("Захиргаа", "захиргаа ", "Хяналт", ""),
    ),
    { minLength: 1, maxLength: 20 },
  ),
});

test("every filled row of a list is somebody or said to be nobody; codes that are proposed are new", () => {
  fc.assert(
    fc.property(hrList, ({ headers, title, rows }) => {
      const above = [...Array<string>(title).fill("Жагсаалт"), headers.join("\t")];
      const text = [...above, ...rows.map((row) => row.join("\t")), "Нийт\t"].join("\n");
      const { lines, apart, issues } = readRosterText(text);
      const filled = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
      const ended = [...lines, ...apart].map(({ row }) => row);
      expect([...ended, title + 1].sort((a, b) => a - b)).toEqual(filled);
      const fresh = lines.filter(({ proposed }) => proposed.code).map(({ person: [code] }) => code);
      expect(new Set(fresh).size).toBe(fresh.length);
      const twice = issues.flatMap((issue) => (issue.id === "code-twice" ? [issue.code] : []));
      expect(twice.filter((code) => fresh.includes(code))).toEqual([]);
      for (const { row, person } of lines) {
        const typed = text.split("\n")[row - 1]?.split("\t") ?? [];
        expect(person[1]).toBe([typed[1], typed[2]].filter((part) => part !== "").join(" "));
      }
    }),
    { numRuns: 300 },
  );
});
