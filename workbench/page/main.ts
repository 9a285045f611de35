/** The page: opens what was open last, or the sample, with the built bundle, and keeps menu, grid and sidebar together. */
import "./grid/words";
import "./grid/notes";
import "./grid/worded-parts";
import type { WorkbookData } from "../twin/engine";
import { createFiles } from "./files";
import { watchCell } from "./grid/active-cell";
import { gridMenus } from "./grid/menus";
import { fetchBundle, fetchTemplates } from "./local-server";
import { type OpenDocument, openDocument } from "./open-document";
import { extensionsMenu, ownMenus } from "./script-menus";
import { createAccount } from "./shell/account";
import { helpMenu } from "./shell/help";
import { createMenuBar } from "./shell/menu-bar";
import { createName } from "./shell/name";
import { moveWithF6 } from "./shell/regions";
import { createSideSwitch } from "./shell/side-switch";
import { toast, toastError } from "./shell/toasts";
import { createTrial } from "./shell/trial";
import { type Shortcut, shortcutOf } from "./shortcuts";

const OPENER = "menuSidebar";
const GUIDE = "openGuide";

console.debug = () => {}; // o-spreadsheet narrates every command

let document_: OpenDocument | undefined;
const bar = createMenuBar();
const account = createAccount();
const trial = createTrial(() => document_);
const name = createName((given) => {
  document_?.rename(given);
  files.renamed();
});
const files = createFiles({ current: () => document_, open, rename: name.edit });
const regions = moveWithF6({
  menu: bar.focus,
  grid: () => document_?.grid.focus(),
  side: () => document_?.sidebar,
});
const sideSwitch = createSideSwitch(
  () => document_?.sidebar,
  () => run(OPENER),
);
const parts = Promise.all([fetchBundle(), fetchTemplates()]);

/** Opens a workbook in place of the one that is open. */
async function open(given: string, data: WorkbookData): Promise<OpenDocument> {
  const [bundle, templates] = await parts;
  document_?.dispose();
  document_ = undefined;
  const opened = await openDocument({
    name: given,
    data,
    files: bundle,
    templates,
    installation: trial.installation,
    ended: account.add,
    menusChanged: () => showMenus(),
    leave: regions.move,
    shortcut,
    sideChanged: sideSwitch.show,
  });
  document_ = opened;
  name.show(given);
  watchCell(opened.host.workbook);
  if (opened.runs.has("onOpen")) await opened.runs.run("onOpen");
  showMenus();
  if (opened.runs.has(OPENER)) await opened.runs.run(OPENER);
  return opened;
}

function showMenus(): void {
  if (!document_) return;
  const { host, grid } = document_;
  bar.show([
    { caption: "Файл", items: () => files.items },
    ...gridMenus(grid.environment),
    extensionsMenu(host.menus, runFromMenu),
    ...ownMenus(host.menus, runFromMenu),
    helpMenu({ guide: () => run(GUIDE, [""]), costs: account.show, trial: trial.items }),
  ]);
}

/** As Google does: says that the script runs, and what stopped it. */
function runFromMenu(item: string): void {
  run(item, [], toast("Скрипт ажиллаж байна…", { stays: true }));
}

function run(item: string, args: readonly unknown[] = [], done = () => {}): void {
  document_?.runs
    .run(item, args)
    .catch((error: unknown) => toastError("Скрипт зогссон", error))
    .finally(done);
}

function shortcut(asked: Shortcut): void {
  if (asked === "save") files.save();
  else files.choose();
}

window.addEventListener(
  "keydown",
  (event) => {
    const asked = shortcutOf(event);
    if (asked === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    shortcut(asked);
  },
  true,
);

files.start().catch((error: unknown) => {
  toastError("Хуудсыг нээж чадсангүй", error);
});
