import type { Exact } from "../../methodology/units";
import type { Nothing, Rows } from "./cell-facts";

export interface Tab {
  readonly tab: string;
}
export interface Header {
  readonly header: string;
}
interface Headers {
  readonly headers: readonly string[];
}
interface Versions {
  readonly version: number;
  readonly current: number;
}

/** What can be wrong with tabs and their columns, with the facts that each sentence needs. */
export interface WorkbookFacts {
  "tab-missing": { readonly name: string };
  "tab-unfinished": Tab;
  "tab-unreadable": Tab;
  "tab-duplicated": Tab & { readonly other: string; readonly people: number };
  "tab-empty": Headers;
  "identity-lost": Nothing;
  "template-older": Versions;
  "template-newer": Versions;
  "tab-protected": Tab;
  "marks-protected": Tab;
  "cells-merged": { readonly range: string };
  "rows-hidden": { readonly count: number } & Rows;
  "tab-filtered": Nothing;
  "formula-volatile": { readonly names: readonly string[] };
  "live-absent": Headers;
  "live-merged": Headers & { readonly range: string };
  "live-typed": Header;
  "live-blocked": Header & Rows;
  // The rows that somebody must clear before set-up mends the column; none where it does so at once.
  "live-missing": Header & Rows;
  "live-bounded": Header;
  "live-altered": Header & Rows;
  "live-below": Header & Rows;
  "live-unseen": { readonly counted: Exact; readonly dated: boolean };
  "live-differs": { readonly shown: Exact; readonly counted: Exact };
  "header-missing": Header;
  "header-near": Header & { readonly near: string };
  "header-near-blank": Header & { readonly near: string };
  "header-twice": Header;
  "skill-column-missing": { readonly skill: string };
  "generated-edited": Tab & { readonly archive: string };
  "generated-name-taken": Tab & { readonly other: string };
}
