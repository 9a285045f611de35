/** 3 Санал: what peer ratings need, until the ballots themselves are here. */
import { h } from "../dom";
import { notice, paragraph, quiet } from "./parts";
import type { App, View } from "./screen";

const PEERS = "Хамт олон";

export function ballotsView(app: App): View {
  const ready = app.state.book?.hasTabs === true;
  return {
    title: "Хамт олны санал",
    body: [
      paragraph(
        "Нэгжийн албан хаагчид бие биедээ гурван үзүүлэлтээр, тус бүр 0–8 оноо, нууцаар өгнө (4.4–4.6).",
      ),
      notice(
        "info",
        h(
          "p",
          {},
          "Санал хураах хуудас хэвлэх, кодоор санал авах хэсэг хараахан нэмэгдээгүй. Одоогоор саналыг цаасаар хураана.",
        ),
      ),
      h("h2", {}, "Юу бэлтгэх вэ"),
      h(
        "ul",
        { class: "list" },
        h("li", {}, "Үнэлүүлэх хүн бүрт олгосон, хүчинтэй, хүчингүй саналын тоо"),
        h("li", {}, "Хүчинтэй саналын үзүүлэлт тус бүрийн нийлбэр оноо"),
        h("li", {}, "Тооллогын протоколын дугаар"),
      ),
      quiet("Хэн хэдэн оноо өгснийг хүснэгтэд хэзээ ч бичихгүй. Дарга санал өгөхгүй, хүн өөртөө өгөхгүй."),
    ],
    primary: ready
      ? { label: "“Хамт олон” хуудсыг бөглөх", run: () => app.goTo(PEERS, "A1", "peers") }
      : { label: "Эхлээд хүснэгтээ бэлтгэх", run: () => app.show("set-up") },
  };
}
