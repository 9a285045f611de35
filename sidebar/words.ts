/** Words that both a job and the screen say. */
import type { SetUpDone } from "./steps";

/** What set-up did, and what it leaves to people. */
export function setUpWords({ made, completed, held, plain }: SetUpDone): string {
  const parts = [
    made.length > 0 && `${made.length} хуудас үүслээ`,
    completed.length > 0 && `${completed.length} хуудсыг гүйцээлээ`,
  ].filter((text) => text !== false);
  const done = parts.length === 0 ? [] : [`${parts.join(", ")}.`];
  const names = (tabs: readonly string[]) => tabs.map((tab) => `“${tab}”`).join(", ");
  const left = `Өөрөө бодогдох багана нь дүүрэхгүй байгаа хуудас: ${names(held)}. Шалтгаан, засах аргыг “Шалгах” алхам заана.`;
  const refused = `Google хэлбэр, томъёо тавихыг зөвшөөрөөгүй хуудас: ${names(plain)}. Хүснэгт (Table) болгосон бол нэрнийх нь цэснээс “Convert to range” гэж буцаагаад дахин бэлтгэнэ үү. Бичсэн зүйл хэвээр.`;
  const said = [...done, ...(held.length === 0 ? [] : [left]), ...(plain.length === 0 ? [] : [refused])];
  return said.length === 0 ? "Дутуу зүйл алга." : said.join(" ");
}

export const secondsSince = (since: number): string =>
  `${Math.max(0, Math.round((Date.now() - since) / 1000))} сек`;

/** The time of day, hours and minutes. */
export const timeOfDay = (at: Date): string =>
  `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
