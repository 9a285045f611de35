/** Questions of the page itself, in a modal window. Escape is the answer "no". */
import { type Child, h } from "../dom";

interface Question {
  readonly title: string;
  readonly body: readonly Child[];
  readonly yes: string;
  /** Without it there is nothing to refuse. */
  readonly no?: string;
  /** Whoever presses Enter without reading has refused. */
  readonly warns?: boolean;
}

/** Asks and waits; the focus goes back to where it was. */
export function ask({ title, body, yes, no, warns = false }: Question): Promise<boolean> {
  const before = document.activeElement;
  return new Promise((answered) => {
    const agree = h("button", { type: "submit", value: "yes", class: warns ? "plain" : "filled" }, yes);
    const refuse =
      no !== undefined && h("button", { type: "submit", value: "no", class: warns ? "filled" : "plain" }, no);
    const box = h(
      "dialog",
      { class: "question", "aria-labelledby": "question-title" },
      h(
        "form",
        { method: "dialog" },
        h("h2", { id: "question-title" }, title),
        h("div", { class: "question-body" }, ...body),
        h("div", { class: "question-buttons" }, refuse, agree),
      ),
    );
    box.addEventListener("close", () => {
      box.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      answered(box.returnValue === "yes");
    });
    document.body.append(box);
    box.showModal();
    (warns && refuse ? refuse : agree).focus();
  });
}

export const tell = (title: string, ...body: Child[]): Promise<boolean> =>
  ask({ title, body, yes: "Ойлголоо" });

export const paragraphs = (text: string): HTMLElement[] => text.split("\n").map((line) => h("p", {}, line));
