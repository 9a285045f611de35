/** Өмнөх жилээс эхлэх: the file of the year before, what it brings, who of it left, and what is still to be decided. */
import { type NextYear, readNextYear } from "../../src/read/next-year";
import { h, written } from "../dom";
import { disclosure, ticked } from "./fields";
import { notice, paragraph, quiet, tiles } from "./parts";
import type { App, View } from "./screen";

const TITLE = "Өмнөх жилээс эхлэх";
const BACK = { screen: "set-up", label: "Бэлтгэх" } as const;
const REFUSED =
  "Энэ бол дараа жилийн файл биш, эсвэл гэмтсэн байна. Өмнөх жилийн хүснэгтийн “Архив, файл” дэлгэцээс дахин татна уу.";
const MOST_LEFT = 20;

export function nextYearView(app: App): View {
  const { nextYear, carried, job, drafts } = app.state;
  if (carried !== undefined) return done(app, carried);
  const isStopped = drafts.long["next-year"] !== undefined && job?.kind !== "next-year";
  const stopped = isStopped
    ? notice(
        "warning",
        h("p", {}, "Өмнө нь дундаа зогссон. Нэг файлаар дахин эхлүүлбэл дутууг нь хийнэ, юу ч давхардахгүй."),
      )
    : null;
  if (nextYear === undefined) return { title: TITLE, back: BACK, body: [stopped, ...asking(app)] };
  const { file, gone } = nextYear;
  const people = file.people.length - gone.size;
  return {
    title: TITLE,
    back: BACK,
    body: [
      stopped,
      ...found(app, file, gone),
      decisions(file),
      ...units(app, file, gone),
      fileField(app, "Өөр файл сонгох (.json)"),
    ],
    ...(people > 0 ? { primary: { label: `${people} хүнтэй эхлэх`, run: app.beginNextYear } } : {}),
  };
}

const asking = (app: App): HTMLElement[] => [
  paragraph(
    "Өмнөх жилийн хүснэгтээс татсан файлаар бүртгэл, тохиргоо, төлөвлөгөөний бичвэрийг авна. Оноо, түвшин, хугацаа, шийдвэр, санал, гомдол орохгүй.",
  ),
  h(
    "ol",
    { class: "list" },
    h(
      "li",
      {},
      "Өмнөх жилийн хүснэгт эсвэл архивыг нээж, “Нэгтгэх” → “Архив, файл” → “Дараа жилийн файл”-ыг дарна.",
    ),
    h("li", {}, "Энд тэр файлаа сонгоно. Юу бичихийг эхлээд харуулна."),
  ),
  fileField(app, "Файл сонгох (.json)"),
];

const fileField = (app: App, label: string): HTMLElement =>
  h(
    "label",
    { class: "file" },
    h("input", {
      type: "file",
      key: "next-year-file",
      accept: ".json,application/json",
      on: {
        change: ({ target }) => {
          const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
          if (file !== undefined) void take(app, file);
        },
      },
    }),
    h("span", {}, label),
  );

async function take(app: App, chosen: File): Promise<void> {
  const file = readNextYear(await chosen.text());
  delete app.state.notes["next-year"];
  app.state.nextYear = file === undefined ? undefined : { file, gone: new Set() };
  if (file === undefined) {
    app.state.notes["next-year"] = REFUSED;
    app.say(REFUSED);
  } else app.say(`${file.people.length} хүн, төлөвлөгөөний ${file.plans.length} мөр уншив.`);
  app.draw();
}

/** What would be written. */
function found(app: App, file: NextYear, gone: ReadonlySet<string>): (HTMLElement | null)[] {
  const { body, year } = file.from;
  const people = file.people.filter(({ code }) => !gone.has(code));
  const rows = file.plans.filter(({ code }) => !gone.has(code)).length + file.unitPlans.length;
  const isTaken = (app.state.book?.people.length ?? 0) > 0;
  return [
    h("p", {}, written(body === "" ? "Нэргүй байгууллага" : body), year === null ? null : `, ${year} он`),
    tiles("Оруулах зүйл", [
      ["Хүн", people.length],
      ["Нэгж", new Set(people.map(({ unit }) => unit)).size],
      ["Мөр", rows],
    ]),
    isTaken
      ? quiet("Хүснэгтэд байгаа хүн, мөр, бөглөсөн тохиргоо хэвээр үлдэж, зөвхөн дутуу нь нэмэгдэнэ.")
      : null,
  ];
}

/** What each year decides anew. */
function decisions({ settings: { year, appraisalDate } }: NextYear): HTMLElement {
  const proposed = [
    ...(year === undefined ? [] : [`Үнэлгээний жил: ${year}.`]),
    ...(appraisalDate === undefined ? [] : [`Үнэлэх өдөр: ${appraisalDate} (санал).`]),
  ].join(" ");
  return notice(
    "info",
    proposed === "" ? null : h("p", {}, proposed),
    h(
      "p",
      {},
      "Ангиллын хязгаарыг хуулна, баталгаажуулалтыг хуулахгүй. Үнэлгээний багийн нэрсийг хуулна: шинэ тушаалтай тулгана уу.",
    ),
  );
}

/** Everybody by unit; who left is unticked. */
function units(app: App, file: NextYear, gone: ReadonlySet<string>): HTMLElement[] {
  const names = [...new Set(file.people.map(({ unit }) => unit))];
  return [
    h("h2", {}, "Ажлаас гарсан хүнийг хасах"),
    ...names.map((unit, index) => {
      const own = file.people.filter((one) => one.unit === unit);
      const kept = own.filter(({ code }) => !gone.has(code)).length;
      const label = `${unit === "" ? "Нэгжгүй" : unit}: ${kept}/${own.length}`;
      return disclosure(app, `next-year-${index}`, false, label, () =>
        own.map(({ code, name }) =>
          ticked(`stays-${code}`, `${name} (${code})`, !gone.has(code), (stays) => leave(app, code, stays)),
        ),
      );
    }),
  ];
}

function leave(app: App, code: string, stays: boolean): void {
  const { nextYear } = app.state;
  if (nextYear === undefined) return;
  const others = [...nextYear.gone].filter((one) => one !== code);
  app.state.nextYear = { ...nextYear, gone: new Set(stays ? others : [...others, code]) };
  app.drawSettled();
}

function done(app: App, { people, rows, left }: NonNullable<App["state"]["carried"]>): View {
  const count = h("p", {}, h("strong", {}, `${people} хүн, төлөвлөгөөний ${rows} мөр`), " орлоо.");
  const lines = left.slice(0, MOST_LEFT).map((line) => h("li", {}, written(line)));
  return {
    title: "Шинэ жилийн хүснэгт бэлэн",
    back: BACK,
    body: [
      left.length === 0
        ? notice("check", count)
        : notice("warning", count, h("p", {}, `${left.length} мөр орсонгүй:`), h("ul", {}, ...lines)),
      paragraph(
        "Одоо тохиргоог шалгана: үнэлэх өдөр, ангиллын баталгаажуулалт, үнэлгээний баг. Дараа нь нэгжүүд шинэ түвшин, хугацаагаа бичнэ.",
      ),
    ],
    primary: { label: "Тохиргоог шалгах", run: () => app.show("settings") },
  };
}
