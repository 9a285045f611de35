import { describe, expect, test } from "vitest";
import { readRosterText } from "../../sidebar/roster-text";

const STAFF = ["001", "Дорж", "Жолооч", "Захиргаа", "Албан хаагч"];

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
    ["spaces and empty rows", "\n  001 \t Дорж \tЖолооч\tЗахиргаа\tАлбан хаагч\n\n\t\t\n"],
    ["a quoted line break", '001\t"Дорж"\t"Жолооч"\t"Захиргаа"\t"Албан\nхаагч"'],
  ])("are read with %s", (_, text) => {
    expect(readRosterText(text)).toEqual({ people: [STAFF], units: ["Захиргаа"], errors: [] });
  });

  test("an empty text is nobody", () => {
    expect(readRosterText(" \n")).toEqual({ people: [], units: [], errors: [] });
  });

  test("say what is wrong, by the row of the text", () => {
    const { errors, people } = readRosterText("1,А,Я,Б,дарга\n1,,Я,,Захирал\n,Г,Я,Б,");
    expect(people).toHaveLength(3);
    expect(errors.map(({ row }) => row)).toEqual([2, 2, 2, 2, 3, 3]);
  });
});
