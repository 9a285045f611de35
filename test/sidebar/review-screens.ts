/** The screens of the team's review: the list, one person on the desk, many kept at once, what follows for unit heads. */
import type { Page } from "playwright-core";
import {
  blockedPerson,
  comparison,
  crowd,
  declined,
  kept,
  manyRows,
  nobody,
  review,
  untouched,
} from "./fixtures/review";
import { clean, filled } from "./page";
import type { ScreenState } from "./screens";

const withList = { workbookState: { value: { ...filled, list: clean.list } } };
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const primary = (page: Page) => page.locator(".primary").click();
const inReview = "Дахин үнэлгээ";
const opened =
  (name: string, ...more: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await page.locator(".tasks").waitFor();
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await idle(page);
    for (const act of more) await act(page);
  };
const row = (name: string) => (page: Page) => page.getByRole("button", { name }).first().click();
const suggestions = (page: Page) => page.getByText("Нэгжийн даргын оноог шийдэх").click();
const person = (name: string) => async (page: Page) => {
  await row(name)(page);
  await idle(page);
};
const asked = async (page: Page) => {
  await primary(page);
  await idle(page);
};
const all = (page: Page) => page.getByLabel("Хүлээгдэж буй бүгдийг сонгох").check();
const field = (label: string | RegExp, text: string) => (page: Page) =>
  page.getByLabel(label).first().fill(text);
const HUSLEN = "Ёндонгийн Хүслэн";
const everybody = kept(
  review,
  review.lines.map(({ code }) => code),
);

