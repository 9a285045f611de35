/** The print page: asks for the sheets step by step, lays them out as A4 pages and prints them. */
import { h, part } from "../dom";
import { failureIn } from "../failures";
import { addFooter } from "./footers";
import { listElement } from "./list";
import { type PrintSelection, type SheetSelection, server } from "./server";
import { sheetElement } from "./sheet";

interface Asked {
  readonly selection: PrintSelection;
  readonly appendix: boolean;
}

const asked = JSON.parse(decodeURIComponent(document.body.dataset.asked ?? "")) as Asked; // our own server wrote it
const pages = part("pages");
const status = h("span", { role: "status" });
const progress = h("progress", { max: 1, value: 0, "aria-label": "Бэлтгэсэн хувь" });
const failure = h("p", { class: "failure", role: "alert", hidden: true });
const print = h(
  "button",
  { class: "primary", type: "button", disabled: true, on: { click: () => window.print() } },
  "Хэвлэх",
);
const again = h(
  "button",
  { type: "button", hidden: true, on: { click: () => void load() } },
  "Дахин оролдох",
);
const appendix = h("input", { type: "checkbox", checked: asked.appendix, on: { change: () => void load() } });
const signed = h("input", { type: "checkbox", checked: true, on: { change: showSignatures } });

/** The load that is on its way: an older one stops when a newer one begins. */
let current = 0;

async function load(): Promise<void> {
  const mine = ++current;
  pages.replaceChildren();
  for (const style of document.head.querySelectorAll("style + style")) style.remove();
  print.disabled = true;
  again.hidden = true;
  failure.hidden = true;
  say("Бэлтгэж байна…", 0);
  try {
    const count =
      asked.selection.kind === "list" ? await loadList(mine) : await loadSheets(asked.selection, mine);
    if (mine !== current) return;
    say(count, 1);
    print.disabled = pages.children.length === 0;
  } catch (error) {
    if (mine !== current) return;
    const { title, text, detail } = failureIn(error);
    failure.textContent = `${title}. ${text}${detail === "" ? "" : ` (${detail})`}`;
    failure.hidden = false;
    again.hidden = false;
    say("Хуудас бүрэн бэлтгэгдээгүй.", 0);
  }
}

async function loadList(mine: number): Promise<string> {
  const list = await server.listPage();
  if (mine === current) pages.append(listElement(list));
  return `Жагсаалт бэлэн: ${list.people} хүн.`;
}

async function loadSheets(selection: SheetSelection, mine: number): Promise<string> {
  const { steps } = await server.sheetSteps(selection);
  const all = steps.reduce((sum, { people }) => sum + people, 0);
  let ready = 0;
  for (const { key, label } of steps) {
    if (mine !== current) break;
    say(`${label}: ${ready} / ${all} хүн`, all === 0 ? 0 : ready / all);
    const sheets = await server.sheetPages(key, appendix.checked);
    if (mine !== current) break;
    for (const sheet of sheets) pages.append(sheetElement(sheet, addFooter(sheet, ++ready)));
  }
  return ready === 0 ? "Хэвлэх хүн олдсонгүй." : `${ready} хүний хуудас бэлэн.`;
}

function say(text: string, part: number): void {
  status.textContent = text;
  progress.value = part;
  progress.hidden = part === 1;
}

function showSignatures(): void {
  pages.classList.toggle("unsigned", !signed.checked);
}

const choices =
  asked.selection.kind === "list"
    ? []
    : [
        h("label", {}, appendix, "Тайлбар хавсаргах"),
        h("label", {}, signed, "Албан хаагч, даргын гарын үсэг"),
      ];
part("bar").append(h("div", { class: "status" }, status, progress), ...choices, again, print, failure);
void load();
