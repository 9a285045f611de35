/** Every screen and state of the sidebar: how it is reached, from which answers. */
import type { Page } from "playwright-core";
import type { Screen } from "../../sidebar/screens";
import { failures } from "../../src/explain/failures";
import { importRead, importWaiting } from "./fixtures/import";
import { type Answers, clean, empty, filled, halfFilled, mistakes, settings } from "./page";

export interface ScreenState {
  readonly name: string;
  readonly answers?: Answers;
  /** The screen that an item of the menu opens. */
  readonly screen?: Screen;
  readonly walk?: (page: Page) => Promise<void>;
  /** What must be seen there. */
  readonly sees: string;
}

const ROSTER = [
  "Код\tОвог, нэр\tАлбан тушаал\tНэгж\tҮүрэг",
  ...filled.people
    .slice(0, 9)
    .map(({ code, name, unit, role }) => [code, name, "Мэргэжилтэн", unit, role].join("\t")),
].join("\n");

const step = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^\\d ${name}`) }).click();
const primary = (page: Page) => page.locator(".primary").click();
const after = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const toCheck = async (page: Page) => {
  await step(page, "Шалгах");
  await primary(page);
  await after(page);
};
const toRank = async (page: Page) => {
  await step(page, "Нэгтгэх");
  await primary(page);
  await after(page);
};
const pasteAndMake = async (page: Page) => {
  await page.getByLabel(FIELD).fill(ROSTER);
  await primary(page);
};
const FIELD = "Excel, Sheets-ээс хуулсан мөрүүд";
const HR_LIST = [
  "Албан хаагчдын нэрсийн жагсаалт",
  "№\tОвог\tНэр\tАлбан тушаалын нэр\tНэгжийн нэр\tРегистр",
  "1\tДорж\tБат\tХэлтсийн дарга\tЗахиргаа, санхүүгийн хэлтэс\tУА88010112",
  "2\tБат\tОюун\tНягтлан бодогч\tЗахиргаа, санхүүгийн хэлтэс\tУБ90020203",
  "3\tСүх\tБолд\tХүний нөөцийн мэргэжилтэн\tЗахиргаа, санхүүгийн хэлтэс\tУВ91030304",
  "4\tГанбат\tЦэцэг\tХэлтсийн дарга\tНийгмийн бодлогын хэлтэс\tУГ85040405",
  "5\tНаран\tСаруул\tМэргэжилтэн\tНийгмийн бодлогын хэлтэс\tУД92050506",
].join("\n");
const UNCLEAR = `${HR_LIST}\n6\tБор\tТэмүүлэн\tТасгийн дарга\tНийгмийн бодлогын хэлтэс\tУЕ88\n7\tБаяр\tЖаргал\tМэргэжилтэн\t\tУЖ89`;
const paste = (text: string) => (page: Page) => page.getByLabel(FIELD).fill(text);
const UNITS = ["Захиргааны хэлтэс", "Хяналт шалгалтын хэлтэс"];
const pasteImport = async (page: Page) => {
  await page.getByLabel("Аль нэгжийн төлөвлөгөө вэ?").selectOption("Захиргааны хэлтэс");
  await page.getByRole("radio", { name: "Буулгана" }).check();
  await page.getByLabel("Баганын нэртэй нь хуулсан мөрүүд").fill("№\tАжил\n1\tТайлан");
};
const readImport = async (page: Page) => {
  await pasteImport(page);
  await primary(page);
  await after(page);
};
const twoSteps = [
  { made: ["Тохиргоо", "Албан хаагчид", UNITS[0]], completed: [], held: [], plain: [], people: 9, left: 10 },
  {
    made: [`${UNITS[0]} · хандлага`, UNITS[1], `${UNITS[1]} · хандлага`],
    completed: [],
    held: [],
    plain: [],
    people: 9,
    left: 7,
  },
];
const failing = (error: string): Answers => ({ checkWorkbook: { error } });
const blocked = { ...mistakes, list: "Нэгдсэн жагсаалт" };
/** A body in which nobody has all that a rank needs. */
const nobody = {
  ...blocked,
  counts: { ...mistakes.counts, ranked: 0, blocked: mistakes.counts.ranked + mistakes.counts.blocked },
  ranking: mistakes.ranking.filter(({ rank }) => rank === null),
};

export const screenStates: readonly ScreenState[] = [
  { name: "opening", answers: { workbookState: { never: true } }, sees: "Хүснэгтийг уншиж байна" },
  {
    name: "opening-failed",
    answers: { workbookState: { error: "PERMISSION_DENIED" } },
    sees: "Google бүртгэл зөрсөн байна",
  },
  { name: "set-up-empty", answers: { workbookState: { value: empty } }, sees: "Хуудсуудыг үүсгэх" },
  {
    name: "set-up-pasted",
    answers: { workbookState: { value: empty } },
    walk: (page) => page.getByLabel(FIELD).fill(ROSTER),
    sees: "9 хүн",
  },
  {
    name: "set-up-pasted-wrong",
    answers: { workbookState: { value: empty } },
    walk: (page) =>
      page
        .getByLabel("Excel, Sheets-ээс хуулсан мөрүүд")
        .fill("001\tДорж\tДарга\tХэлтэс\tЗахирал\n001\t\tЯ\tХэлтэс\tАлбан хаагч"),
    sees: "2 мөр тодорхойгүй",
  },
  {
    name: "set-up-hr-list",
    answers: { workbookState: { value: empty } },
    walk: paste(HR_LIST),
    sees: "Ашиглаагүй багана: №, Регистр.",
  },
  {
    name: "set-up-unclear",
    answers: { workbookState: { value: empty } },
    walk: paste(UNCLEAR),
    sees: "3 мөр тодорхойгүй",
  },
  {
    name: "set-up-mended",
    answers: { workbookState: { value: empty } },
    walk: async (page) => {
      await paste(UNCLEAR)(page);
      await page.getByLabel("Нэгжийн дарга").nth(1).selectOption("6");
      await page.getByRole("group", { name: "Мөр 9" }).getByLabel("Нэгж").fill("Нийгмийн бодлогын хэлтэс");
      await page.keyboard.press("Tab");
      await page.getByText("Нийгмийн бодлогын хэлтэс · 4 хүн").click();
    },
    sees: "Тэмүүлэн",
  },
  {
    name: "set-up-columns",
    answers: { workbookState: { value: empty } },
    walk: paste("Хүн\tАжил\tХаана\nДорж Бат\tХэлтсийн дарга\tЗахиргаа"),
    sees: "Аль багана юу вэ?",
  },
  {
    name: "set-up-file-refused",
    answers: { workbookState: { value: empty } },
    walk: (page) =>
      page.locator("input[type=file]").setInputFiles({
        name: "бүртгэл.csv",
        mimeType: "text/csv",
        buffer: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
      }),
    sees: "энэ нь .xlsx файл",
  },
  {
    name: "set-up-left",
    answers: { workbookState: { first: [empty], value: filled } },
    walk: async (page) => {
      await paste(UNCLEAR)(page);
      await primary(page);
      await after(page);
    },
    sees: "3 мөрийг бичээгүй",
  },
  {
    name: "set-up-adding",
    walk: async (page) => {
      await step(page, "Бэлтгэх");
      await page.getByRole("button", { name: "Хүн нэмж буулгах" }).click();
      await page.getByLabel(FIELD).fill(`${ROSTER}\n\tШинэ Хүн\tЖолооч\t${UNITS[0]}\tАлбан хаагч`);
    },
    sees: "Бүртгэлд байгаа 9 хүн",
  },
  {
    name: "set-up-fill",
    answers: { workbookState: { value: empty } },
    walk: (page) => page.getByRole("radio", { name: "Өөрөө бөглөх" }).check(),
    sees: "Бүртгэлийн хуудас үүсгэх",
  },
  {
    name: "set-up-working",
    answers: { workbookState: { value: empty }, setUpWorkbook: { never: true } },
    walk: async (page) => {
      await page.getByLabel(FIELD).fill(ROSTER);
      await primary(page);
    },
    sees: "Хуудсуудыг бэлтгэж байна",
  },
  {
    name: "set-up-steps",
    answers: { workbookState: { value: empty }, setUpWorkbook: { first: twoSteps, never: true } },
    walk: pasteAndMake,
    sees: "6/13 хуудас",
  },
  {
    name: "set-up-stopping",
    answers: { workbookState: { value: empty }, setUpWorkbook: { first: twoSteps, never: true } },
    walk: async (page) => {
      await pasteAndMake(page);
      await page.getByText("6/13 хуудас").waitFor();
      await page.getByRole("button", { name: "Болих" }).click();
    },
    sees: "Зогсоож байна",
  },
  {
    name: "set-up-halfway",
    answers: { workbookState: { value: empty }, setUpWorkbook: { first: twoSteps, never: true } },
    walk: async (page) => {
      await pasteAndMake(page);
      await page.getByText("6/13 хуудас").waitFor();
      await page.reload();
    },
    sees: "Бэлтгэл дундаа зогссон",
  },
  {
    name: "set-up-failed-halfway",
    answers: {
      workbookState: { value: empty },
      setUpWorkbook: { first: twoSteps, error: `Error: ${failures.locked}` },
    },
    walk: pasteAndMake,
    sees: "Өөр хүн тооцож байна",
  },
  {
    name: "set-up-ready",
    walk: async (page) => {
      await step(page, "Бэлтгэх");
      await page.getByRole("button", { name: "Дутууг гүйцээх" }).click();
      await after(page);
    },
    sees: "38 хүн, 4 нэгж",
  },
  {
    name: "import-choosing",
    walk: async (page) => {
      await step(page, "Бэлтгэх");
      await page.getByRole("button", { name: "Байгаа төлөвлөгөөг оруулах" }).click();
      await page.getByRole("radio", { name: "Энэ файлын хуудсанд" }).check();
    },
    sees: "Энэ файлд өөр хуудас алга",
  },
  { name: "import-pasting", screen: "import", walk: pasteImport, sees: "Баганын нэртэй нь хуулсан мөрүүд" },
  { name: "import-read", screen: "import", walk: readImport, sees: "Хэсэг нь бичигдээгүй мөр" },
  {
    name: "import-columns",
    screen: "import",
    walk: async (page) => {
      await readImport(page);
      await page.locator("summary", { hasText: "Таньсан хүн · 1" }).click();
    },
    sees: "Ажилтны сургалтын төлөвлөгөө",
  },
  {
    name: "import-waiting",
    screen: "import",
    answers: { previewImport: { value: importWaiting } },
    walk: async (page) => {
      await readImport(page);
      await primary(page);
    },
    sees: "Эхлээд шар зүйлийг сонгоно уу.",
  },
  {
    name: "import-nothing",
    screen: "import",
    answers: { previewImport: { value: { ...importRead, lines: [] } } },
    walk: readImport,
    sees: "Оруулах мөр алга",
  },
  {
    name: "import-failed",
    screen: "import",
    answers: { previewImport: { error: `Error: ${failures.noTable}` } },
    walk: readImport,
    sees: "хүснэгт олдсонгүй",
  },
  {
    name: "import-written",
    screen: "import",
    walk: async (page) => {
      await readImport(page);
      await primary(page);
      await after(page);
    },
    sees: "Дараагийн нэгж",
  },
  {
    name: "set-up-undecided",
    answers: { workbookState: { value: { ...filled, settings: { ...settings, bandsConfirmed: "Үгүй" } } } },
    walk: (page) => step(page, "Бэлтгэх"),
    sees: "ангиллын хязгаар",
  },
  { name: "check-before", walk: (page) => step(page, "Шалгах"), sees: "заавал засна" },
  {
    name: "check-working",
    answers: { checkWorkbook: { never: true } },
    walk: async (page) => {
      await step(page, "Шалгах");
      await primary(page);
    },
    sees: "Хүснэгтийг шалгаж байна",
  },
  { name: "check-problems", walk: toCheck, sees: "алдаа байна" },
  {
    name: "check-visited",
    walk: async (page) => {
      await toCheck(page);
      await page.locator(".cell").first().click();
    },
    sees: "алдаа байна",
  },
  {
    name: "check-no-errors",
    answers: { checkWorkbook: { value: { ...clean, list: null } } },
    walk: toCheck,
    sees: "Бүх зүйл бүрэн",
  },
  {
    name: "check-half-filled",
    answers: { checkWorkbook: { value: halfFilled } },
    walk: toCheck,
    sees: "Алдаа алга, дутуу бий",
  },
  {
    name: "check-nothing",
    answers: { checkWorkbook: { value: { ...clean, problems: [], list: null } } },
    walk: toCheck,
    sees: "Бүгд бүрэн, алдаагүй",
  },
  {
    name: "failed-accounts",
    answers: failing("PERMISSION_DENIED"),
    walk: toCheck,
    sees: "Google бүртгэл зөрсөн",
  },
  {
    name: "failed-protected",
    answers: failing("Exception: You are trying to edit a protected cell or object. ⟦protected⟧"),
    walk: async (page) => {
      await toCheck(page);
      await page.getByText("Дэлгэрэнгүй").click();
    },
    sees: "Хамгаалсан нүд байна",
  },
  {
    name: "failed-locked",
    answers: failing(`Error: ${failures.locked}`),
    walk: toCheck,
    sees: "Өөр хүн тооцож байна",
  },
  {
    name: "failed-offline",
    answers: failing("NetworkError: Connection failure due to HTTP 0"),
    walk: toCheck,
    sees: "Холболт тасарлаа",
  },
  {
    name: "failed-refused",
    answers: failing("Error: “Албан хаагчид” хуудас өөрчлөгджээ."),
    walk: toCheck,
    sees: "“Албан хаагчид” хуудас өөрчлөгджээ.",
  },
  {
    name: "failed-page",
    answers: failing(`Error: ${failures.wrongMessage}`),
    walk: toCheck,
    sees: "Самбар хуучирсан байна",
  },
  {
    name: "failed-unknown",
    answers: failing("Exception: Range not found"),
    walk: toCheck,
    sees: "Google энэ ажлыг гүйцэтгэсэнгүй",
  },
  {
    name: "ballots-before-set-up",
    answers: { workbookState: { value: empty } },
    walk: (page) => step(page, "Санал"),
    sees: "Эхлээд хүснэгтээ бэлтгэх",
  },
  { name: "rank-before", walk: (page) => step(page, "Нэгтгэх"), sees: "Тооцож эрэмбэлэх" },
  {
    name: "rank-again",
    answers: { workbookState: { value: { ...filled, list: "Нэгдсэн жагсаалт" } } },
    sees: "хуудас бэлэн",
  },
  {
    name: "rank-working",
    answers: { rankWorkbook: { never: true } },
    walk: async (page) => {
      await step(page, "Нэгтгэх");
      await primary(page);
    },
    sees: "Оноог тооцож",
  },
  { name: "rank-done", walk: toRank, sees: "Жагсаалт бэлэн" },
  {
    name: "rank-blocked",
    answers: { rankWorkbook: { value: blocked } },
    walk: toRank,
    sees: "Алдаатай тул эрэмбэлээгүй",
  },
  {
    name: "rank-nobody",
    answers: { rankWorkbook: { value: nobody } },
    walk: async (page) => {
      await toRank(page);
      await page.getByRole("heading", { name: "Эрэмбэлэх хүн алга" }).waitFor();
    },
    sees: "Жагсаалтад хэн ч ороогүй",
  },
  {
    name: "why-search",
    walk: async (page) => {
      await page.getByRole("button", { name: "Яагаад ийм оноо вэ?" }).click();
      await page.getByRole("button", { name: "Өөр хүн" }).click();
      await page.getByLabel("Хүн хайх").fill("хураалт");
    },
    sees: "Хураалтын хэлтэс",
  },
  {
    name: "why-tree",
    walk: async (page) => {
      await page.getByRole("button", { name: "Яагаад ийм оноо вэ?" }).click();
      await primary(page);
      await after(page);
    },
    sees: "Нийт оноо",
  },
  {
    name: "why-tree-open",
    walk: async (page) => {
      await page.getByRole("button", { name: "Яагаад ийм оноо вэ?" }).click();
      await primary(page);
      await after(page);
      await page.getByRole("button", { name: "Бүгдийг дэлгэх" }).click();
    },
    sees: "Биелэлтийн хувь",
  },
  {
    name: "why-none",
    answers: { explainPerson: { value: null } },
    walk: async (page) => {
      await page.getByRole("button", { name: "Яагаад ийм оноо вэ?" }).click();
      await primary(page);
      await after(page);
    },
    sees: "оноо гараагүй",
  },
  {
    name: "why-no-row",
    answers: { workbookState: { value: { ...filled, active: { tab: "Тохиргоо", code: null } } } },
    walk: async (page) => {
      await page.getByRole("button", { name: "Яагаад ийм оноо вэ?" }).click();
      await primary(page);
      await after(page);
    },
    sees: "Сонгосон мөрөнд бүртгэлтэй хүн алга",
  },
  {
    name: "settings",
    walk: (page) => page.getByRole("button", { name: "Тохиргоо" }).click(),
    sees: "Ангиллын хязгаар",
  },
  {
    name: "settings-without-source",
    walk: async (page) => {
      await page.getByRole("button", { name: "Тохиргоо" }).click();
      await page.getByLabel("Эх сурвалж:").fill("");
      await primary(page);
    },
    sees: "эх сурвалжийг бичнэ үү",
  },
  {
    name: "settings-before-set-up",
    answers: { workbookState: { value: empty } },
    walk: (page) => page.getByRole("button", { name: "Тохиргоо" }).click(),
    sees: "Эхлээд хүснэгтээ бэлтгэнэ үү",
  },
];
