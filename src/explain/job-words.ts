/** What jobs say at the menu and in the sidebar alike. */

/** What set-up did to which tabs, by their names or how many there are. */
interface SetUpDone {
  readonly made: readonly string[];
  readonly completed: readonly string[];
  readonly held: readonly string[];
  readonly plain: readonly string[];
}

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

/** Of so many tabs nobody asked what is hidden or merged, which takes a call each. */
export const unseenWords = (tabs: number): string =>
  `Нуусан, шүүсэн мөр, нэгтгэсэн нүд байгаа эсэхийг ${tabs} хуудсанд бүрэн хараагүй. Нуусан мөр ч тооцоонд орно.`;
