import type { CivilDate } from "../methodology/civil-date";
import type { Body } from "../read/body";
import { byPerson } from "../read/registers";
import { headedUnits } from "../read/units";

/**
 * 6.4 · Whose progress interviews the register misses, by unit: who had none in the appraisal year (`first` undefined),
 * or the first one only after its last day. Silent while the office neither keeps the register nor filled in the last
 * day: a register that nobody uses proves nothing.
 */
export function interviewGaps(body: Body) {
  const { registers, settings, members } = body;
  const { interviewsUntil, year } = settings;
  if (registers.interviews.length === 0 && interviewsUntil === undefined) return [];
  const interviews = byPerson(registers.interviews);
  const inYear = (date: CivilDate) => year === undefined || Number(date.slice(0, 4)) === year;
  return headedUnits(members).map((unit) => ({
    unit,
    gaps: unit.staff.flatMap((member) => {
      const dates = (interviews.get(member.key) ?? []).flatMap(({ date }) =>
        date === undefined || !inYear(date) ? [] : [date],
      );
      const first = dates.sort()[0];
      const inTime = first !== undefined && (interviewsUntil === undefined || first <= interviewsUntil);
      return inTime ? [] : [{ member, first }];
    }),
  }));
}
