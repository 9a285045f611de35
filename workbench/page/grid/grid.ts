/** The grid: o-spreadsheet's own component on the open workbook. */
import { App } from "@odoo/owl";
import type { Workbook } from "../../twin/engine";
import { Spreadsheet, stores } from "../../twin/engine/o-spreadsheet";
import type { Selection } from "../../twin/host/core";
import { part } from "../dom";
import { toast } from "../shell/toasts";
import type { GridEnvironment } from "./environment";
import { gridQuestions } from "./messages";
import { translate } from "./words";

export interface Grid {
  readonly environment: GridEnvironment;
  selection(): Selection;
  /** Goes to a tab and a range, and scrolls there. */
  select(selection: Selection): void;
  /** Something is being typed into a cell. */
  isEditing(): boolean;
  /** Takes over what is being typed, as when the person goes elsewhere. */
  endEditing(): void;
  focus(): void;
  dispose(): void;
}

export async function mountGrid(workbook: Workbook, templates: string): Promise<Grid> {
  const { model } = workbook;
  const home = part("grid");
  home.replaceChildren();
  workbook.flush();
  const props = {
    model,
    ...gridQuestions(workbook),
    notifyUser: ({ text }: { text: string }) => void toast(text),
  };
  // Its own small screen has menus of its own, beside those of the page.
  const env = { isSmall: false } as Spreadsheet["env"]; // the component adds the rest of it
  const app = new App(Spreadsheet, { props, templates, translateFn: translate, env });
  const root = await app.mount(home);
  const environment = root.env as unknown as GridEnvironment; // the component's own useSubEnv made it
  const { getters } = model;

  /** The bar of tabs stays where it is when a tab is activated from elsewhere. */
  function showTab(): void {
    home.querySelector(".o-sheet.active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  return {
    environment,
    selection: () => ({ sheetId: getters.getActiveSheetId(), zone: getters.getSelectedZone() }),
    select({ sheetId, zone }) {
      const from = getters.getActiveSheetId();
      if (!getters.tryGetSheet(sheetId)) return;
      if (from !== sheetId) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: sheetId });
      model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
      // The component draws the tabs in the next frame.
      requestAnimationFrame(() => requestAnimationFrame(showTab));
    },
    isEditing: () =>
      environment.getStore(stores.ComposerFocusStore).activeComposer.editionMode !== "inactive",
    endEditing() {
      const composer = environment.getStore(stores.ComposerFocusStore).activeComposer;
      if (composer.editionMode !== "inactive") composer.stopEdition();
    },
    focus: () => root.focusGrid(),
    dispose() {
      app.destroy();
      model.leaveSession();
      home.replaceChildren();
    },
  };
}
