/** The consolidated list for signature (7.7), on landscape pages. */
import { h, written } from "../dom";
import type { ListPage } from "./server";
import { points } from "./words";

/** The width is a share of the page's. */
const HEADERS: readonly (readonly [header: string, width: number])[] = [
  ["№", 9],
  ["Код", 13],
  ["Овог, нэр", 38],
  ["Албан тушаал", 37],
  ["Нэгж", 32],
  ["Арга хэмжээ", 16],
  ["Мэдлэг", 16],
  ["Удирдлагын үнэлгээ", 21],
  ["Хамт олны үнэлгээ", 18],
  ["Өөрчлөлт", 17],
  ["Нийт оноо", 16],
  ["Ангилал", 22],
];
const ROLES = { chair: "Ахлагч", secretary: "Нарийн бичгийн дарга", member: "Гишүүн" } as const;
const NOBODY = (["chair", "secretary", "member", "member"] as const).map((role) => ({ role, name: "" }));

export function listElement(list: ListPage): HTMLElement {
  const ranked = list.lines.filter(({ rank }) => rank !== null);
  const others = list.lines.filter(({ rank }) => rank === null);
  const { read, ranked: places, notRated, blocked } = list.counts;
  return h(
    "article",
    { class: "list" },
    h("p", { class: "body" }, list.body),
    h(
      "h1",
      {},
      "АЛБАН ХААГЧДЫН АЖЛЫН ГҮЙЦЭТГЭЛИЙН ҮНЭЛГЭЭНИЙ НЭГДСЭН ЖАГСААЛТ",
      list.year === "" ? "" : `, ${list.year} ОН`,
    ),
    table(list, ranked),
    h(
      "p",
      { class: "counts" },
      `Бүртгэлд ${read}, эрэмбэлсэн ${places}, үнэлээгүй ${notRated}, алдаатай тул тооцоогүй ${blocked}.`,
    ),
    ...(others.length === 0 ? [] : [h("h2", {}, "Эрэмбэлээгүй"), unranked(others)]),
    ...(list.readings.length === 0
      ? []
      : [
          h("h2", {}, "Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн"),
          h("ul", { class: "readings" }, ...list.readings.map((line) => h("li", {}, line))),
        ]),
    signatures(list),
  );
}

function table({ fingerprints }: ListPage, lines: ListPage["lines"]): HTMLElement {
  const sealed = Object.values(fingerprints).some((code) => code !== "");
  const headers = sealed ? [...HEADERS, ["Баталгаажуулах код", 30] as const] : HEADERS;
  const whole = headers.reduce((sum, [, width]) => sum + width, 0);
  const column = ([, width]: (typeof HEADERS)[number]) => {
    const element = h("col");
    element.style.width = `${(100 * width) / whole}%`;
    return element;
  };
  const number = (value: number | null) => h("td", { class: "number" }, points(value));
  return h(
    "table",
    {},
    h("colgroup", {}, ...headers.map(column)),
    h("thead", {}, h("tr", {}, ...headers.map(([header]) => h("th", { scope: "col" }, header)))),
    h(
      "tbody",
      {},
      ...lines.map((line) =>
        h(
          "tr",
          {},
          h("td", { class: "centre" }, line.rank),
          ...[line.code, line.name, line.position, line.unit].map((text) => h("td", {}, written(text))),
          ...[line.measures, line.learning, line.superior, line.peers, line.adjustment, line.total].map(
            number,
          ),
          h("td", { class: "centre" }, line.category),
          sealed ? h("td", { class: "code" }, fingerprints[line.code] ?? "") : null,
        ),
      ),
    ),
  );
}

function unranked(lines: ListPage["lines"]): HTMLElement {
  return h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["Код", "Овог, нэр", "Нэгж", "Шалтгаан"].map((header) => h("th", { scope: "col" }, header)),
      ),
    ),
    h(
      "tbody",
      {},
      ...lines.map(({ code, name, unit, reason }) =>
        h("tr", {}, ...[code, name, unit, reason ?? ""].map((text) => h("td", {}, written(text)))),
      ),
    ),
  );
}

function signatures({ team }: ListPage): HTMLElement {
  return h(
    "section",
    { class: "signatures" },
    h("h2", {}, "Үнэлгээний баг танилцаж гарын үсэг зурав (7.7)"),
    ...(team.length > 0 ? team : NOBODY).map(({ role, name }) =>
      h(
        "p",
        {},
        h("span", {}, ROLES[role]),
        h("span", { class: "rule" }),
        h("span", {}, ...(name === "" ? [] : ["/", written(name), "/"])),
      ),
    ),
  );
}
