/** Яагаад ийм оноо вэ?: the derivation of a person's score as a tree. */

import type { Derivation, PersonLine } from "../answers";
import { h, icon, unseen, written } from "../dom";
import { findPerson } from "./find-person";
import { button, link, notice, paragraph, personLines, quiet } from "./parts";
import type { App, View } from "./screen";

const TITLE = "Яагаад ийм оноо вэ?";

export function whyView(app: App): View {
  const { book, why } = app.state;
  if (book !== undefined && book.people.length === 0) {
    return {
      title: TITLE,
      body: [paragraph("Бүртгэлд хүн алга. Эхлээд хүснэгтээ бэлтгэнэ үү.")],
      primary: { label: "Бэлтгэх алхам руу", run: () => app.show("set-up") },
    };
  }
  const active = { label: "Сонгосон мөрийн хүн", run: app.explainActive };
  if (why === undefined) {
    return {
      title: TITLE,
      body: [
        paragraph("Хүний мөрийн аль нэг нүдийг сонгоод доорх товчийг дарна, эсвэл нэр, код, нэгжээр хайна."),
        ...findPerson(app, app.explain),
      ],
      primary: active,
    };
  }
  const person = book?.people.find(({ code }) => code === why.code);
  return {
    title: TITLE,
    body: [
      h(
        "div",
        { class: "chosen" },
        personLines(
          person?.name ?? why.code,
          [why.code, person?.role ?? ""].filter(Boolean).join(" · "),
          person?.unit ?? "",
        ),
        link("other-person", "Өөр хүн", () => {
          app.state.why = undefined;
          app.draw();
          document.getElementById("search")?.focus();
        }),
      ),
      ...(why.derivation === null ? unknown(app) : derivation(app, why.derivation, person, why.code)),
    ],
    primary: active,
  };
}

const unknown = (app: App) => [
  notice(
    "warning",
    h("p", {}, "Энэ хүний оноо гараагүй: үнэлээгүй, эсвэл мэдээлэл нь дутуу, алдаатай байна."),
    link("to-check", "Шалгах алхам руу", () => app.show("check")),
  ),
];

function derivation(
  app: App,
  roots: readonly Derivation[],
  person: PersonLine | undefined,
  code: string,
): HTMLElement[] {
  const paths = roots.flatMap((root, index) => branchPaths(root, rootPath(index)));
  const allOpen = paths.every((path) => isOpen(app, path));
  const readings = roots.reduce((sum, root) => sum + readingsIn(root), 0);
  return [
    h(
      "div",
      { class: "tools" },
      button("open-all", allOpen ? "Бүгдийг хураах" : "Бүгдийг дэлгэх", () => {
        for (const path of paths) app.state.open.set(path, !allOpen);
        app.draw();
      }),
      button("copy", "Хуулах", () => app.copy(asText(roots, person, code)), "copy"),
    ),
    h("ul", { class: "tree" }, ...roots.map((root, index) => node(app, root, rootPath(index)))),
    quiet(
      readings > 0
        ? "※ Аргачлалд шууд заагаагүйг ингэж ойлгож хэрэглэсэн. Мөрийг дэлгэхэд доор нь бичигдсэн."
        : "Бүх алхам аргачлалын заалтаар шууд бодогдсон.",
    ),
  ];
}

const rootPath = (index: number) => `why/${index}`;

/** The roots are open until somebody closes them, everything else closed until somebody opens it. */
const isOpen = (app: App, path: string) => app.state.open.get(path) ?? path.split("/").length === 2;

function branchPaths(of: Derivation, path: string): string[] {
  const own = of.grounds.length + of.readings.length > 0 ? [path] : [];
  return [...own, ...of.grounds.flatMap((ground, index) => branchPaths(ground, `${path}/${index}`))];
}

function readingsIn({ readings, grounds }: Derivation): number {
  return grounds.reduce((sum, ground) => sum + readingsIn(ground), readings.length);
}

function node(app: App, of: Derivation, path: string): HTMLElement {
  const readings = readingsIn(of);
  const line = [
    h("span", { class: of.refused ? "clause refused" : "clause" }, unseen("Заалт "), of.clause),
    h(
      "span",
      { class: "sentence" },
      of.refused ? unseen("Тооцоогүй: ") : null,
      written(of.sentence),
      readings > 0
        ? h("span", { class: "mark" }, " ※", unseen(` аргачлалд шууд заагаагүй: ${readings}`))
        : null,
    ),
  ];
  if (of.grounds.length + of.readings.length === 0)
    return h("li", { class: "leaf" }, h("div", { class: "node" }, ...line));
  const details = h(
    "details",
    { open: isOpen(app, path) },
    h("summary", { class: "node", key: path }, icon("open"), ...line),
    ...of.readings.map(({ question, choice, reason }) =>
      h(
        "p",
        { class: "reading" },
        "※ ",
        written(question),
        " ",
        h("strong", {}, written(capital(choice))),
        ": ",
        written(reason),
        ".",
      ),
    ),
    of.grounds.length === 0
      ? null
      : h("ul", {}, ...of.grounds.map((ground, index) => node(app, ground, `${path}/${index}`))),
  );
  details.addEventListener("toggle", () => app.state.open.set(path, details.open));
  return h("li", {}, details);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function asText(roots: readonly Derivation[], person: PersonLine | undefined, code: string): string {
  const who = [person?.name ?? "", code, person?.unit ?? ""].filter(Boolean).join(", ");
  return [who, ...roots.flatMap((root) => linesOf(root, ""))].join("\n");
}

function linesOf({ clause, sentence, readings, grounds }: Derivation, indent: string): string[] {
  return [
    `${indent}${clause}  ${sentence}`,
    ...readings.map(({ question, choice, reason }) => `${indent}  ※ ${question} ${choice}: ${reason}.`),
    ...grounds.flatMap((ground) => linesOf(ground, `${indent}  `)),
  ];
}
