/** The print page: asks for what is to be printed, lays it out as A4 pages and prints it. */
import { SLIP_WORDS } from "../../src/explain/ballot-paper-words";
import { h, part } from "../dom";
import { failureIn } from "../failures";
import { codeStacks, makeCodes, makeRecovery, recoveryPage } from "./codes";
import { issueForm } from "./issue-form";
import { listElement } from "./list";
import { meetingElement } from "./meeting";
import { measurePages } from "./pages";
import { protocolElement } from "./protocol";
import {
  type CodeSelection,
  type PrintSelection,
  type SheetSelection,
  type SlipPage,
  server,
} from "./server";
import { sheetElement } from "./sheet";
import { slipStacks, withoutSlips } from "./slips";

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
  print.disabled = true;
  again.hidden = true;
  failure.hidden = true;
  say("Бэлтгэж байна…", 0);
  try {
    const count = await loadPages(asked.selection, mine);
    if (mine !== current) return;
    say(count, 1);
    print.disabled = pages.querySelector("article") === null;
  } catch (error) {
    if (mine !== current) return;
    tell(error);
    again.hidden = false;
    say("Хуудас бүрэн бэлтгэгдээгүй.", 0);
  }
}

function tell(error: unknown): string {
  const { kind, title, text, detail } = failureIn(error);
  failure.textContent = `${title}. ${text}${detail === "" ? "" : ` (${detail})`}`;
  failure.hidden = false;
  return kind;
}

/** Says, when they are laid out, what they are. */
async function loadPages(selection: PrintSelection, mine: number): Promise<string> {
  if (selection.kind === "list") {
    const list = await server.listPage();
    if (mine === current) pages.append(listElement(list, pages));
    return `Жагсаалт бэлэн: ${list.people} хүн.`;
  }
  if (selection.kind === "meeting") {
    const meeting = await server.meetingPage();
    if (mine === current) pages.append(meetingElement(meeting));
    return `Тэмдэглэл бэлэн: ${meeting.counts.due} хүнээс ${meeting.counts.done} хянасан.`;
  }
  if (selection.kind === "slips") {
    const page = await server.slipPage(selection.unit, selection.cycle);
    if (mine === current) pages.append(...withoutSlips(page), ...slipStacks(page));
    return slipCount(page);
  }
  if (selection.kind === "protocol") {
    const { unit, cycle, members } = selection;
    const page = await server.protocolPage(unit, cycle, members);
    if (mine === current) pages.append(protocolElement(page));
    return `Протокол бэлэн: ${page.rows.length} хүн.`;
  }
  if (selection.kind === "codes") return askForPhrase(selection);
  return loadSheets(selection, mine);
}

function slipCount({ people }: SlipPage): string {
  const slips = people.reduce((sum, person) => sum + person.slips, 0);
  return people.length === 0
    ? "Хэвлэх саналын хуудас алга."
    : `${people.length} хүний ${slips} саналын хуудас бэлэн.`;
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
    for (const sheet of sheets) pages.append(sheetElement(sheet, pages));
    ready += sheets.length;
  }
  return ready === 0 ? "Хэвлэх хүн олдсонгүй." : `${ready} хүний хуудас бэлэн.`;
}

/** Codes wait for the phrase. A repeated try sends the very same ones: the server may know them already. */
function askForPhrase(selection: CodeSelection): string {
  const made = makeCodes(selection);
  const { unit, cycle, spare } = selection;
  const people = made.map(({ issued }) => issued);
  const recovery = makeRecovery();
  const form = issueForm(async (phrase) => {
    failure.hidden = true;
    form.hold("busy");
    say("Кодыг бүртгэж байна…", 0);
    try {
      const page = await server.issueCodes({ unit, cycle, phrase, recovery: recovery.told, spare, people });
      form.forget();
      pages.replaceChildren(
        h("p", { class: "aside" }, CODES_SHOWN),
        ...codeStacks(page, made),
        recoveryPage(page, recovery.code),
      );
      say(`${people.length} хүний код бэлэн.`, 1);
      print.disabled = false;
    } catch (error) {
      form.hold(tell(error) === "refused" ? "open" : "again");
      say("Код бүртгэгдээгүй байж болно.", 1);
    }
  });
  pages.append(form.element);
  return "Код хараахан үүсээгүй.";
}

const CODES_SHOWN =
  "Код зөвхөн энэ цонхонд байна. Одоо цаасан дээр хэвлэж, тоог нь шалгаад цонхоо хаана уу; файл болгож бүү хадгал. Хаасны дараа эдгээр кодыг хэн ч дахин гаргаж чадахгүй.";

function say(text: string, part: number): void {
  status.textContent = text;
  progress.value = part;
  progress.hidden = part === 1;
}

function showSignatures(): void {
  pages.classList.toggle("unsigned", !signed.checked);
}

const hasChoices = ["all", "unit", "person"].includes(asked.selection.kind);
const choices = hasChoices
  ? [h("label", {}, appendix, "Тайлбар хавсаргах"), h("label", {}, signed, "Албан хаагч, даргын гарын үсэг")]
  : [];
/** Nothing but slips stands on their paper: what they are is said above. */
const heading =
  asked.selection.kind === "slips" || asked.selection.kind === "codes"
    ? [h("h1", {}, `${SLIP_WORDS.title}: ${asked.selection.unit}, ${asked.selection.cycle}`)]
    : [];
measurePages();
part("bar").append(
  ...heading,
  h("div", { class: "status" }, status, progress),
  ...choices,
  again,
  print,
  failure,
);
void load();
