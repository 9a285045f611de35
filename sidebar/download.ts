/** Gives people a file that was made here; no address outside the page is asked. */
import { h } from "./dom";

/** The text is written as UTF-8 as it stands, its mark included. */
export function download(name: string, text: string): void {
  const type = name.endsWith(".csv") ? "text/csv" : "application/json";
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
