/**
 * The twin in Node: a bundle of Apps Script on a workbook. In a browser `host/open` takes the realm of `realm/browser`; files
 * are read and written by `xlsx`.
 */
export type { WorkbookData, WriteCommand } from "./engine";
export type { Host } from "./host/host";
export { type OpenHostOptions, openHost } from "./host/open";
export { loadBundle } from "./realm/node";
export { readBundle } from "./realm/node-bundle";
export type { BundleFile } from "./realm/realm";
