import type { Clause } from "../law/annex/index";
import { comparable } from "../read/cells/clean-text";
import { percent, text } from "../read/cells/kinds";
import { input } from "./tab";

/** `хувь`, `өсөлтийн хувь`, `процентоор`, `%`; not what only begins so, like a `хувьцаа` or `хувийн хэвшлийн байгууллага`. */
const PERCENT_WORD = /%|(?:^|[^\p{L}])(?:хув(?:ь|иар)|процент(?:оор|ээр)?)[^\p{L}]*$/u;

/** Whether a measure is measured in per cent, by its unit of measurement. */
export const isPercent = (measuredIn: unknown): boolean =>
  typeof measuredIn === "string" && PERCENT_WORD.test(comparable(measuredIn));

const level = (header: string, clause: Clause, note: string) =>
  input(header, clause, percent, {
    width: 64,
    presence: "needed",
    format: "number",
    note: `${clause}. ${note}`,
  });

/** The columns of 2.2, in a plan of people's and in that of the units. */
export const levelColumns = (clause: Clause) => ({
  measuredIn: input("Хэмжих нэгж", clause, text, { width: 66, wrap: true }),
  baseline: level("Суурь түвшин", clause, "Суурь түвшин. 0 бол 0 гэж бичнэ; хоосон нь 0 биш."),
  target: level("Хүрэх түвшин", clause, "Хүрэх түвшин. Бууруулах зорилтод сууриасаа бага байж болно."),
  reached: level("Хүрсэн түвшин", clause, "Хүрсэн түвшин. Хувь бол 0.85 биш, 85 гэж бичнэ."),
});

export type LevelColumns = ReturnType<typeof levelColumns>;
