/** What the last runs of the script cost, for whoever asks: service calls, and what these would take in Google. */
import { h } from "../dom";
import type { RunCost } from "../script/runs";
import { tell } from "./questions";

const KEPT = 30;
/** A ballot that is cast leaves no line: whoever looked here would see how many have voted, and between which runs. */
const UNLISTED = new Set(["castBallot", "menuVote", "openVotes"]);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace(".", ",")} с`;

interface Account {
  add(cost: RunCost): void;
  show(): void;
}

export function createAccount(): Account {
  const runs: RunCost[] = [];
  return {
    add(cost) {
      if (UNLISTED.has(cost.name)) return;
      runs.unshift(cost);
      runs.splice(KEPT);
    },
    show() {
      void tell(
        "Сүүлийн ажлуудын зардал",
        h("p", {}, "Google дээр скриптийн дуудлага бүр ойролцоогоор 0,1 секунд зарцуулна. Энд хүлээхгүй."),
        runs.length === 0 ? h("p", {}, "Скрипт ажиллаагүй байна.") : table(runs),
      );
    },
  };
}

function table(runs: readonly RunCost[]): HTMLElement {
  const heads = ["Ажил", "Уншилт", "Бичилт", "Дуудлага", "Google дээр ≈", "Энд"];
  return h(
    "table",
    { class: "costs" },
    h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
    h(
      "tbody",
      {},
      ...runs.map(({ name, calls, modelledMilliseconds, milliseconds }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, name),
          ...[calls.reads, calls.writes, calls.service].map((count) => h("td", {}, String(count))),
          h("td", {}, seconds(modelledMilliseconds)),
          h("td", {}, seconds(milliseconds)),
        ),
      ),
    ),
  );
}
