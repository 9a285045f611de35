/** The top of every screen: the body, and the four steps with their state. */
import type { BallotUnit, JobReport } from "../answers";
import { h, icon, unseen, written } from "../dom";
import type { Screen } from "../screens";
import type { App } from "./screen";

type StepState = "waiting" | "done" | "partly" | "error";

const STEPS = [
  { screen: "set-up", label: "Бэлтгэх" },
  { screen: "check", label: "Шалгах" },
  { screen: "ballots", label: "Санал" },
  { screen: "rank", label: "Нэгтгэх" },
] as const satisfies readonly { screen: Screen; label: string }[];

const WORDS: Readonly<Record<StepState, string>> = {
  waiting: "хийгээгүй",
  done: "хийсэн",
  error: "алдаатай",
  partly: "дутуу",
};

export function top(app: App): HTMLElement[] {
  const { book, screen } = app.state;
  const { body = "", year = "" } = book?.settings ?? {};
  const title = [body, year].filter((text) => text !== "").join(" · ");
  return [
    ...(title === "" ? [] : [h("p", { class: "body-name" }, written(title))]),
    h(
      "nav",
      { "aria-label": "Алхмууд" },
      h(
        "ol",
        { class: "steps" },
        ...STEPS.map((step, index) => {
          const state = stateOf(step.screen, app);
          return h(
            "li",
            { class: state },
            h(
              "button",
              {
                type: "button",
                key: `step-${step.screen}`,
                "aria-current": stepOf(screen) === step.screen ? "step" : undefined,
                on: { click: () => app.show(step.screen) },
              },
              h(
                "span",
                { class: "number", "aria-hidden": "true" },
                state === "done" ? icon("check") : state === "error" ? "!" : index + 1,
              ),
              h("span", {}, unseen(`${index + 1} `), step.label, unseen(`: ${WORDS[state]}`)),
            ),
          );
        }),
      ),
    ),
  ];
}

/** Whose tallies are there: of nobody, of some, of everybody who is to be voted on. */
function ballotsOf({ ballots, report }: App["state"]): StepState {
  if (ballots !== undefined) return votesOf(ballots.units.map(({ state }) => state));
  return report === undefined ? "waiting" : talliesOf(report.of.progress);
}

function votesOf(states: readonly BallotUnit["state"][]): StepState {
  if (states.some((state) => state === "wrong" || state === "mismatched")) return "error";
  if (states.every((state) => state === "done")) return states.length > 0 ? "done" : "waiting";
  return states.every((state) => state === "none") ? "waiting" : "partly";
}

function talliesOf({ units }: JobReport["progress"]): StepState {
  const parts = units.flatMap(({ ballots }) => ballots ?? []);
  if (parts.some(({ wrong }) => wrong > 0)) return "error";
  if (parts.every(({ done, of }) => done === of)) return parts.length > 0 ? "done" : "waiting";
  return parts.some(({ done }) => done > 0) ? "partly" : "waiting";
}

/** Screens that no step leads to. */
const OF_NO_STEP: readonly Screen[] = ["why", "settings", "google", "vote"];

/** The step that a screen belongs to. */
function stepOf(screen: Screen): Screen {
  if (screen === "import" || screen === "next-year") return "set-up";
  if (screen.startsWith("ballot")) return "ballots";
  return OF_NO_STEP.includes(screen) || STEPS.some((step) => step.screen === screen) ? screen : "rank";
}

function stateOf(screen: (typeof STEPS)[number]["screen"], { state }: App): StepState {
  const { book, report } = state;
  switch (screen) {
    case "set-up":
      return book?.hasTabs === true && book.people.length > 0 ? "done" : "waiting";
    case "check":
      if (report === undefined) return "waiting";
      if (report.of.problems.some(({ level }) => level === "error")) return "error";
      return report.of.counts.incomplete > 0 ? "partly" : "done";
    case "ballots":
      return ballotsOf(state);
    case "rank":
      if (report?.ranked === true)
        return report.of.counts.blocked + report.of.counts.unowned > 0 ? "error" : "done";
      return book?.list == null ? "waiting" : "done";
  }
}
