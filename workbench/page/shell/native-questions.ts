/**
 * Ui.alert and Ui.prompt. A script waits for their answer, and the page runs the script itself: only the browser's own
 * windows can be waited for.
 */
import type { HostHooks } from "../../twin/host/records";

type Asked = Parameters<NonNullable<HostHooks["onAlert"]>>[0];

const textOf = ({ title, message }: Asked) => [title, message].filter((text) => text !== "").join("\n\n");

export function alertOf(asked: Asked): string {
  const text = textOf(asked);
  switch (asked.buttons) {
    case "OK_CANCEL":
      return window.confirm(text) ? "OK" : "CANCEL";
    case "YES_NO":
      return window.confirm(`${text}\n\nOK: тийм. Cancel: үгүй.`) ? "YES" : "NO";
    case "YES_NO_CANCEL":
      if (window.confirm(`${text}\n\nOK: тийм. Cancel: өөр хариулт.`)) return "YES";
      return window.confirm(`${text}\n\nOK: үгүй. Cancel: болих.`) ? "NO" : "CANCEL";
    default:
      window.alert(text);
      return "OK";
  }
}

export function promptOf(asked: Asked): { button: string; text: string } {
  const text = window.prompt(textOf(asked));
  const [agreed, refused] = asked.buttons.startsWith("YES") ? ["YES", "NO"] : ["OK", "CANCEL"];
  return text === null ? { button: refused, text: "" } : { button: agreed, text };
}
