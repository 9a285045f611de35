/** Whether what was printed for somebody still follows from the workbook. */
export interface SealLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** `unknown`: a sheet was printed but what it rested on is not kept here; `gone`: nobody of this code any more. */
  readonly status: "same" | "changed" | "not-printed" | "unknown" | "gone";
  /** The twelve characters on the paper, in groups of four. */
  readonly printed: string;
  readonly now: string;
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

export interface SealReport {
  readonly counts: { readonly same: number; readonly changed: number; readonly notPrinted: number };
  readonly lines: readonly SealLine[];
}
