/** What follows once the list is there: each a screen of its own, none in the way of the ranking. */
import { h, icon } from "../dom";
import type { Screen } from "../screens";
import type { App } from "./screen";

/** Where the screens of the fourth step lead back to. */
export const BACK_TO_RANK = { screen: "rank", label: "Нэгтгэх" } as const;

export function tasks(app: App): HTMLElement {
  const waiting = app.state.review?.counts.waiting;
  return h(
    "nav",
    { class: "tasks", "aria-labelledby": "tasks-title" },
    h("h2", { id: "tasks-title" }, "Дараагийн ажил"),
    h(
      "ul",
      { class: "rows" },
      task(
        "Дахин үнэлгээ",
        waiting === undefined ? "Үнэлгээний багийн хяналт (7.1–7.5)" : `Хүлээгдэж буй ${waiting} хүн`,
        () => app.openReview(),
      ),
      screenTask(app, "sheets", "Үнэлгээний хуудас", "Үүсгэх, хэвлэх (7.6)"),
      screenTask(app, "statistics", "Статистик", "Ангилал, дундаж, даргын ба багийн оноо"),
      screenTask(app, "seals", "Хэвлэсэн хуудас шалгах", "Цаасан дээрх кодоор"),
      screenTask(app, "archive", "Архив, файл", "Жилийн архив, CSV, JSON файл"),
    ),
  );
}

const screenTask = (app: App, screen: Screen, title: string, text: string) =>
  task(title, text, () => app.show(screen));

const task = (title: string, text: string, run: () => void): HTMLElement =>
  h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "row", key: `task-${title}`, on: { click: run } },
      h(
        "span",
        { class: "person" },
        h("span", { class: "name" }, title),
        h("span", { class: "under" }, text),
      ),
      icon("open"),
    ),
  );
