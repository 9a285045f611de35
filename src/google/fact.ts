import type { Sheet, Spreadsheet } from "../sheets/google";

/** Where facts are asked: a tab of their own, empty before every probe. */
export interface Scratch {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
}

interface Asked {
  /** What goes wrong for people where Google does otherwise. */
  readonly endangers: string;
  /** Asks Google, in few calls, and leaves nothing behind. */
  readonly probe: (scratch: Scratch) => string;
}

/**
 * One thing that Google does and the code rests on; a doc comment above it says what rests there. It fits where the probe
 * answers as said. With `either` nobody documents what Google does, and the code is right with each of the answers.
 */
export type Fact =
  | (Asked & { readonly answers: readonly [string]; readonly either?: never })
  | (Asked & { readonly answers: readonly [string, string, ...string[]]; readonly either: true });

/** Facts by their ids, which stand in transcripts: one that is asked otherwise gets another. */
export type Facts = Readonly<Record<string, Fact>>;
