/** o-spreadsheet ships types for its package name only; the ES module file has the same exports. */
declare module "@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js" {
  export * from "@odoo/o-spreadsheet";
}