export const reviewScreens: readonly ScreenState[] = [
  { name: "review-list", answers: withList, walk: opened(inReview), sees: "2/6 хянасан" },
  {
    name: "review-suggestions",
    answers: withList,
    walk: opened(inReview, suggestions),
    sees: "Бүртгэлд бичсэн",
  },
  {
    name: "review-working",
    answers: { ...withList, reviewList: { never: true } },
    walk: async (page) => {
      await page.locator(".tasks").waitFor();
      await row(inReview)(page);
    },
    sees: "Хянах хүмүүсийг уншиж байна",
  },
  {
    name: "review-failed",
    answers: { ...withList, reviewList: { error: "NetworkError: Connection failure due to HTTP 0" } },
    walk: opened(inReview),
    sees: "Холболт тасарлаа",
  },
  {
    name: "review-nobody",
    answers: { ...withList, reviewList: { value: nobody } },
    walk: opened(inReview),
    sees: "Хянах хүн алга",
  },
  {
    name: "review-crowd",
    answers: { ...withList, reviewList: { value: crowd } },
    walk: opened(inReview, all),
    sees: "Хэвээр гэж бүртгэх (500)",
  },
  {
    name: "review-narrowed",
    answers: { ...withList, reviewList: { value: crowd } },
    walk: opened(
      inReview,
      (page) => page.getByLabel("Үндэслэл").selectOption("Хангалтгүй"),
      (page) => page.getByLabel("Нэр, код, нэгжээр хайх").fill("хэлтэс 11"),
    ),
    sees: "Хүн 50",
  },
  {
    name: "review-none-found",
    answers: withList,
    walk: opened(inReview, (page) => page.getByLabel("Нэр, код, нэгжээр хайх").fill("байхгүй")),
    sees: "Ийм хүн алга",
  },
  {
    name: "review-confirmed",
    answers: { ...withList, reviewDesk: { value: { report: kept(review, ["012", "021"]), of: null } } },
    walk: opened(inReview, all, primary, asked),
    sees: "1 хүнийг бүртгээгүй",
  },
  {
    name: "review-person",
    answers: withList,
    walk: opened(inReview, person("Бат-Эрдэнийн Номин")),
    sees: "Юу өөрчлөгдсөн",
  },
  {
    name: "review-person-all",
    answers: withList,
    walk: opened(inReview, person("Бат-Эрдэнийн Номин"), row("Өөрчлөгдөөгүйг ч харуулах")),
    sees: "Зөвхөн өөрчлөгдсөнийг харуулах",
  },
  {
    name: "review-person-untouched",
    answers: { ...withList, reviewOf: { value: untouched } },
    walk: opened(inReview, person("Ёндонгийн Хүслэн")),
    sees: "Хяналт ямар ч оноог өөрчлөөгүй",
  },
  {
    name: "review-person-none",
    answers: { ...withList, reviewOf: { value: null } },
    walk: opened(inReview, person("Ёндонгийн Хүслэн")),
    sees: "Энэ хүнийг хянахгүй",
  },
  {
    name: "suggestion",
    answers: withList,
    walk: opened(inReview, suggestions, row("Сүрэнжавын Алтанзул")),
    sees: "Бууруулах оноо, 6–10",
  },
  {
    name: "suggestion-entered",
    answers: withList,
    walk: opened(inReview, suggestions, row("Доржийн Болормаа")),
    sees: "хуудсанд байна",
  },
  {
    name: "suggestion-refused",
    answers: {
      ...withList,
      addAdjustment: { value: { added: false, clause: "6.5", sentence: "Оноо 6–10 байна. Засаж бичнэ үү." } },
    },
    walk: opened(inReview, suggestions, row("Сүрэнжавын Алтанзул"), async (page) => {
      await page.getByLabel("Бууруулах оноо").fill("12");
      await page.getByLabel("Үндэслэл; татгалзвал").fill("Дахин үнэлгээгээр тогтоосон");
      await page.getByLabel("Баримт").fill("Протокол 4");
      await primary(page);
      await idle(page);
    }),
    sees: "Оноо 6–10 байна",
  },
  {
    name: "review-keep",
    answers: withList,
    walk: opened(inReview, all, primary),
    sees: "4 хүнийг хэвээр үлдээх үү?",
  },
  {
    name: "review-keep-crowd",
    answers: { ...withList, reviewList: { value: crowd } },
    walk: opened(inReview, all, primary),
    sees: "500 хүнийг хэвээр үлдээх үү?",
  },
  {
    name: "review-desk-fresh",
    answers: { ...withList, reviewOf: { value: untouched } },
    walk: opened(inReview, person(HUSLEN), field(/А 2/u, "58"), field("Баримт (7.3)", "Тэмдэглэл №8")),
    sees: "Хадгалаад дараагийнх",
  },
  {
    name: "review-desk-large",
    answers: { ...withList, reviewOf: { value: manyRows } },
    walk: opened(inReview, person(HUSLEN)),
    sees: "Баримт бичээгүй",
  },
  {
    name: "review-desk-blocked",
    answers: { ...withList, reviewOf: { value: blockedPerson } },
    walk: opened(inReview, person(HUSLEN)),
    sees: "Эхлээд эдгээрийг засна",
  },
  {
    name: "review-desk-refused",
    answers: {
      ...withList,
      reviewOf: { value: untouched },
      saveReview: {
        value: {
          ...{ saved: false, clause: "7.4", key: untouched.desk.rows[1]?.key },
          sentence: "А 2: “80” нь 0–70 оноонд багтахгүй. Засаж бичнэ үү.",
        },
      },
    },
    walk: opened(inReview, person(HUSLEN), field(/А 2/u, "80"), asked),
    sees: "0–70 оноонд багтахгүй",
  },
  {
    name: "review-desk-saving",
    answers: { ...withList, reviewOf: { value: untouched }, saveReview: { never: true } },
    walk: opened(inReview, person(HUSLEN), field(/А 2/u, "58"), primary),
    sees: "Оноог нүдэнд нь",
  },
  {
    name: "review-desk-saved",
    answers: {
      ...withList,
      reviewOf: { value: untouched },
      reviewDesk: { value: { report: review, of: comparison } },
    },
    walk: opened(inReview, person(HUSLEN), field(/А 2/u, "58"), asked),
    sees: "хадгаллаа",
  },
  {
    name: "review-unsaved",
    answers: { ...withList, reviewOf: { value: untouched } },
    walk: opened(inReview, person(HUSLEN), field(/А 2/u, "58"), row("Буцах: Дахин үнэлгээ")),
    sees: "Хадгалаагүй зүйл бий",
  },
  {
    name: "review-undo-late",
    answers: {
      ...withList,
      reviewOf: { value: untouched },
      undoReview: { value: { undone: false, sentence: "Өөр хүн өөрчилсөн тул буцаасангүй." } },
    },
    walk: opened(inReview, person(HUSLEN), field(/А 2/u, "58"), asked, row("Буцаах"), idle),
    sees: "буцаасангүй",
  },
  {
    name: "review-all-done",
    answers: { ...withList, reviewList: { value: everybody } },
    walk: opened(inReview),
    sees: "6/6 хянасан",
  },
  {
    name: "review-recomputed",
    answers: { ...withList, reviewList: { value: everybody } },
    walk: opened(inReview, asked),
    sees: "дахин тооцов",
  },
  {
    name: "suggestion-declined",
    answers: { ...withList, reviewList: { value: declined } },
    walk: opened(inReview, suggestions, row("Сүрэнжавын Алтанзул")),
    sees: "Баг энэ саналаас татгалзсан",
  },
];
