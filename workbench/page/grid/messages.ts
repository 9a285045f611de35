/** o-spreadsheet's own messages and questions, in the page's windows. */
import type { Workbook } from "../../twin/engine";
import { ask, paragraphs, tell } from "../shell/questions";
import { BREAKS_A_RULE } from "./words";

interface GridQuestions {
  raiseError(text: string, done?: () => void): void;
  askConfirmation(text: string, yes: () => void): void;
}

export function gridQuestions({ model }: Workbook): GridQuestions {
  /** What the tab itself says to a person whose entry breaks a rule. */
  function helpText(): string {
    const rule = model.getters.getValidationRuleForCell(model.getters.getActivePosition());
    return rule && "helpText" in rule ? String(rule.helpText) : "";
  }

  /** The message that is shown, until it is answered: a refused entry is told by the cell, and once more as it loses the focus. */
  let shown: Promise<unknown> | undefined;

  return {
    raiseError(text, done) {
      const message = String(text);
      const help = message.startsWith(BREAKS_A_RULE) ? helpText() : "";
      const title = message.startsWith(BREAKS_A_RULE) ? "Бичсэнийг хүлээж авсангүй" : "Анхаарна уу";
      // Not at once: a window that takes the focus from the cell makes it say so again before there is a window to know of.
      shown ??= Promise.resolve()
        .then(() => tell(title, ...paragraphs(help || message)))
        .finally(() => {
          shown = undefined;
        });
      void shown.then(() => done?.());
    },
    /** “Болих” does nothing, also where the grid would sort a column without its rows then. */
    askConfirmation(text, yes) {
      void ask({
        title: "Баталгаажуулна уу",
        body: paragraphs(String(text)),
        yes: "Тийм",
        no: "Болих",
        warns: true,
      }).then((agreed) => agreed && yes());
    },
  };
}
