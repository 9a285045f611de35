/** The sidebar: draws the screen that is open, and drives one job of the server at a time. */
import { h, icon, nodes, part } from "./dom";
import { failureIn } from "./failures";
import { type Derivation, type JobReport, type SettingValues, server, type WorkbookState } from "./server";
import { type Job, keepDrafts, newState, SCREENS, type Screen } from "./state";
import { ballotsView } from "./view/ballots";
import { checkView } from "./view/check";
import { dateless, failureCard, notice, progress, secondsSince, workOf } from "./view/parts";
import { rankView } from "./view/rank";
import type { Action, App, View } from "./view/screen";
import { setUpView, setUpWords } from "./view/set-up";
import { settingsView } from "./view/settings";
import { top } from "./view/top";
import { whyView } from "./view/why";

const VIEWS: Readonly<Record<Screen, (app: App) => View>> = {
  "set-up": setUpView,
  check: checkView,
  ballots: ballotsView,
  rank: rankView,
  why: whyView,
  settings: settingsView,
};

const SCREEN_OF: Readonly<Record<Job, Screen | undefined>> = {
  open: undefined,
  "set-up": "set-up",
  check: "check",
  rank: "rank",
  explain: "why",
  save: "settings",
};

const SNACK = 4_000;
/** Google ends every run after six minutes. */
const LONGEST_RUN = 360_000;

const state = newState();
let snack: ReturnType<typeof setTimeout> | undefined;
let drawnScreen: Screen | undefined;

const app: App = {
  state,
  draw,
  show,
  say: (text) => tell(text, true),
  keep: () => keepDrafts(state.drafts),
  load,
  setUp: (people) =>
    run(
      "set-up",
      async () => {
        const report = await server.setUpWorkbook(people);
        return { report, book: await server.workbookState() };
      },
      ({ report, book }) => {
        state.setUp = report;
        state.book = book;
        state.drafts.rosterText = "";
        tell(setUpWords(report), false);
      },
    ),
  check: () => run("check", server.checkWorkbook, (report) => reported(report, false)),
  rank: () =>
    run("rank", server.rankWorkbook, (report) => {
      reported(report, true);
      mark();
    }),
  explain: (code) => {
    if (state.job === undefined) show("why");
    run(
      "explain",
      () => server.explainPerson(code),
      (derivation) => explained(code, derivation),
    );
  },
  explainActive: () => {
    run(
      "explain",
      async () => {
        const book = await server.workbookState();
        const { code } = book.active;
        return { book, code, derivation: code === null ? null : await server.explainPerson(code) };
      },
      ({ book, code, derivation }) => {
        state.book = book;
        if (code !== null) return explained(code, derivation);
        state.notes.why = "Идэвхтэй мөрөнд бүртгэлтэй хүн алга. Хүний мөрийн нэг нүдийг сонгоно уу.";
        tell(state.notes.why, false);
      },
    );
  },
  save: (values: SettingValues) =>
    run(
      "save",
      () => server.saveSettings(values),
      (settings) => {
        if (state.book !== undefined) state.book = { ...state.book, settings };
        state.drafts.settings = {};
        tell("Тохиргоог хадгаллаа.", true);
      },
    ),
  goTo,
  copy,
};

function reported(of: JobReport, ranked: boolean): void {
  state.report = { of, at: dateless(new Date()), ranked };
  state.drawn.clear();
  if (state.book !== undefined && of.list !== null) state.book = { ...state.book, list: of.list };
  const errors = of.problems.filter(({ level }) => level === "error").length;
  const { read, ranked: placed, notRated, blocked } = of.counts;
  const people = `Бүртгэлд ${read}, ${ranked ? "эрэмбэд" : "бэлэн"} ${placed}, үнэлээгүй ${notRated}, алдаатай ${blocked}.`;
  tell(`${errors === 0 ? "Алдаа алга." : `${errors} алдаа.`} ${people}`, false);
}

