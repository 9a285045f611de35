/// <reference path="./o-spreadsheet-module.d.ts" />
/**
 * The one door to o-spreadsheet.
 *
 * Its registries (plugins, functions) are global to the loaded copy, and the package has three copies: CommonJS for
 * `main`, a browser script for `browser`, an ES module. Everything in the workbench, the page included, imports this
 * file, so that there is one copy and one registry. A type that the package forgets to export is derived here.
 */
import "./platform";
import type { registries } from "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js";

export * from "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js";

export type CorePluginConstructor = ReturnType<(typeof registries)["corePluginRegistry"]["get"]>;
