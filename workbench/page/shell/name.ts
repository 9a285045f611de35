/** The document's name in the bar: a click, or the menu, makes a field of it. */
import { h, part } from "../dom";

const LONGEST = 100;

interface Name {
  show(name: string): void;
  /** Makes a field of it. */
  edit(): void;
}

/** `renamed` is told another name than the one that is shown, never a blank one. */
export function createName(renamed: (name: string) => void): Name {
  const home = part("name");
  let shown = "";
  const button = h("button", { type: "button", title: "Нэрийг солих", on: { click: edit } });
  home.replaceChildren(button);

  function show(name: string): void {
    shown = name;
    button.textContent = name;
    document.title = `${name} · Ажлын гүйцэтгэлийн үнэлгээ`;
  }

  function edit(): void {
    const field = h("input", { "aria-label": "Хүснэгтийн нэр", value: shown, maxlength: LONGEST });
    let done = false;
    const end = (name: string, focus: boolean) => {
      if (done) return;
      done = true;
      home.replaceChildren(button);
      if (name !== "" && name !== shown) {
        show(name);
        renamed(name);
      }
      if (focus) button.focus();
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") end(field.value.trim(), true);
      else if (event.key === "Escape") end(shown, true);
      else return;
      event.preventDefault();
    });
    field.addEventListener("blur", () => end(field.value.trim(), false));
    home.replaceChildren(field);
    field.focus();
    field.select();
  }

  return { show, edit };
}
