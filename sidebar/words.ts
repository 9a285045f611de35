/** Words that both a job and the screen say. */

export const secondsSince = (since: number): string =>
  `${Math.max(0, Math.round((Date.now() - since) / 1000))} сек`;

/** The time of day, hours and minutes. */
export const timeOfDay = (at: Date): string =>
  `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
