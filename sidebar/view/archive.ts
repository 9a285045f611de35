/** Архив, файл: the year in a file of its own, and what other systems read. */
import { h, written } from "../dom";
import { ticked } from "./fields";
import { halfway, madeTabs } from "./made-tabs";
import { button, link, notice, paragraph, quiet } from "./parts";
import type { Action, App, View } from "./screen";
import { BACK_TO_RANK } from "./tasks";

const TITLE = "Архив, файл";
const SURE = "archive-sure";
const IS_COPY = "archive-copy";

export function archiveView(app: App): View {
  const { drafts, job, made, book } = app.state;
  const work = drafts.long.archive;
  if (work !== undefined && work.all !== null) {
    return job?.kind === "archive"
      ? { title: TITLE, back: BACK_TO_RANK, body: [madeTabs(app, work.made)] }
      : {
          title: "Дундаа зогссон",
          back: BACK_TO_RANK,
          body: halfway(app, "archive", work),
          primary: goOn(app),
        };
  }
  switch (book?.archive.standing) {
    case "archive":
      return frozen(app, made.archive !== undefined);
    case "begun":
      return {
        title: "Архивлалт дуусаагүй",
        back: BACK_TO_RANK,
        body: [
          notice(
            "warning",
            h("p", {}, "Энэ хуулбарыг архив болгох ажил дундаа зогссон. Үргэлжлүүлбэл дутууг нь хийнэ."),
          ),
        ],
        primary: goOn(app),
      };
    case "copy":
      return ofCopy(app);
    default:
      return app.state.open.get(IS_COPY) === true ? ofCopy(app) : ofOriginal(app);
  }
}

const goOn = (app: App): Action => ({ label: "Үргэлжлүүлэх", run: () => app.archive(true) });

/** In an archive, which says so. */
const frozen = (app: App, isNew: boolean): View => ({
  title: "Архив",
  back: BACK_TO_RANK,
  body: [
    notice(
      "check",
      h(
        "p",
        {},
        h("strong", {}, isNew ? "Энэ файл архив боллоо." : "Энэ файл бол архив."),
        " Бүх хуудас зөвхөн утгатай.",
      ),
    ),
    paragraph("Бэлтгэх, шалгах, нэгтгэх ажил энд хийгдэхгүй. Ажлын файлаа тусад нь нээнэ."),
    ...files(app),
  ],
});

/** In the file in which people work, or in one of which nothing says what it is. */
function ofOriginal(app: App): View {
  const isLocal = app.savesArchive();
  return {
    title: TITLE,
    back: BACK_TO_RANK,
    body: [
      paragraph(
        "Гарын үсэг зурсны дараа жилийн дүнг тусдаа файлд өөрчлөгдөхгүйгээр хадгална: хуудас бүр томъёогүй, зөвхөн утга, график, хэлбэртэй.",
      ),
      ...(isLocal ? [paragraph("Ажлын файл хэвээр үлдэнэ.")] : atGoogle(app)),
      ...files(app),
    ],
    ...(isLocal ? { primary: { label: "Архив татах", run: app.saveArchive } } : {}),
  };
}

/** The copy is people's to make: the add-on has no permission for other files. */
function atGoogle(app: App): (HTMLElement | null)[] {
  const { standing = "unknown", name = "" } = app.state.book?.archive ?? {};
  return [
    h(
      "ol",
      { class: "list" },
      h(
        "li",
        {},
        "“Файл → Хуулбар үүсгэх” (File → Make a copy) гэж хуулж, нэрийг нь ",
        written(`“${name}”`),
        " гэнэ.",
      ),
      h("li", {}, "Хуулбарыг нээж, өргөтгөлийн цэснээс “Үнэлгээг нээх”, дараа нь “Нэгтгэх” → “Архив, файл”."),
      h("li", {}, "Тэнд “Архив болгох”-ыг дарна. Энэ файл хэвээр үлдэнэ."),
    ),
    link("copy-name", "Нэрийг хуулах", () => void app.copy(name), "copy"),
    standing === "unknown"
      ? notice(
          "warning",
          h("p", {}, "Энэ файл ажлын файл уу, хуулбар уу гэдэг нь бүртгэгдээгүй байна."),
          h(
            "div",
            { class: "buttons" },
            button("is-home", "Энэ бол ажлын файл", app.keepHome),
            button("is-copy", "Энэ бол хуулбар", () => {
              app.state.open.set(IS_COPY, true);
              app.draw();
            }),
          ),
        )
      : null,
  ];
}

function ofCopy(app: App): View {
  const isSure = app.state.open.get(SURE) === true;
  const ask = () => {
    app.state.notes.archive = "Эхлээд доорх зөвшөөрлийг тэмдэглэнэ үү.";
    app.draw();
    app.say(app.state.notes.archive);
  };
  return {
    title: "Хуулбарыг архив болгох",
    back: BACK_TO_RANK,
    body: [
      paragraph(
        "Энэ файл бол хуулбар. Архив болгоход хуудас бүрийн томъёо утга болж, засахаас сэрэмжлүүлсэн хамгаалалт тавигдана. Эх файл өөрчлөгдөхгүй.",
      ),
      ticked(SURE, "Энэ хуулбарт цаашид ажиллахгүй. Буцаах боломжгүйг мэдэж байна.", isSure, (value) => {
        app.state.open.set(SURE, value);
        delete app.state.notes.archive;
        app.drawSettled();
      }),
      link("is-home", "Энэ бол ажлын файл: архив болгохгүй", () => {
        app.state.open.delete(IS_COPY);
        app.keepHome();
      }),
      ...files(app),
    ],
    primary: { label: "Архив болгох", run: isSure ? () => app.archive(true) : ask },
  };
}

/** For other systems. */
const files = (app: App): HTMLElement[] => [
  h("h2", {}, "Файл татах"),
  h(
    "div",
    { class: "buttons" },
    button("csv", "CSV татах", app.downloadSummary),
    button("json", "JSON татах", app.downloadResult),
    button("next-year", "Дараа жилийн файл", app.downloadNextYear),
  ),
  quiet(
    "CSV: хүн бүрийн дүнгийн хураангуй, Excel-д нээгдэнэ. JSON: бүх бүрэлдэхүүн оноотой, бусад системд. Дараа жилийн файл: шинэ жилийн хүснэгтийг эхлүүлнэ. Бүгд хувийн мэдээлэл агуулна.",
  ),
];
