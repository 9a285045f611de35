/** What is asked before codes are made: the commission's pass phrase, twice. It stays in the fields of this page. */
import { LEAST_LETTERS, lettersOfPhrase } from "../../src/ballot/hash";
import { h } from "../dom";

interface IssueForm {
  readonly element: HTMLFormElement;
  /** While codes are made nobody presses twice; what was sent once stays as it was sent. */
  hold(state: "busy" | "again" | "open"): void;
  /** The phrase is no longer needed. */
  forget(): void;
}

export function issueForm(submit: (phrase: string) => void): IssueForm {
  // No field for a password: browsers offer to keep what is typed into one.
  const field = () =>
    h("input", {
      class: "secret",
      type: "text",
      required: true,
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 200,
    });
  const [phrase, repeated] = [field(), field()];
  const wrong = h("p", { class: "failure", role: "alert", hidden: true });
  const show = h("input", {
    type: "checkbox",
    on: {
      change: () => {
        for (const one of [phrase, repeated]) one.classList.toggle("secret", !show.checked);
      },
    },
  });
  const button = h("button", { class: "primary", type: "submit" }, "Код үүсгэх");
  const element = h(
    "form",
    {
      class: "aside",
      on: {
        submit: (event) => {
          event.preventDefault();
          wrong.textContent = wrongWith(phrase.value, repeated.value);
          wrong.hidden = wrong.textContent === "";
          if (wrong.hidden) submit(phrase.value);
        },
      },
    },
    h("h2", {}, "Комиссын нууц үг"),
    h("p", {}, "Санал хураалтыг хаахад энэ нууц үг хэрэгтэй. Мартвал хаах боломжгүй: санал тоологдохгүй."),
    h("label", {}, `Нууц үг (${LEAST_LETTERS}-аас доошгүй үсэг, хэдэн үг байж болно)`, phrase),
    h("label", {}, "Нууц үгийг давтах", repeated),
    h("label", { class: "choice" }, show, "Бичсэнийг харуулах"),
    h(
      "p",
      {},
      "Код нэг л удаа, зөвхөн энэ цонхонд гарна: хаана ч хадгалагдахгүй, дахин хэвлэх боломжгүй. Хэвлэгчээ бэлдээд, комиссын гишүүдийн дэргэд үргэлжлүүлнэ үү.",
    ),
    wrong,
    button,
  );
  return {
    element,
    hold(state) {
      button.disabled = state === "busy";
      button.textContent = state === "again" ? "Дахин оролдох" : "Код үүсгэх";
      for (const one of [phrase, repeated]) one.readOnly = state !== "open";
    },
    forget() {
      for (const one of [phrase, repeated]) one.value = "";
    },
  };
}

function wrongWith(phrase: string, repeated: string): string {
  if (lettersOfPhrase(phrase) < LEAST_LETTERS)
    return `Нууц үг ${LEAST_LETTERS}-аас доошгүй үсэгтэй байх ёстой.`;
  return phrase === repeated ? "" : "Хоёр удаа бичсэн нууц үг зөрж байна.";
}
