/** The screens of step 3: where each unit's vote stands, its states, counting, a voter's ballot, tallies of another system. */
import type { Page } from "playwright-core";
import { ballots, openVotes, tallies, UNITS } from "./fixtures/ballots";
import type { ScreenState } from "./screens";

const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const primary = async (page: Page) => {
  await page.locator(".primary").click();
  await idle(page);
};
const toBallots = async (page: Page) => {
  await page.getByRole("button", { name: /^\d Санал/ }).click();
  await idle(page);
};
const toUnit =
  (key: keyof typeof UNITS, ...more: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await toBallots(page);
    await page.locator(".row", { hasText: UNITS[key].unit }).click();
    for (const act of more) await act(page);
  };
const byCodes = (page: Page) => page.getByRole("radio", { name: "Кодоор" }).check();
const alone = { ballotState: { value: { ...ballots, units: [] } } };
const bound = { ballotState: { value: { ...ballots, isPublished: false } } };
const finished = { ballotState: { value: { ...ballots, units: [UNITS.done] } } };
const differing = {
  enterCounts: {
    value: { differences: [{ name: "Ганбатын Зул", what: "Харилцаа", first: "22", second: "23" }] },
  },
};
const voted = async (page: Page) => {
  await page.getByLabel("Нэгж").selectOption("Захиргаа, санхүүгийн хэлтэс");
  await page.getByLabel("Хуудсан дээрх хүн").selectOption("011");
  await page.getByLabel("Хуудсан дээрх код").fill("ABCD-EFGH-JKMN-P");
  for (const at of [0, 1, 2]) await page.locator(`[data-key="points-${at}-${at + 5}"]`).check();
  await primary(page);
};
const pasted = async (page: Page) => {
  await toBallots(page);
  await page.getByRole("button", { name: "Өөр системийн дүн оруулах" }).click();
  await page.getByLabel("Баганын нэртэй нь хуулсан мөрүүд").fill("Код\tХүчинтэй\n011\t4");
  await primary(page);
};

export const ballotScreens: readonly ScreenState[] = [
  { name: "ballots", walk: toBallots, sees: "Хяналтын хэлтэс" },
  { name: "ballots-nobody", answers: alone, walk: toBallots, sees: "Санал хураах хүн алга" },
  { name: "ballots-done", answers: finished, walk: toBallots, sees: "Одоо тооцож эрэмбэлнэ" },
  { name: "ballot-begin", walk: toUnit("none"), sees: "Санал хураах арга" },
  { name: "ballot-begin-few", walk: toUnit("few"), sees: "Нэг, хоёр хүний санал нууц үлдэхгүй" },
  { name: "ballot-begin-codes", walk: toUnit("none", byCodes), sees: "Нөөц код" },
  { name: "ballot-begin-bound", answers: bound, walk: toUnit("none", byCodes), sees: "Цаасаар авна уу" },
  {
    name: "ballot-begin-refused",
    answers: { beginVote: { error: "“Д.Оюун”: санал хураалт аль хэдийн эхэлсэн байна. ⟦refused⟧" } },
    walk: toUnit("none", primary),
    sees: "аль хэдийн эхэлсэн",
  },
  { name: "ballot-paper", walk: toUnit("paper"), sees: "битүү хайрцагт" },
  { name: "ballot-mismatched", walk: toUnit("mismatched"), sees: "Хоёр гишүүний тоо зөрсөн" },
  { name: "ballot-count", walk: toUnit("paper", primary), sees: "Нэгдүгээр тооллого" },
  {
    name: "ballot-count-differs",
    answers: differing,
    walk: toUnit("paper", primary, primary, primary),
    sees: "Ганбатын Зул: Харилцаа — 22 / 23",
  },
  { name: "ballot-codes", walk: toUnit("codes"), sees: "Тараагаагүй үлдсэн нөөц код" },
  {
    name: "ballot-codes-void",
    walk: toUnit("codes", (page) => page.getByText("Санал хураалтыг цуцлах").click()),
    sees: "Багийн шийдвэрийн дугаар",
  },
  { name: "ballot-counted", walk: toUnit("counted"), sees: "ашиглаагүй код 2" },
  { name: "ballot-gone", walk: toUnit("gone"), sees: "Бүртгэлд алга болсон" },
  { name: "ballot-wrong", walk: toUnit("wrong"), sees: "олгосон 4 саналаас олон" },
  { name: "ballot-done", walk: toUnit("done"), sees: "дууссан" },
  { name: "vote", screen: "vote", sees: "Хуудсан дээрх код" },
  {
    name: "vote-nobody",
    screen: "vote",
    answers: { openVotes: { value: { ...openVotes, people: [] } } },
    sees: "кодоор санал авч байгаа нэгж алга",
  },
  { name: "vote-taken", screen: "vote", walk: voted, sees: "Таны саналыг хүлээн авлаа" },
  {
    name: "vote-refused",
    screen: "vote",
    answers: { castBallot: { value: false } },
    walk: voted,
    sees: "Код хүчингүй: буруу бичсэн",
  },
  {
    name: "vote-offline",
    screen: "vote",
    answers: { castBallot: { error: "NetworkError: Connection failure due to HTTP 0" } },
    walk: voted,
    sees: "Холболт тасарлаа",
  },
  { name: "ballot-import", walk: pasted, sees: "бүртгэлд ийм хүн алга" },
  {
    name: "ballot-import-raw",
    answers: { previewTallies: { error: "Нэг бүрийн саналыг хүснэгтэд оруулахгүй: … ⟦refused⟧" } },
    walk: pasted,
    sees: "Нэг бүрийн саналыг хүснэгтэд оруулахгүй",
  },
  {
    name: "ballot-import-written",
    answers: {
      importTallies: {
        value: {
          ...tallies,
          asksProtocol: false,
          lines: tallies.lines.map((one) => ({ ...one, isWritten: true })),
        },
      },
    },
    walk: async (page) => {
      await pasted(page);
      await page.getByLabel("Протоколын дугаар").fill("7");
      await primary(page);
    },
    sees: "2 хүний дүн орлоо",
  },
];
