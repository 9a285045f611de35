/** A vote is given up before it is closed. */
import type { BallotUnit } from "../../answers";
import { disclosure, typed } from "../fields";
import { link, quiet } from "../parts";
import type { App } from "../screen";

/** Gives the vote up; of codes only by the team's decision. */
export function cancel(app: App, { unit }: BallotUnit, needsDecision: boolean): HTMLElement {
  const draft = app.voteDraft(unit);
  return disclosure(app, `void ${unit}`, false, "Санал хураалтыг цуцлах", () => [
    quiet(
      needsDecision
        ? "Өгсөн санал бүгд хүчингүй болно, дүн нь хэзээ ч гарахгүй. Багийн шийдвэр дараагийн протоколд бичигдэнэ."
        : "Тараасан хуудсыг хурааж устгана. Дараа нь дахин эхлүүлж болно.",
    ),
    needsDecision
      ? typed(`void-decision ${unit}`, "Багийн шийдвэрийн дугаар", draft.decision, (decision) =>
          app.settleVote(unit, { decision }),
        )
      : null,
    link(`void-do ${unit}`, "Цуцлах", () => app.voidUnitVote(unit, app.voteDraft(unit).decision)),
  ]);
}
