/** What the list has otherwise than the one before: whose place, total or category. */
import type { JobReport } from "../answers";
import { h, icon } from "../dom";
import { move, notice, personLines, quiet } from "./parts";
import type { App } from "./screen";

type Moved = NonNullable<JobReport["moved"]>[number];

const AT_ONCE = 30;

/** Nothing where there was no list before. */
export function movedRows(app: App, moved: JobReport["moved"]): HTMLElement | null {
  if (moved === null) return null;
  if (moved.length === 0) return notice("check", h("p", {}, "Өмнөх жагсаалтаас юу ч өөрчлөгдөөгүй."));
  const rest = moved.length - AT_ONCE;
  const details = h(
    "details",
    { class: "group", open: app.state.open.get("moved") ?? false },
    h("summary", { key: "moved" }, icon("open"), h("h2", {}, summaryOf(moved))),
    h("ul", { class: "moves" }, ...moved.slice(0, AT_ONCE).map(row)),
    rest > 0 ? quiet(`… өөр ${rest} хүн.`) : null,
  );
  details.addEventListener("toggle", () => app.state.open.set("moved", details.open));
  return details;
}

/** `3 хүний эрэмбэ, 2 хүний нийт оноо өөрчлөгдөв`, and who came and went. */
function summaryOf(moved: readonly Moved[]): string {
  const both = moved.filter(({ before, after }) => before !== null && after !== null);
  const changed = (key: "rank" | "total" | "category") =>
    both.filter(({ before, after }) => before?.[key] !== after?.[key]).length;
  const counted = [
    [changed("rank"), "хүний эрэмбэ"],
    [changed("total"), "хүний нийт оноо"],
    [changed("category"), "хүний ангилал"],
  ] as const;
  const told = counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const [came, went] = [
    moved.filter(({ before }) => before === null),
    moved.filter(({ after }) => after === null),
  ];
  return [
    ...(told.length === 0 ? [] : [`${told.join(", ")} өөрчлөгдөв`]),
    ...(came.length === 0 ? [] : [`${came.length} хүн нэмэгдэв`]),
    ...(went.length === 0 ? [] : [`${went.length} хүн хасагдав`]),
  ].join("; ");
}

function row({ name, code, before, after }: Moved): HTMLElement {
  const places = [before?.rank ?? null, after?.rank ?? null].map((rank) =>
    rank === null ? "—" : `№${rank}`,
  );
  const categories = [before?.category, after?.category].filter((one) => one !== undefined && one !== "");
  const category = new Set(categories).size > 1 ? `, ${categories.join(" → ")}` : "";
  return h(
    "li",
    {},
    h("span", { class: "what" }, personLines(name === "" ? code : name, `${places.join(" → ")}${category}`)),
    move(before?.total ?? null, after?.total ?? null),
  );
}
