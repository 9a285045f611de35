/** Google дээр шалгах: whether what the product rests on is so where the spreadsheet is open, and what is in danger if not. */
import type { GoogleDifference } from "../answers";
import { h, icon, unseen, written } from "../dom";
import { notice, paragraph, quiet, versionLine } from "./parts";
import type { App, View } from "./screen";

const TITLE = "Google дээр шалгах";
/** The script does not know where it runs; people do. */
const WHERE =
  "Дүн нь энэ хүснэгтийг нээсэн орчинд хамаарна: Google Sheets-д нээсэн бол Google-ийнх, өөрийн компьютерт нээсэн бол тэр программынх.";

export function googleView(app: App): View {
  const { google } = app.state;
  if (google === undefined) {
    return {
      title: TITLE,
      body: [
        paragraph(
          "Нэмэлт нь Google Sheets юуг хэрхэн хийдэгт тулгуурлана. Түүнийг түр, нуусан хуудсан дээр нэг бүрчлэн шалгаж, зөрүү гарвал юунд нөлөөлөхийг хэлнэ.",
        ),
        paragraph(WHERE),
        quiet("Нэг минут орчим үргэлжилнэ. Таны бичсэнийг өөрчлөхгүй, түр хуудас дараа нь устана."),
        versionLine(),
      ],
      primary: { label: "Шалгах", run: app.checkGoogle },
    };
  }
  const { transcript, differing } = google.of;
  const all = transcript.facts.length;
  return {
    title: TITLE,
    body: [
      quiet(`${google.at} цагт шалгасан.`),
      notice(
        differing.length === 0 ? "check" : "warning",
        h("p", {}, "Энэ хүснэгтийн орчинд ", h("strong", {}, `${all - differing.length}/${all} таарлаа.`)),
      ),
      differing.length === 0 ? null : h("h2", {}, "Зөрсөн нь юунд нөлөөлөх вэ"),
      differing.length === 0 ? null : h("ul", { class: "cards" }, ...differing.map(card)),
      paragraph(WHERE),
      quiet("Тэмдэглэлийг хуулж, нэмэлтийг хариуцсан хүнд өгнө үү. Түүнд хүснэгтийн агуулга орохгүй."),
      versionLine(),
    ],
    primary: { label: "Тэмдэглэл хуулах", run: () => app.copy(JSON.stringify(transcript, null, 2)) },
    secondary: { label: "Дахин шалгах", run: app.checkGoogle },
  };
}

const card = ({ id, endangers, answer, answers }: GoogleDifference): HTMLElement =>
  h(
    "li",
    { class: "card" },
    h("p", { class: "what with-icon" }, icon("warning"), written(endangers)),
    h(
      "dl",
      { class: "changes asked" },
      h("dt", {}, "Юуг шалгасан"),
      h("dd", {}, h("code", {}, id)),
      h("dt", {}, "Хариу"),
      h("dd", {}, written(answer)),
      h("dt", {}, "Байх ёстой"),
      h("dd", {}, ...answers.flatMap((one, index) => [index > 0 && unseen(" эсвэл "), line(one)])),
    ),
  );

const line = (text: string) => h("span", { class: "line" }, written(text));
