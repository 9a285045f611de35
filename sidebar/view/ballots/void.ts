/** A vote is given up before it is closed. */
import type { BallotUnit } from "../../answers";
import { h } from "../../dom";
import { disclosure, typed } from "../fields";
import { link, quiet } from "../parts";
import type { App } from "../screen";

/** Of a vote by codes by the team's decision, and by the phrase or the code that the team keeps sealed. */
export function cancel(app: App, { unit }: BallotUnit, byCodes: boolean): HTMLElement {
  const draft = app.voteDraft(unit);
  const secret = h("input", {
    ...{ id: "void-secret", key: "void-secret", type: "text", class: "secret" },
    ...{ autocomplete: "off", spellcheck: "false" },
  });
  return disclosure(app, `void ${unit}`, false, "Санал хураалтыг цуцлах", () => [
    quiet(
      byCodes
        ? "Өгсөн санал бүгд хүчингүй болно, дүн нь хэзээ ч гарахгүй. Багийн шийдвэр дараагийн протоколд бичигдэнэ."
        : "Тараасан хуудсыг хурааж устгана. Дараа нь дахин эхлүүлж болно.",
    ),
    byCodes
      ? typed(`void-decision ${unit}`, "Багийн шийдвэрийн дугаар", draft.decision, (decision) =>
          app.settleVote(unit, { decision }),
        )
      : null,
    byCodes
      ? h(
          "div",
          { class: "field" },
          h("label", { for: "void-secret" }, "Комиссын нууц үг, эсвэл багийн битүүмжилсэн код"),
          secret,
        )
      : null,
    link(`void-do ${unit}`, "Цуцлах", () =>
      app.voidUnitVote(unit, app.voteDraft(unit).decision, secret.value),
    ),
  ]);
}
