/** The place of a person among those who are walked through, and the ways to the one before and after. */
import { h, icon, unseen } from "../../dom";
import type { App, View } from "../screen";

export function walker(
  app: App,
  code: string,
): { bar: HTMLElement | null; walk: NonNullable<View["walk"]>; isLast: boolean } {
  const { drafts, review, job } = app.state;
  const queue = drafts.queue.length > 0 ? drafts.queue : (review?.lines.map((line) => line.code) ?? []);
  const at = queue.indexOf(code);
  const isLast = !review?.lines.some(
    (line) => line.code !== code && line.state === "waiting" && queue.includes(line.code),
  );
  if (at < 0) return { bar: null, walk: {}, isLast };
  const to = (other: number) => {
    const next = queue[other];
    return next === undefined || job !== undefined ? undefined : () => app.walkTo(next);
  };
  const [previous, next] = [to(at - 1), to(at + 1)];
  const step = (key: string, label: string, run: (() => void) | undefined) =>
    h(
      "button",
      {
        type: "button",
        class: "step",
        key,
        title: label,
        "aria-disabled": run === undefined ? "true" : undefined,
        on: { click: () => run?.() },
      },
      icon("open"),
      unseen(label),
    );
  const bar = h(
    "nav",
    { class: "queue", "aria-label": "Хянах хүмүүс" },
    step("queue-previous", "Өмнөх хүн (Alt+↑)", previous),
    h("span", {}, unseen("Дараалал: "), `${at + 1}/${queue.length}`),
    step("queue-next", "Дараагийн хүн (Alt+↓)", next),
  );
  return { bar, walk: { previous, next }, isLast };
}
