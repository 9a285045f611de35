/** The part of the core that only the commands need, as it was built; typed by what it was built from. */
export type Local = typeof import("../../src/local/index");

export const local = (): Promise<Local> =>
  import(new URL("../../dist-local/local.mjs", import.meta.url).href);
