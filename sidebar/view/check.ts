/** 2 Шалгах: the problems, worst first, by tab. */

import { unseenWords } from "../../src/explain/job-words";
import type { JobReport, ProblemLine } from "../answers";
import { h, icon, unseen, written } from "../dom";
import { counts, link, lookedAt, paragraph, quiet, unownedRows } from "./parts";
import { type Card, groupsOf, LEVELS, type Level } from "./problem-groups";
import { allReady, gapCards, progressTable } from "./progress-table";
import type { App, View } from "./screen";

const AT_ONCE = 50;
const CELLS_AT_ONCE = 12;

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  error: "Алдаа",
  warning: "Анхааруулга",
  info: "Мэдээлэл",
};

export function checkView(app: App): View {
  const { report } = app.state;
  if (report === undefined) {
    return {
      title: "Шалгах",
      body: [
        paragraph("Бүх хуудсыг уншиж, дутуу, зөрчилтэй, эргэлзээтэй нүд бүрийг хуудас, нүдээр нь заана."),
        h(
          "ul",
          { class: "levels stack" },
          ...(
            [
              ["error", "тухайн хүний оноог гаргахгүй, заавал засна"],
              ["warning", "тооцсон боловч хүн нягтална"],
              ["info", "хэрхэн тооцсоныг мэдэгдэнэ"],
            ] as const
          ).map(([level, text]) =>
            h("li", {}, icon(level), h("span", {}, h("strong", {}, LEVEL_NAMES[level]), `: ${text}`)),
          ),
        ),
        quiet("Нүдэнд өнгө, тайлбар тавина; алдаа засагдмагц арилна. Бичсэн утгыг өөрчлөхгүй."),
      ],
      primary: { label: "Шалгах", run: app.check },
    };
  }
  // What is only not filled in yet has its own part.
  const problems: readonly ProblemLine[] = report.of.problems.filter(({ gap }) => !gap);
  const { progress } = report.of;
  const isReady = isClean(report.of);
  const groups = groupsOf(problems, app.state.hiddenLevels);
  const clean = problems.length === 0;
  return {
    title: titleOf(report.of),
    body: [
      h(
        "p",
        { class: "quiet" },
        lookedAt(report.at, report.ranked ? "тооцож шалгасан" : "шалгасан", report.of),
      ),
      counts(report.of, false),
      unownedRows(report.of),
      isReady ? allReady() : null,
      progressTable(app, progress),
      ...gapCards(app, progress),
      clean ? null : h("h2", {}, "Алдаа, анхааруулга"),
      clean
        ? null
        : h(
            "div",
            { class: "filters", role: "group", "aria-label": "Харуулах түвшин" },
            ...LEVELS.map((level) => filter(app, level, problems)),
          ),
      ...groups.map((group) => {
        const key = `group ${group.tab}`;
        const open = app.state.open.get(key) ?? (group.counts.error > 0 || groups.length === 1);
        return section(app, key, open, group);
      }),
      !clean && groups.length === 0 ? quiet("Сонгосон түвшинд юу ч алга.") : null,
      report.of.unseen > 0 ? quiet(unseenWords(report.of.unseen)) : null,
    ],
    ...(isReady
      ? {
          primary: { label: "Нэгтгэх алхам руу", run: () => app.show("rank") },
          secondary: { label: "Дахин шалгах", run: app.check },
        }
      : {
          primary: { label: "Дахин шалгах", run: app.check },
          secondary: { label: "Нэгтгэх алхам руу", run: () => app.show("rank") },
        }),
  };
}

const errorsIn = ({ problems }: JobReport) => problems.filter(({ level }) => level === "error").length;

/** Nothing is wrong, and nobody lacks anything. */
const isClean = (report: JobReport): boolean =>
  errorsIn(report) === 0 && report.counts.blocked + report.counts.unowned === 0 && report.counts.read > 0;

