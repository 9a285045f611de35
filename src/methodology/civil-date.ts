declare const civil: unique symbol;

/** A day of the calendar without a time or a zone, `2025-12-31`; two of them compare as text. */
export type CivilDate = string & { readonly [civil]: true };

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** The day, or undefined when there is no such day in the calendar (30 February). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** 28 to 31; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The numbers of a day; months and days count from 1. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The same day of the next month, or that month's last day when it is shorter. */
export function oneMonthAfter(date: CivilDate): CivilDate {
  const { year, month, day } = partsOf(date);
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const nextDay = Math.min(day, daysInMonth(nextYear, nextMonth));
  return `${pad(nextYear, 4)}-${pad(nextMonth, 2)}-${pad(nextDay, 2)}` as CivilDate;
}

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (date: CivilDate): boolean => [0, 6].includes(new Date(date).getUTCDay());

/**
 * Whether a paper of a day belongs to the appraisal of a year: from its first day to the end of the next March. Of no year
 * while nobody has said which one is appraised.
 */
export const isPaperOf = (year: number | undefined, date: CivilDate): boolean =>
  year !== undefined && date >= `${pad(year, 4)}-01-01` && date <= `${pad(year + 1, 4)}-03-31`;

/** The year of a day. */
export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** Whole days from one day to another; negative when the second is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
