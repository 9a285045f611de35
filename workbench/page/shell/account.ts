/** The corner: what the last run cost, and what this page is not. */
import { h, part } from "../dom";
import type { RunCost } from "../script/runs";

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).replace(".", ",");

interface Account {
  show(cost: RunCost): void;
}

export function createAccount(): Account {
  const run = h("p", { class: "cost", id: "cost" }, "Скрипт ажиллаагүй байна");
  part("account").append(
    h(
      "div",
      { class: "twin" },
      h("strong", {}, "Google-тэй ойролцоо, Google биш"),
      h("p", {}, "Энд Google-ийн хязгаар, зөвшөөрөл, сүлжээний саатал байхгүй."),
    ),
    run,
  );
  return {
    show({ name, calls, modelledMilliseconds, milliseconds }) {
      run.replaceChildren(
        `${name}: `,
        h("strong", {}, `${calls.service} дуудлага`),
        ` · Google дээр ≈ ${seconds(modelledMilliseconds)} с · энд ${seconds(milliseconds)} с`,
      );
      run.title = `${calls.reads} уншилт, ${calls.writes} бичилт; дуудлага бүрийг 100 мс гэж тооцов`;
    },
  };
}