function titleOf(report: JobReport): string {
  const errors = errorsIn(report);
  const { incomplete } = report.counts;
  if (errors > 0) return `${errors} алдаа байна`;
  if (incomplete > 0) return "Алдаа алга, дутуу бий";
  return isClean(report) ? "Бүх зүйл бүрэн" : "Алдаа алга";
}

function filter(app: App, level: Level, problems: readonly ProblemLine[]): HTMLElement {
  const { hiddenLevels } = app.state;
  const count = problems.filter((problem) => problem.level === level).length;
  return h(
    "button",
    {
      type: "button",
      class: `filter ${level}`,
      key: `filter-${level}`,
      "aria-pressed": hiddenLevels.has(level) ? "false" : "true",
      on: {
        click: () => {
          if (!hiddenLevels.delete(level)) hiddenLevels.add(level);
          app.draw();
        },
      },
    },
    h("span", { class: "filter-count" }, icon(level), count),
    h("span", {}, LEVEL_NAMES[level]),
  );
}

function section(
  app: App,
  key: string,
  open: boolean,
  { tab, counts: of, cards }: ReturnType<typeof groupsOf>[number],
): HTMLElement {
  const drawn = app.state.drawn.get(key) ?? AT_ONCE;
  const details = h(
    "details",
    { class: "group", open },
    h(
      "summary",
      { key },
      icon("open"),
      h("h2", {}, written(tab === "" ? "Хүснэгт бүхэлдээ" : tab)),
      h(
        "span",
        { class: "badges" },
        ...LEVELS.filter((level) => of[level] > 0).map((level) =>
          h(
            "span",
            { class: `badge ${level}` },
            icon(level),
            of[level],
            unseen(` ${LEVEL_NAMES[level].toLowerCase()}`),
          ),
        ),
      ),
    ),
  );
  if (open) {
    details.append(
      h("ul", { class: "cards" }, ...cards.slice(0, drawn).map((card) => cardOf(app, tab, card))),
    );
    if (cards.length > drawn) {
      const more = () => {
        app.state.drawn.set(key, drawn + AT_ONCE);
        app.draw();
      };
      details.append(link(`${key} more`, `Дараагийнхыг харуулах (${cards.length - drawn})`, more));
    }
  }
  details.addEventListener("toggle", () => {
    if (details.open === open) return;
    app.state.open.set(key, details.open);
    app.draw();
  });
  return details;
}

function cardOf(app: App, tab: string, { level, clause, what, mend, cells, key }: Card): HTMLElement {
  const allKey = `cells ${tab} ${key}`;
  const shown = app.state.open.get(allKey) === true ? cells : cells.slice(0, CELLS_AT_ONCE);
  const rest = cells.length - shown.length;
  const one = cells.length === 1;
  const places = shown.map((cell) => {
    const id = `${tab}!${cell}!${key}`;
    const label = cell === "" ? "Хуудас нээх" : cell;
    return h(
      "button",
      {
        type: "button",
        class: one ? "cell whole" : "cell",
        key: id,
        "aria-current": app.state.visited === id ? "true" : undefined,
        on: { click: () => app.goTo(tab, cell === "" ? "A1" : cell, id) },
      },
      unseen("Нүд рүү очих: "),
      label,
    );
  });
  return h(
    "li",
    { class: `card ${level}` },
    h(
      "div",
      { class: "card-head" },
      h("span", { class: "level" }, icon(level), unseen(LEVEL_NAMES[level])),
      ...(tab === "" ? [] : places),
      rest > 0
        ? link(allKey, `өөр ${rest}`, () => {
            app.state.open.set(allKey, true);
            app.draw();
          })
        : null,
      clause === "" ? null : h("span", { class: "clause" }, unseen("Заалт "), clause),
    ),
    h("p", { class: "what" }, written(what)),
    mend === "" ? null : h("p", { class: "mend" }, written(mend)),
  );
}
