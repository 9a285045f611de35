/** Жилийг архивлах: values only, in tabs of their own, and a summary for the national systems. */
import { h } from "../dom";
import { halfway, madeTabs } from "./made-tabs";
import { notice, paragraph } from "./parts";
import type { App, View } from "./screen";
import { BACK_TO_RANK } from "./tasks";

const TITLE = "Жилийг архивлах";

export function archiveView(app: App): View {
  const { drafts, job, made } = app.state;
  const work = drafts.long.archive;
  if (work !== undefined && work.all !== null) {
    return job?.kind === "archive"
      ? { title: TITLE, back: BACK_TO_RANK, body: [madeTabs(app, work.made)] }
      : {
          title: "Дундаа зогссон",
          back: BACK_TO_RANK,
          body: halfway(app, "archive", work),
          primary: { label: "Үргэлжлүүлэх", run: app.archive },
        };
  }
  const summary = { label: "CSV татах", run: app.downloadSummary };
  if (made.archive !== undefined) {
    const count = made.archive.length;
    return {
      title: TITLE,
      back: BACK_TO_RANK,
      body: [
        count === 0
          ? notice("warning", h("p", {}, "Архивлах хуудас алга."))
          : notice("check", h("strong", {}, `${count} хуудас`), " архивлагдлаа."),
        madeTabs(app, made.archive),
        paragraph("Хураангуйг CSV файлаар татаж, үндэсний системд оруулж болно."),
      ],
      primary: summary,
      secondary: { label: "Дахин архивлах", run: app.archive },
    };
  }
  return {
    title: TITLE,
    back: BACK_TO_RANK,
    body: [
      paragraph("Гарын үсэг зурсны дараа жилийн дүнг өөрчлөгдөхгүйгээр хадгална:"),
      h(
        "ul",
        { class: "list" },
        h("li", {}, "хуудас бүрийн хуулбарыг огноотой нэрээр, томъёогүй, зөвхөн утгаар үүсгэнэ;"),
        h("li", {}, "ажлын хуудсууд хэвээр үлдэнэ."),
      ),
      paragraph("CSV файл нь хүн бүрийн дүнгийн хураангуй: Excel-д шууд нээгдэнэ."),
    ],
    primary: { label: "Архивлах", run: app.archive },
    secondary: summary,
  };
}
