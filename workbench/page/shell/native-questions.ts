/** Ui.alert. A script waits for its answer, and the page runs the script itself: only the browser's own windows can be waited for. */
import type { HostHooks } from "../../twin/host/records";

type Asked = Parameters<NonNullable<HostHooks["onAlert"]>>[0];

export function alertOf({ title, message, buttons }: Asked): string {
  const text = [title, message].filter((each) => each !== "").join("\n\n");
  switch (buttons) {
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