function explained(code: string, derivation: readonly Derivation[] | null): void {
  state.why = { code, derivation };
  for (const key of state.open.keys()) if (key.startsWith("why")) state.open.delete(key);
  tell(
    derivation === null ? "Энэ хүний оноо гараагүй." : derivation.map(({ sentence }) => sentence).join(". "),
    false,
  );
}

/** Brings the marks in the cells up to date behind the result, which does not wait for them. */
function mark(): void {
  state.marking = server
    .checkWorkbook()
    .then(
      () => undefined,
      (error: unknown) => {
        state.failures.rank = failureIn(error);
      },
    )
    .then(() => {
      state.marking = undefined;
      draw();
    });
}

/** One job at a time: a second click while one runs starts nothing. */
function run<T>(kind: Job, call: () => Promise<T>, done: (value: T) => void): void {
  if (state.job !== undefined) {
    tell(workOf(state.job.kind), false);
    return;
  }
  const screen = SCREEN_OF[kind] ?? state.screen;
  const since = Date.now();
  state.job = { kind, since };
  delete state.failures[screen];
  if (kind !== "open") {
    delete state.notes[screen];
    state.drafts.running = { kind, since };
    app.keep();
  }
  draw();
  tell(workOf(kind), false);
  const seconds = setInterval(() => {
    const clock = document.getElementById("seconds");
    if (clock !== null) clock.textContent = secondsSince(since);
  }, 1_000);
  const before = kind === "explain" || kind === "open" ? undefined : state.marking;
  (before === undefined ? call() : before.then(call))
    .then(done)
    .catch((error: unknown) => {
      state.failures[screen] = failureIn(error);
    })
    .then(() => {
      clearInterval(seconds);
      state.job = undefined;
      state.drafts.running = undefined;
      app.keep();
      draw();
    });
}

function load(): void {
  run("open", server.workbookState, (book) => {
    state.book = book;
    if (state.drafts.screen === undefined) state.screen = firstScreen(book);
  });
}

function firstScreen({ hasTabs, people, list }: WorkbookState): Screen {
  if (!hasTabs || people.length === 0) return "set-up";
  return list === null ? "check" : "rank";
}

function goTo(tab: string, cell: string, id: string): void {
  state.visited = id;
  draw();
  server.goTo(tab, cell).then(
    (found) => tell(found ? `${tab}, ${cell}` : "Ийм хуудас, нүд олдсонгүй. Дахин шалгана уу.", !found),
    (error: unknown) => {
      const { title, text } = failureIn(error);
      tell(`${title}. ${text}`, true);
    },
  );
}

function show(screen: Screen): void {
  state.screen = screen;
  state.drafts.screen = screen;
  app.keep();
  draw();
  window.scrollTo(0, 0);
  part("title").focus({ preventScroll: true });
}

/** Says something to a screen reader, and for a while to the eye where the screen does not show it. */
function tell(text: string, seen: boolean): void {
  const status = part("status");
  clearTimeout(snack);
  status.textContent = text;
  status.className = seen && text !== "" ? "snack" : "unseen";
  snack = setTimeout(() => {
    status.className = "unseen";
  }, SNACK);
}

