/** Words that both a job and the screen say. */
import type { SetUpReport } from "./answers";

/** What set-up did. */
export function setUpWords({ made, completed }: Pick<SetUpReport, "made" | "completed">): string {
  const parts = [
    made.length > 0 && `${made.length} хуудас үүслээ`,
    completed.length > 0 && `${completed.length} хуудсыг гүйцээлээ`,
  ].filter((text) => text !== false);
  return parts.length === 0 ? "Дутуу зүйл алга." : `${parts.join(", ")}.`;
}

export const secondsSince = (since: number): string =>
  `${Math.max(0, Math.round((Date.now() - since) / 1000))} сек`;

/** The time of day, hours and minutes. */
export const timeOfDay = (at: Date): string =>
  `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
