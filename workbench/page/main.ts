/** The page: opens the sample with the built bundle, and keeps menu, grid, sidebar and corner together. */
import "./grid/words";
import "./grid/notes";
import "./grid/worded-parts";
import type { WorkbookData } from "../engine";
import { part } from "./dom";
import { createFiles, SAMPLE_NAME } from "./files";
import { watchCell } from "./grid/active-cell";
import { gridMenus } from "./grid/menus";
import { fetchBundle, fetchSample, fetchTemplates } from "./local-server";
import { type OpenDocument, openDocument } from "./open-document";
import { extensionsMenu, ownMenus } from "./script-menus";
import { createAccount } from "./shell/account";
import { helpMenu } from "./shell/help";
import { createMenuBar } from "./shell/menu-bar";
import { moveWithF6 } from "./shell/regions";
import { toast, toastError } from "./shell/toasts";

const OPENER = "menuSidebar";

console.debug = () => {}; // o-spreadsheet narrates every command

let document_: OpenDocument | undefined;
const bar = createMenuBar();
const account = createAccount();
const files = createFiles({ current: () => document_, open });
const regions = moveWithF6({
  menu: bar.focus,
  grid: () => document_?.grid.focus(),
  side: () => document_?.sidebar,
});
const parts = Promise.all([fetchBundle(), fetchTemplates()]);

/** Opens a workbook in place of the one that is open. */
async function open(name: string, data: WorkbookData | undefined): Promise<void> {
  const [bundle, templates] = await parts;
  document_?.dispose();
  document_ = undefined;
  const opened = await openDocument({
    name,
    data,
    files: bundle,
    templates,
    ended: account.show,
    menusChanged: () => showMenus(),
    leave: regions.move,
  });
  document_ = opened;
  part("name").textContent = name;
  document.title = `${name} · Ажлын гүйцэтгэлийн үнэлгээ`;
  watchCell(opened.host.workbook);
  files.settled();
  if (opened.runs.has("onOpen")) await opened.runs.run("onOpen");
  showMenus();
  if (opened.runs.has(OPENER)) await opened.runs.run(OPENER);
}

function showMenus(): void {
  if (!document_) return;
  const { host, grid } = document_;
  bar.show([
    { caption: "Файл", items: () => files.items },
    ...gridMenus(grid.environment),
    extensionsMenu(host.menus, runFromMenu),
    ...ownMenus(host.menus, runFromMenu),
    helpMenu,
  ]);
}

/** As Google does: says that the script runs, and what stopped it. */
function runFromMenu(name: string): void {
  if (!document_) return;
  const done = toast("Скрипт ажиллаж байна…", { stays: true });
  document_.runs
    .run(name)
    .catch((error: unknown) => toastError("Скрипт зогссон", error))
    .finally(done);
}

fetchSample(false)
  .then((sample) => open(SAMPLE_NAME, sample))
  .catch((error: unknown) => {
    toastError("Хуудсыг нээж чадсангүй", error);
  });