function copy(text: string): void {
  const copied = () => tell("Хуулав.", true);
  const otherwise = () => {
    const field = h("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
    const focused = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    // The clipboard's own interface is closed to a frame without the permission; this older one is not.
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (done) copied();
    else tell("Хөтөч хуулахыг зөвшөөрсөнгүй.", true);
  };
  if (navigator.clipboard === undefined) otherwise();
  else navigator.clipboard.writeText(text).then(copied, otherwise);
}

/** Draws everything anew; the place, the focus and the caret stay where they are. */
function draw(): void {
  const { screen, job, book } = state;
  const kept = drawnScreen === screen ? { y: window.scrollY, focus: focused() } : undefined;
  drawnScreen = screen;
  const opening = book === undefined;
  const failure = state.failures[screen];
  const view: View = opening ? { title: "Ажлын гүйцэтгэлийн үнэлгээ", body: [] } : VIEWS[screen](app);
  const note = state.notes[screen];
  part("top").replaceChildren(...(opening ? [] : top(app)));
  part("main").replaceChildren(
    h("h1", { id: "title", tabindex: "-1" }, view.title),
    ...nodes([
      opening && job !== undefined && progress(job.kind, job.since),
      failure !== undefined && failureCard(failure),
      note !== undefined && note !== "" && notice("warning", h("p", {}, note)),
      ...view.body,
    ]),
  );
  part("main").setAttribute("aria-busy", String(job !== undefined));
  const again: Action = { label: "Дахин оролдох", run: load };
  part("actions").replaceChildren(
    ...actions(opening ? (failure === undefined ? {} : { primary: again }) : view),
  );
  if (kept === undefined) return;
  window.scrollTo(0, kept.y);
  kept.focus?.();
}

function actions({ primary, secondary }: Pick<View, "primary" | "secondary">): HTMLElement[] {
  const { job, book, screen } = state;
  const disabled = job === undefined ? undefined : "true";
  const press = (action: Action) => () =>
    state.job === undefined ? action.run() : tell(workOf(state.job.kind), false);
  const pageLink = (to: Screen, label: string, name: "why" | "settings") =>
    h(
      "button",
      {
        type: "button",
        class: "link",
        key: `page-${to}`,
        "aria-current": screen === to ? "page" : undefined,
        on: { click: () => show(to) },
      },
      icon(name),
      h("span", {}, label),
    );
  return nodes([
    book !== undefined && job !== undefined && progress(job.kind, job.since),
    (primary !== undefined || secondary !== undefined) &&
      h(
        "div",
        { class: "buttons" },
        primary !== undefined &&
          h(
            "button",
            {
              type: "button",
              class: "primary",
              key: "primary",
              "aria-disabled": disabled,
              on: { click: press(primary) },
            },
            primary.label,
          ),
        secondary !== undefined &&
          h(
            "button",
            {
              type: "button",
              class: "outlined",
              key: "secondary",
              on: { click: press(secondary) },
              "aria-disabled": disabled,
            },
            secondary.label,
          ),
      ),
    book !== undefined &&
      h(
        "nav",
        { class: "pages", "aria-label": "Бусад" },
        pageLink("why", "Яагаад ийм оноо вэ?", "why"),
        pageLink("settings", "Тохиргоо", "settings"),
      ),
  ]).filter((node): node is HTMLElement => node instanceof HTMLElement);
}

/** How to give the focus back after drawing, by the key of the element that has it. */
function focused(): (() => void) | undefined {
  const element = document.activeElement;
  const key = element?.getAttribute("data-key");
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const caret =
    isField && element.type !== "radio" && element.type !== "checkbox" ? element.selectionStart : null;
  if (key === null || key === undefined) {
    return element?.id === "title" ? () => part("title").focus({ preventScroll: true }) : undefined;
  }
  return () => {
    const found = [...document.querySelectorAll<HTMLElement>("[data-key]")].find(
      (one) => one.getAttribute("data-key") === key,
    );
    (found ?? part("title")).focus({ preventScroll: true });
    const isSame = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement;
    if (isSame && caret !== null) found.setSelectionRange(caret, caret);
  };
}

const asked = SCREENS.find((screen) => screen === document.body.dataset.screen);
if (asked !== undefined) {
  state.screen = asked;
  state.drafts.screen = asked;
}
const { running } = state.drafts;
if (running !== undefined && Date.now() - running.since < LONGEST_RUN) {
  const screen = SCREEN_OF[running.kind];
  if (screen !== undefined && screen !== "why") {
    state.notes[screen] =
      "Хаахаас өмнө эхэлсэн ажил дууссан, эсвэл Google дээр үргэлжилж байна. Юу ч алдагдаагүй; үр дүнг харахын тулд дахин ажиллуулна уу.";
  }
}
load();
