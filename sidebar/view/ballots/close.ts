/** A vote by codes is under way: nothing of it is shown; the commission closes it by its pass phrase. */
import type { BallotUnit } from "../../answers";
import { h, written } from "../../dom";
import { typed } from "../fields";
import { paragraph, quiet } from "../parts";
import type { App, View } from "../screen";
import { cancel } from "./void";

export function closing(app: App, unit: BallotUnit): Pick<View, "body" | "primary" | "secondary"> {
  const open = unit.people.filter(({ state }) => state === "open");
  const draft = app.voteDraft(unit.unit);
  const spares = open.filter(({ spare }) => spare > 0);
  const phrase = h("input", {
    // No field for a password: browsers offer to keep what is typed into one.
    ...{ id: "vote-phrase", key: "vote-phrase", type: "text", class: "secret" },
    ...{ autocomplete: "off", spellcheck: "false" },
    on: {
      input: () => {
        app.state.phrase = phrase.value;
      },
    },
  });
  phrase.value = app.state.phrase;
  const returnedOf = (code: string, spare: number) => draft.people[code]?.returned ?? String(spare);
  return {
    body: [
      quiet(unit.cycle),
      paragraph(
        "Санал авч байна. Хаах хүртэл хэн өгсөн, хэдэн санал ирсэн, ямар оноо гарсныг хэн ч харахгүй, комисс ч харахгүй.",
      ),
      h(
        "ul",
        { class: "list" },
        ...open.map(({ name, entitled }) => h("li", {}, written(name), `: ${entitled} код`)),
      ),
      spares.length === 0
        ? null
        : h(
            "div",
            { class: "stack" },
            h("h2", {}, "Тараагаагүй үлдсэн нөөц код"),
            ...spares.map(({ code, name, spare }) =>
              typed(`vote-returned-${code}`, name, returnedOf(code, spare), (returned) =>
                app.settleVote(unit.unit, {
                  people: { ...app.voteDraft(unit.unit).people, [code]: { ...draft.people[code], returned } },
                }),
              ),
            ),
          ),
      h(
        "div",
        { class: "field" },
        h("label", { for: "vote-phrase" }, "Комиссын нууц үг (хаасны дараа санал өгөх боломжгүй)"),
        phrase,
      ),
      cancel(app, unit, true),
    ],
    primary: {
      label: "Саналыг хаах",
      run: () => {
        if (phrase.value.trim() === "") return app.say("Комиссын нууц үгийг бичнэ үү.");
        const people = app.voteDraft(unit.unit).people;
        const returned = spares.map(
          ({ code, spare }) =>
            [code, Math.max(0, Math.trunc(Number(people[code]?.returned ?? spare)) || 0)] as const,
        );
        app.closeUnitVote(unit.unit, phrase.value, returned);
      },
    },
  };
}
