/** The sidebar: puts its parts together and opens. */
import { CHAPTERS } from "./chapters";
import { draw } from "./draw";
import { failureIn } from "./failures";
import { focusTitle, settled } from "./focus";
import { JOBS } from "./job-kinds";
import { archiveJobs } from "./jobs/archive";
import { ballotJobs } from "./jobs/ballots";
import { googleJobs } from "./jobs/google";
import { importJobs } from "./jobs/import";
import { nextYearJobs } from "./jobs/next-year";
import { paperJobs } from "./jobs/paper";
import { reviewJobs } from "./jobs/review";
import { runner } from "./jobs/run";
import { scoringJobs } from "./jobs/scoring";
import { suggestionJobs } from "./jobs/suggestions";
import type { Page } from "./page";
import { SCREENS } from "./screens";
import { server } from "./server";
import { keepDrafts, newState } from "./state";
import { copy, tell } from "./tell";
import type { App } from "./view/screen";

/** Google ends every run after six minutes. */
const LONGEST_RUN = 360_000;

const state = newState();
const around = {
  state,
  draw: () => draw(app),
  keep: () => keepDrafts(state.drafts),
  tell,
};

function tellFailure(error: unknown): void {
  const { title, text } = failureIn(error);
  tell(`${title}. ${text}`, true);
}

const page: Page = {
  ...around,
  ...runner(around),
  copy,
  drawSettled: () => settled(page.draw),
  say: (text) => tell(text, true),
  show(screen) {
    state.screen = screen;
    state.drafts.screen = screen;
    page.keep();
    page.draw();
    window.scrollTo(0, 0);
    focusTitle();
    if (screen === "rank" && (state.book?.list ?? null) !== null && state.job === undefined) app.lookAtList();
    if (screen === "ballots" && state.book?.hasTabs === true && state.job === undefined) app.loadBallots();
  },
  goTo(tab, cell, id) {
    state.visited = id;
    page.draw();
    server
      .goTo(tab, cell)
      .then(
        (found) => tell(found ? `${tab}, ${cell}` : "Ийм хуудас, нүд олдсонгүй. Дахин шалгана уу.", !found),
        tellFailure,
      );
  },
  openGuide() {
    server.openGuide(CHAPTERS[state.screen]).catch(tellFailure);
  },
};

const scoring = scoringJobs(page);
const app: App = {
  ...page,
  ...scoring,
  ...reviewJobs(page, scoring),
  ...suggestionJobs(page),
  ...paperJobs(page),
  ...archiveJobs(page),
  ...googleJobs(page),
  ...importJobs(page),
  ...nextYearJobs(page),
  ...ballotJobs(page),
};

const asked = SCREENS.find((screen) => screen === document.body.dataset.screen);
if (asked !== undefined) {
  state.screen = asked;
  state.drafts.screen = asked;
}
const { running, long } = state.drafts;
const isLong = running !== undefined && running.kind in long;
if (running !== undefined && !isLong && Date.now() - running.since < LONGEST_RUN) {
  const { screen, reads } = JOBS[running.kind];
  if (screen !== undefined && reads !== true) {
    state.notes[screen] =
      "Хаахаас өмнө эхэлсэн ажил дууссан, эсвэл Google дээр үргэлжилж байна. Юу ч алдагдаагүй; үр дүнг харахын тулд дахин ажиллуулна уу.";
  }
}
app.load();
