/** What was counted, its protocol, and the way into the workbook. */
import type { BallotPerson, BallotUnit } from "../../answers";
import { h, written } from "../../dom";
import { typed } from "../fields";
import { link, notice, paragraph, printed } from "../parts";
import type { App, View } from "../screen";
import { cancel } from "./void";

export function counted(app: App, unit: BallotUnit): Pick<View, "body" | "primary" | "secondary"> {
  const draft = app.voteDraft(unit.unit);
  const member = (index: 0 | 1, label: string) =>
    typed(`vote-member-${index}`, label, draft.members[index], (name) => {
      const now = app.voteDraft(unit.unit).members;
      app.settleVote(unit.unit, { members: index === 0 ? [name, now[1]] : [now[0], name] });
    });
  const printing = {
    label: "Протокол хэвлэх",
    run: () => app.printProtocol(unit.unit, unit.cycle, app.voteDraft(unit.unit).members),
  };
  const writing = {
    label: "“Хамт олон” хуудсанд бичих",
    run: () => {
      const { protocol } = app.voteDraft(unit.unit);
      if (protocol.trim() === "") app.say("Протоколыг хэвлэж, дугаарыг нь бичнэ үү.");
      else app.writeTallies(unit.unit, protocol);
    },
  };
  return {
    body: [
      results(unit),
      unit.people.some(({ isGone }) => isGone) ? cancel(app, unit, true) : null,
      unit.modes.includes("paper")
        ? link("count-again", "Тооллогыг засах", () => app.countAgain(unit.unit))
        : null,
      h("h2", {}, "Протокол"),
      paragraph(
        "Протоколыг хэвлэж, тоолсон хоёр гишүүн гарын үсэг зурна. Дугаарыг нь бичээд дүнг хуудсанд бичнэ.",
      ),
      member(0, "Тоолсон гишүүн 1"),
      member(1, "Тоолсон гишүүн 2"),
      typed("vote-protocol", "Протоколын дугаар", draft.protocol, (protocol) => {
        app.settleVote(unit.unit, { protocol });
        app.drawSettled();
      }),
    ],
    ...(draft.protocol.trim() === ""
      ? { primary: printing, secondary: writing }
      : { primary: writing, secondary: printing }),
  };
}

export const results = ({ people }: BallotUnit): HTMLElement =>
  h(
    "ul",
    { class: "stack" },
    ...people.flatMap((person) => (person.counts === null ? [] : [line(person, person.counts)])),
  );

function line({ name, isGone }: BallotPerson, counts: NonNullable<BallotPerson["counts"]>): HTMLElement {
  const { issued, valid, spoiled, unused, sums, mean } = counts;
  const numbers = [
    `олгосон ${issued ?? "—"}`,
    `хүчинтэй ${valid}`,
    `хүчингүй ${spoiled ?? 0}`,
    ...(unused === null ? [] : [`ашиглаагүй код ${unused}`]),
  ].join(" · ");
  return h(
    "li",
    { class: "voted" },
    h("h2", {}, written(name)),
    h("p", { class: "under" }, numbers),
    h("p", { class: "under" }, `нийлбэр ${sums.map((sum) => sum ?? "—").join(" · ")}`),
    mean === null ? null : h("p", {}, `Дундаж оноо ${printed(mean)}`),
    isGone ? notice("warning", paragraph("Бүртгэлд алга болсон: дүнг нь бичих мөр байхгүй.")) : null,
  );
}
