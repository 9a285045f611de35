import { describe, expect, test } from "vitest";
import { DELAY_CAUSES, ROLES, SECTIONS, YES_NO } from "../../../src/law/words";
import { readChoice } from "../../../src/read/cells/choice";
import { accepted, factsOf, normalised, notFilled, type Read, read, refused } from "./readings";

const was = (value: string) => normalised(value, "choice-read-as");

describe("a word of the contract", () => {
  test.for<{ cell: unknown; choices: Readonly<Record<string, unknown>>; is: Read }>([
    { cell: "Албан хаагч", choices: ROLES, is: accepted("civil-servant") },
    { cell: "Нэгжийн дарга", choices: ROLES, is: accepted("unit-head") },
    { cell: "Нэгжийн  дарга ", choices: ROLES, is: accepted("unit-head") },
    { cell: "нэгжийн дарга", choices: ROLES, is: was("unit-head") },
    { cell: "Нэгжийн\nдарга", choices: ROLES, is: accepted("unit-head") },
    { cell: "дарга", choices: ROLES, is: refused("choice-unknown") },
    { cell: "А", choices: SECTIONS, is: accepted("measure") },
    { cell: "Б", choices: SECTIONS, is: accepted("learning") },
    { cell: "В", choices: SECTIONS, is: accepted("additional") },
    { cell: "а", choices: SECTIONS, is: was("measure") },
    // the Latin A
    { cell: "A", choices: SECTIONS, is: was("measure") },
    { cell: "Г", choices: SECTIONS, is: refused("choice-unknown") },
    { cell: 1, choices: SECTIONS, is: refused("choice-unknown") },
    { cell: "Үл хамаарах", choices: DELAY_CAUSES, is: accepted("beyond-employee") },
    { cell: "Хамаарах", choices: DELAY_CAUSES, is: accepted("employee") },
    { cell: "Үгүй", choices: YES_NO, is: accepted("false") },
    { cell: "тийм", choices: YES_NO, is: was("true") },
    { cell: true, choices: YES_NO, is: refused("choice-unknown") },
    { cell: "#N/A", choices: YES_NO, is: refused("cell-error") },
    { cell: "Loading...", choices: YES_NO, is: refused("cell-loading") },
    { cell: "", choices: YES_NO, is: notFilled },
    { cell: undefined, choices: YES_NO, is: notFilled },
  ])("$cell", ({ cell, choices, is }) => {
    expect(read(readChoice(cell, choices))).toEqual(is);
  });
});

test("a refusal lists the words to choose from", () => {
  expect(factsOf(readChoice("Магадгүй", YES_NO))).toEqual({
    text: "Магадгүй",
    choices: ["Тийм", "Үгүй"],
    latin: false,
  });
});
