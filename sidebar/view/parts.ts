/** The parts that screens share. */

import { DETAIL } from "../../src/explain/failure-kinds";
import { productVersion } from "../../src/google/version";
import type { JobReport } from "../answers";
import { type Child, h, type IconName, icon, unseen, written } from "../dom";
import type { Failure } from "../failures";

export const paragraph = (...children: readonly Child[]) => h("p", {}, ...children);
export const quiet = (...children: readonly Child[]) => h("p", { class: "quiet" }, ...children);

/** Which copy of the product this is. */
export const versionLine = () => quiet(`Хувилбар ${productVersion()}`);

export function notice(
  kind: "info" | "warning" | "error" | "check",
  ...children: readonly Child[]
): HTMLElement {
  return h("div", { class: `notice ${kind}` }, icon(kind), h("div", {}, ...children));
}

export function failureCard({ title, text, detail, again }: Failure): HTMLElement {
  const more =
    detail === "" ? null : h("details", {}, h("summary", { key: "failure" }, DETAIL), written(detail));
  const repeat = again === undefined ? null : button("again", "Дахин оролдох", again);
  return h(
    "div",
    { class: "notice error", role: "alert" },
    icon("error"),
    h("div", {}, h("h2", {}, title), h("p", {}, written(text)), repeat, more),
  );
}

export function link(key: string, label: Child, run: () => void, name?: IconName): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: "link", key, on: { click: run } },
    name === undefined ? null : icon(name),
    h("span", {}, label),
  );
}

export function button(key: string, label: string, run: () => void, name?: IconName): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: "outlined", key, on: { click: run } },
    name === undefined ? null : icon(name),
    label,
  );
}

/** Numbers with their names, side by side; a bad one is red where it is not 0. */
export function tiles(
  label: string,
  numbers: readonly (readonly [label: string, count: number, kind?: "bad"])[],
): HTMLElement {
  return h(
    "dl",
    { class: "tiles", "aria-label": label },
    ...numbers.map(([name, count, kind]) =>
      h(
        "div",
        { class: count > 0 && kind === "bad" ? "tile bad" : "tile" },
        h("dt", {}, name),
        h("dd", {}, count),
      ),
    ),
  );
}

/** When it was looked at, and how many people there are. */
export const lookedAt = (at: string, what: string, { counts: { read } }: JobReport): string =>
  `${at} цагт ${what}. Бүртгэлд ${read} хүн.`;

/** People in = people out. */
export const counts = (
  { counts: { read, ranked, notRated, blocked, incomplete } }: JobReport,
  done: boolean,
): HTMLElement =>
  tiles(`Бүртгэлд ${read} хүн`, [
    [done ? "Эрэмбэд" : "Бэлэн", ranked],
    ["Бөглөөгүй", incomplete],
    ["Алдаатай", blocked - incomplete, "bad"],
    ["Үнэлээгүй", notRated],
  ]);

/** Rows that nobody owns: they count for nobody. */
export const unownedRows = ({ counts: { unowned } }: JobReport): HTMLElement | null =>
  unowned === 0
    ? null
    : notice("warning", h("p", {}, `Хэнийх нь тодорхойгүй ${unowned} мөр байна: хэнд ч тооцоогүй.`));

/** A number as the list prints it: with two decimals, without rounding anything. */
export function printed(value: number | null): string {
  if (value === null) return "—";
  const [whole = "", decimals = ""] = String(value).split(".");
  return `${whole.replace("-", "−")}.${decimals.padEnd(2, "0")}`;
}

export function personLines(name: string, ...others: readonly string[]): HTMLElement {
  return h(
    "span",
    { class: "person" },
    written(name === "" ? "Нэргүй" : name, "name"),
    ...others.filter((text) => text !== "").map((text) => written(text, "under")),
  );
}

/** Points before and after the review. */
export const move = (before: number | null, after: number | null): HTMLElement =>
  h(
    "span",
    { class: "move" },
    unseen("өмнө "),
    printed(before),
    h("span", { "aria-hidden": "true" }, " → "),
    unseen(", дараа "),
    h("strong", {}, printed(after)),
  );
