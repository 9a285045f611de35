/** An open document: its workbook with the bundle, its grid, and what the script shows over it. */
import type { WorkbookData } from "../twin/engine";
import type { Host } from "../twin/host/host";
import { openHost } from "../twin/host/open";
import type { Menu as ScriptMenu } from "../twin/host/records";
import { loadBundle } from "../twin/realm/browser";
import type { BundleFile } from "../twin/realm/realm";
import { downloadArchive } from "./documents/archive";
import { createEditHooks } from "./grid/edits";
import { type Grid, mountGrid } from "./grid/grid";
import { closeDialogs, showDialog } from "./script/dialogs";
import { createRuns, type RunCost, type Runs } from "./script/runs";
import { createSidebar, type FrameSurroundings, type Sidebar } from "./script/sidebar";
import { ADD_ON } from "./script-menus";
import { alertOf } from "./shell/native-questions";
import { toast } from "./shell/toasts";
import type { Shortcut } from "./shortcuts";

export interface OpenDocument {
  readonly name: string;
  rename(name: string): void;
  readonly host: Host;
  readonly grid: Grid;
  readonly runs: Runs;
  readonly sidebar: Sidebar;
  /** Downloads the year as an archive. */
  saveArchive(): Promise<void>;
  /** Another person goes on: what the add-on's pages held is gone with the one before. Gives the key of the new one. */
  nextPerson(): Promise<string>;
  dispose(): void;
}

interface Opening {
  readonly name: string;
  /** An empty document without it. */
  readonly data?: WorkbookData | undefined;
  readonly files: readonly BundleFile[];
  readonly templates: string;
  readonly installation: Host["installation"];
  readonly ended: (cost: RunCost) => void;
  readonly menusChanged: (menus: readonly ScriptMenu[]) => void;
  readonly leave: (backwards: boolean) => void;
  readonly shortcut: (shortcut: Shortcut) => void;
  /** The sidebar was opened, closed or folded. */
  readonly sideChanged: () => void;
}

/** The document that was open before must be disposed of. */
export async function openDocument(opening: Opening): Promise<OpenDocument> {
  let { name } = opening;
  const edits = createEditHooks();
  let shown: { sidebar: Sidebar; surroundings: FrameSurroundings } | undefined;
  const host = openHost({
    bundle: { files: opening.files },
    workbook: opening.data,
    realm: loadBundle,
    name: opening.name,
    projectTitle: ADD_ON,
    installation: opening.installation,
    hooks: {
      onMenu: () => opening.menusChanged(host.menus),
      onSidebar: (page) => shown?.sidebar.show(page),
      onDialog: (page) => shown && showDialog(page, shown.surroundings),
      onToast: ({ message, title }) => void toast(message, { title }),
      onAlert: alertOf,
      onRefusedEdit: edits.onRefusedEdit,
      onWarnedEdit: edits.onWarnedEdit,
    },
  });
  edits.watch(host.workbook);
  const grid = await mountGrid(host.workbook, opening.templates);
  const downloaded = () => {
    grid.endEditing();
    return downloadArchive(name, host, opening.files);
  };
  const runs = createRuns(host, grid, opening.ended, { saveArchive: downloaded });
  let kept = new Map<string, string>();
  let people = 1;
  const surroundings: FrameSurroundings = {
    runs,
    get kept() {
      return kept;
    },
    leave: opening.leave,
    shortcut: opening.shortcut,
    focusGrid: grid.focus,
  };
  const sidebar = createSidebar(surroundings, opening.sideChanged);
  shown = { sidebar, surroundings };
  return {
    get name() {
      return name;
    },
    rename(given) {
      name = given;
      host.rename(given);
    },
    host,
    grid,
    runs,
    sidebar,
    async saveArchive() {
      toast(`“${await downloaded()}” файлыг татав.`);
    },
    async nextPerson() {
      sidebar.close();
      closeDialogs();
      await runs.settled(); // what the one before has asked for is theirs
      kept = new Map();
      people += 1;
      host.person = `хүн-${people}`;
      return host.person;
    },
    dispose() {
      sidebar.close();
      grid.dispose();
      host.close();
    },
  };
}
