/** What o-spreadsheet's component hands down to its parts: its own menu items are executed with it. */
import type { Model } from "../../twin/engine/o-spreadsheet";

export type GridEnvironment = {
  readonly model: Model;
  getStore<Store>(store: new (...args: never[]) => Store): Store;
};
