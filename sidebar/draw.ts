/** Draws everything anew; the place, the focus and the caret stay where they are. */
import { ADDON_TITLE } from "../src/explain/addon-title";
import { h, icon, nodes, part, unseen } from "./dom";
import { keptFocus } from "./focus";
import { JOBS } from "./job-kinds";
import type { Screen } from "./screens";
import { archiveView } from "./view/archive";
import { ballotCountView } from "./view/ballots/count";
import { tallyImportView } from "./view/ballots/import";
import { ballotsView } from "./view/ballots/list";
import { ballotUnitView } from "./view/ballots/unit";
import { voteView } from "./view/ballots/vote";
import { checkView } from "./view/check";
import { googleView } from "./view/google";
import { importView } from "./view/import";
import { nextYearView } from "./view/next-year";
import { failureCard, notice } from "./view/parts";
import { progress } from "./view/progress";
import { rankView } from "./view/rank";
import { reviewKeepView } from "./view/review/keep";
import { reviewView } from "./view/review/list";
import { reviewPersonView } from "./view/review/person";
import { suggestionView } from "./view/review/suggestion";
import type { Action, App, View } from "./view/screen";
import { sealsView } from "./view/seals";
import { setUpView } from "./view/set-up";
import { settingsView } from "./view/settings";
import { sheetsView } from "./view/sheets";
import { statisticsView } from "./view/statistics";
import { top } from "./view/top";
import { whyView } from "./view/why";

const VIEWS: Readonly<Record<Screen, (app: App) => View>> = {
  "set-up": setUpView,
  check: checkView,
  ballots: ballotsView,
  rank: rankView,
  why: whyView,
  settings: settingsView,
  review: reviewView,
  "review-person": reviewPersonView,
  "review-keep": reviewKeepView,
  suggestion: suggestionView,
  sheets: sheetsView,
  statistics: statisticsView,
  seals: sealsView,
  archive: archiveView,
  google: googleView,
  "next-year": nextYearView,
  import: importView,
  "ballot-unit": ballotUnitView,
  "ballot-count": ballotCountView,
  "ballot-import": tallyImportView,
  vote: voteView,
};

let drawn: Screen | undefined;
/** Where Alt with an arrow leads on the screen that is drawn. */
let walk: View["walk"];

addEventListener("keydown", (event) => {
  const step = event.key === "ArrowUp" ? walk?.previous : event.key === "ArrowDown" ? walk?.next : undefined;
  if (!event.altKey || step === undefined) return;
  event.preventDefault();
  step();
});

export function draw(app: App): void {
  const { screen, job, book, failures, notes } = app.state;
  const kept = drawn === screen ? { y: window.scrollY, focus: keptFocus() } : undefined;
  drawn = screen;
  const view = book === undefined ? opening(app) : VIEWS[screen](app);
  walk = view.walk;
  const failure = failures[screen];
  const note = notes[screen];
  part("top").replaceChildren(...(book === undefined || view.alone === true ? [] : top(app)));
  part("main").replaceChildren(
    ...nodes([view.back !== undefined && backLink(app, view.back)]),
    h(
      "div",
      { class: "title-line" },
      h("h1", { id: "title", tabindex: "-1" }, view.title),
      h(
        "button",
        {
          type: "button",
          class: "help",
          key: "help",
          "aria-label": "Гарын авлага: энэ дэлгэцийн тухай",
          title: "Гарын авлага",
          on: { click: app.openGuide },
        },
        "?",
      ),
    ),
    ...nodes([
      failure !== undefined && failureCard(failure),
      note !== undefined && note !== "" && notice("warning", h("p", {}, note)),
      ...view.body,
    ]),
  );
  part("main").setAttribute("aria-busy", String(job !== undefined));
  part("actions").replaceChildren(...actions(app, view));
  if (kept === undefined) return;
  window.scrollTo(0, kept.y);
  kept.focus?.();
}

function opening(app: App): View {
  const { job } = app.state;
  return { title: ADDON_TITLE, body: [job !== undefined && progress(job, app.stop)] };
}

function actions(app: App, { primary, secondary, alone }: View): HTMLElement[] {
  const { job, book } = app.state;
  const parts = [
    book !== undefined && job !== undefined && progress(job, app.stop),
    (primary !== undefined || secondary !== undefined) &&
      h(
        "div",
        { class: "buttons" },
        primary !== undefined && actionButton(app, "primary", primary),
        secondary !== undefined && actionButton(app, "outlined", secondary),
      ),
    book !== undefined &&
      alone !== true &&
      h(
        "nav",
        { class: "pages", "aria-label": "Бусад" },
        pageLink(app, "why", "Яагаад ийм оноо вэ?", app.openWhy),
        pageLink(app, "settings", "Тохиргоо", () => app.show("settings")),
      ),
  ];
  return nodes(parts).filter((node): node is HTMLElement => node instanceof HTMLElement);
}

function actionButton(app: App, kind: "primary" | "outlined", action: Action): HTMLElement {
  const { job } = app.state;
  return h(
    "button",
    {
      type: "button",
      class: kind,
      key: kind,
      "aria-disabled": job === undefined ? undefined : "true",
      on: { click: () => (job === undefined ? action.run() : app.tell(JOBS[job.kind].what, false)) },
    },
    action.label,
  );
}

const backLink = (app: App, { screen, label }: NonNullable<View["back"]>) =>
  h(
    "button",
    { type: "button", class: "link back", key: "back", on: { click: () => app.show(screen) } },
    icon("open"),
    unseen("Буцах: "),
    h("span", {}, label),
  );

const pageLink = (app: App, to: "why" | "settings", label: string, open: () => void) =>
  h(
    "button",
    {
      type: "button",
      class: "link",
      key: `page-${to}`,
      "aria-current": app.state.screen === to ? "page" : undefined,
      on: { click: open },
    },
    icon(to),
    h("span", {}, label),
  );
