/** The protocol of counting (4.4–4.6): what is null in it is left blank, to be written by hand. */
import { PROTOCOL_WORDS, SLIP_WORDS } from "../../src/explain/ballot-paper-words";
import { h, written } from "../dom";
import type { ProtocolPage } from "./server";
import { circleLine } from "./slips";

type Row = ProtocolPage["rows"][number];

const words = PROTOCOL_WORDS.columns;

export function protocolElement(page: ProtocolPage): HTMLElement {
  const { body, unit, cycle, mode, number, notes } = page;
  return h(
    "article",
    { class: "protocol" },
    h("p", { class: "body" }, written(body)),
    h("h1", {}, PROTOCOL_WORDS.title),
    h(
      "p",
      { class: "blanks" },
      h("span", {}, `${PROTOCOL_WORDS.number}: `, number === "" ? blank() : written(number)),
      h("span", {}, `${PROTOCOL_WORDS.date}: `, blank()),
      h("span", {}, `${PROTOCOL_WORDS.place}: `, blank()),
    ),
    h(
      "dl",
      { class: "who" },
      ...term(SLIP_WORDS.unit, written(unit)),
      ...term(PROTOCOL_WORDS.cycle, written(cycle)),
      ...term(PROTOCOL_WORDS.mode, PROTOCOL_WORDS.modes[mode]),
    ),
    tableElement(page),
    h("p", { class: "note" }, PROTOCOL_WORDS.howTo),
    ...(notes.length === 0
      ? []
      : [
          h("h2", {}, PROTOCOL_WORDS.notes),
          h("ol", { class: "notes" }, ...notes.map((note) => h("li", {}, note))),
        ]),
    signatures(page),
  );
}

const blank = () => h("span", { class: "rule" });
const term = (name: string, text: Node | string) => [h("dt", {}, name), h("dd", {}, text)];

function tableElement({ mode, indicators, rows }: ProtocolPage): HTMLElement {
  const codes = mode === "codes";
  const counts = [
    words.entitled,
    ...(codes ? [words.prepared] : []),
    words.issued,
    ...(codes ? [words.voided] : []),
    words.valid,
    words.spoiled,
  ];
  const cells = (row: Row) => [
    row.entitled,
    ...(codes ? [row.prepared] : []),
    row.issued,
    ...(codes ? [row.voided] : []),
    row.valid,
    row.spoiled,
    ...indicators.map((_, index) => row.sums[index] ?? null),
    row.mean,
  ];
  const high = (header: string) => h("th", { scope: "col", rowspan: 2 }, header);
  return h(
    "table",
    {},
    h("colgroup", {}, h("col", { class: "protocol-number" }), h("col", { class: "protocol-name" })),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...[words.number, words.name, ...counts].map(high),
        h("th", { scope: "colgroup", colspan: indicators.length }, words.sums),
        high(words.mean),
      ),
      h("tr", {}, ...indicators.map((name) => h("th", { scope: "col" }, name))),
    ),
    h(
      "tbody",
      {},
      ...rows.map((row, index) =>
        h(
          "tr",
          {},
          h("td", { class: "centre" }, index + 1),
          h("th", { scope: "row" }, written(row.name), ...circleOf(row)),
          ...cells(row).map((value) => h("td", { class: "number" }, shown(value))),
        ),
      ),
    ),
  );
}

/** With a decimal comma, as on the other papers; nothing where somebody is to write. */
const shown = (value: number | string | null) =>
  value === null ? "" : String(value).replace(".", ",").replace("-", "−");

/** Which circle voted, and by which decision so few did, where that is so. */
const circleOf = ({ circle, decision }: Row): HTMLElement[] => [
  ...circleLine(circle),
  ...(decision === "" ? [] : [h("p", { class: "circle" }, `${PROTOCOL_WORDS.decision} `, written(decision))]),
];

/** The two who count, whether they are named or not, and whoever takes the protocol. */
function signatures({ members }: ProtocolPage): HTMLElement {
  const counted = Array.from({ length: Math.max(2, members.length) }, (_, index) => members[index] ?? "");
  const line = (role: string, name: string) =>
    h("p", {}, h("span", {}, role), name === "" ? blank() : written(name), blank(), blank());
  return h(
    "section",
    { class: "signatures" },
    h("h2", {}, PROTOCOL_WORDS.signatures),
    h(
      "p",
      { class: "captions" },
      ...["", ...PROTOCOL_WORDS.captions].map((caption) => h("span", {}, caption)),
    ),
    ...counted.map((name) => line(PROTOCOL_WORDS.counted, name)),
    line(PROTOCOL_WORDS.received, ""),
  );
}
