/** Counts and sums of another system, brought into the workbook: shown first, then written. */
import type { TallyReport } from "../../answers";
import { h, written } from "../../dom";
import { typed } from "../fields";
import { notice, paragraph, printed, quiet } from "../parts";
import type { App, View } from "../screen";

const TITLE = "Өөр системийн дүн";
const BACK = { screen: "ballots", label: "Санал" } as const;

export function tallyImportView(app: App): View {
  const { tallies } = app.state;
  return tallies === undefined ? pasting(app) : shown(app, tallies);
}

function pasting(app: App): View {
  const field = h("textarea", {
    ...{ id: "tally-text", key: "tally-text", rows: 8, spellcheck: "false" },
    on: {
      input: () => {
        app.state.tallyText = field.value;
      },
    },
  });
  field.value = app.state.tallyText;
  return {
    title: TITLE,
    back: BACK,
    body: [
      paragraph(
        "Саналыг өөр системээр авсан бол хүн бүрийн хүчинтэй, хүчингүй саналын тоо, гурван үзүүлэлтийн нийлбэрийг толгойтой нь буулгана.",
      ),
      quiet("Нэг бүрийн саналын хүснэгтийг хүлээж авахгүй: санал нууц байх ёстой (4.4)."),
      h("label", { for: "tally-text", class: "label" }, "Баганын нэртэй нь хуулсан мөрүүд"),
      field,
    ],
    primary: {
      label: "Хүснэгтийг унших",
      run: () => (app.state.tallyText.trim() === "" ? app.say("Хүснэгтээ буулгана уу.") : app.readTallies()),
    },
  };
}

function shown(app: App, { lines, left, asksProtocol, veryFew }: TallyReport): View {
  const isWritten = lines.some((line) => line.isWritten);
  return {
    title: TITLE,
    back: BACK,
    body: [
      isWritten
        ? notice("check", h("p", {}, `${lines.filter((one) => one.isWritten).length} хүний дүн орлоо.`))
        : null,
      lines.length === 0
        ? notice("warning", h("p", {}, "Оруулах мөр алга."))
        : h(
            "ul",
            { class: "stack", "aria-label": "Орох дүн" },
            ...lines.map(({ name, unit, valid, mean }) =>
              h(
                "li",
                { class: "voted" },
                h("h2", {}, written(name)),
                h(
                  "p",
                  { class: "under" },
                  written(unit),
                  ` · хүчинтэй ${valid ?? "—"} · дундаж ${printed(mean)}`,
                ),
              ),
            ),
          ),
      left.length === 0
        ? null
        : notice(
            "warning",
            h("strong", {}, `${left.length} мөр орохгүй`),
            h("ul", {}, ...left.map(({ label, why }) => h("li", {}, written(label), `: ${why}`))),
          ),
      veryFew.length === 0 || isWritten
        ? null
        : notice(
            "warning",
            h(
              "p",
              {},
              written(veryFew.join(", ")),
              ": нэг, хоёр хүний санал нууц үлдэхгүй. Багийн шийдвэрийн дугаарыг протоколын дугаарын ард бичнэ үү.",
            ),
          ),
      asksProtocol && !isWritten
        ? typed("tally-protocol", "Протоколын дугаар", app.state.tallyProtocol, (protocol) => {
            app.state.tallyProtocol = protocol;
          })
        : null,
    ],
    primary: isWritten
      ? { label: "Саналын алхам руу", run: () => app.show("ballots") }
      : {
          label: lines.length === 0 ? "Оруулах мөр алга" : `${lines.length} хүний дүнг оруулах`,
          run: () => (lines.length === 0 ? app.say("Оруулах мөр алга.") : app.importTallies()),
        },
    secondary: { label: "Өөр хүснэгт", run: app.otherTallies },
  };
}
