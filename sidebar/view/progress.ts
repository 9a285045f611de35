/** The job that runs: its bar, its seconds, and how long work is stopped. */
import { h } from "../dom";
import { JOBS } from "../job-kinds";
import type { RunningJob } from "../state";
import { secondsSince } from "../words";
import { link, quiet } from "./parts";

/**
 * One call of the server tells nothing before its end: then the bar moves to and fro, and the seconds are the true ones.
 * Work in steps shows how many are done.
 */
export function progress({ kind, since, done, all, stopping }: RunningJob, stop: () => void): HTMLElement {
  const { what, more, counted = "" } = JOBS[kind];
  const known = done !== undefined && typeof all === "number" && all > 0 ? { done, all } : undefined;
  const text = known === undefined ? "" : `${known.done}/${known.all} ${counted}`;
  const filling = h("div", {});
  if (known !== undefined) filling.style.width = `${(100 * known.done) / known.all}%`;
  return h(
    "div",
    { class: "work" },
    h("div", { class: "work-line" }, h("span", {}, what), h("span", { id: "seconds" }, secondsSince(since))),
    h(
      "div",
      {
        class: known === undefined ? "bar" : "bar known",
        role: "progressbar",
        "aria-label": what,
        ...(known === undefined
          ? {}
          : {
              "aria-valuemin": 0,
              "aria-valuenow": known.done,
              "aria-valuemax": known.all,
              "aria-valuetext": text,
            }),
      },
      filling,
    ),
    done === undefined
      ? null
      : h(
          "div",
          { class: "work-line" },
          h("span", { class: "count" }, text),
          stopping === true ? h("span", { class: "quiet" }, "Зогсоож байна…") : link("stop", "Болих", stop),
        ),
    more === undefined ? null : quiet(more),
  );
}
