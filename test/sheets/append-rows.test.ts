/** Rows appended to a register: whichever call fails, nothing typed is lost and the next click writes each row once. */
import { expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { COLLEAGUES, HEAD, WORKED, workedBody } from "../cases/body";
import { filledData } from "../cases/files";
import { faultsOf, withCalls } from "../projects/spread";
import { wholeState } from "./whole-state";

const REGISTER = "Хяналт";
const CODES = [HEAD, WORKED, ...COLLEAGUES].map(({ code }) => code);

/** Everybody is “Маш сайн”. */
const body = {
  ...workedBody,
  settings: {
    ...workedBody.settings,
    "Маш сайн: доод оноо": 60,
    "Маш сайн: дээд оноо": 100,
    "Хэвийн: доод оноо": 50,
    "Хэвийн: дээд оноо": 59.99,
    "Хангалтгүй: доод оноо": 0,
    "Хангалтгүй: дээд оноо": 49.99,
    "Ангиллын эх сурвалж": "Журам",
    "Ангилал баталгаажсан эсэх": "Тийм",
  },
};
const data = filledData(body);
// Without live columns, spare rows and dropdowns it opens fast: it is opened for every call that can fail.
for (const sheet of data.sheets) {
  for (const [at, text] of Object.entries(sheet.cells))
    if (String(text).startsWith("=")) delete sheet.cells[at];
  Object.assign(sheet, { rowNumber: 50, dataValidationRules: [] });
}
const withoutRegister: WorkbookData = {
  ...data,
  sheets: data.sheets.filter(({ name }) => name !== REGISTER),
};

const tabsOf = (host: Host) => host.snapshot().data.sheets;
const codesIn = (host: Host) =>
  Object.entries(tabsOf(host).find(({ name }) => name === REGISTER)?.cells ?? {})
    .filter(([at]) => /^A\d+$/u.test(at) && at !== "A1")
    .map(([, text]) => String(text).replace(/^'/u, ""));
const others = (host: Host) => tabsOf(host).filter(({ name }) => name !== REGISTER);

const callsFor = (start: WorkbookData, codes: readonly string[]) => {
  const host = openBundle(structuredClone(start));
  host.resetCalls();
  host.run("confirmReviews", codes);
  return host.calls.service;
};

test.each([
  { name: "the register is there", start: data, first: 1 },
  // up to there it reads and writes nothing
  { name: "it is made", start: withoutRegister, first: callsFor(withoutRegister, ["099"]) - 2 },
])("$name", { timeout: 180_000 }, ({ name, start, first }) => {
  const open = () => openBundle(structuredClone(start));
  const sound = open();
  const before = others(sound).map(({ cells }) => cells);
  const { calls } = withCalls(sound, () => sound.run("confirmReviews", CODES));
  expect(codesIn(sound)).toEqual(CODES);
  expect(others(sound).map(({ cells }) => cells)).toEqual(before);
  const whole = wholeState(sound);
  for (const fault of faultsOf(name, calls, first)) {
    const host = open();
    fault.of(host, () => host.run("confirmReviews", CODES));
    host.run("confirmReviews", CODES);
    expect(wholeState(host), String(fault)).toEqual(whole);
  }
});

test("as many calls for one person as for all", () => {
  expect(callsFor(data, CODES)).toBe(callsFor(data, [HEAD.code]));
});
