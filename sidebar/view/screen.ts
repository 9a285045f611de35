/** What a view gives to be drawn, and what it may ask for. */
import type { Child } from "../dom";
import type { PaperJobs } from "../jobs/paper";
import type { ReviewJobs } from "../jobs/review";
import type { Runner } from "../jobs/run";
import type { ScoringJobs } from "../jobs/scoring";
import type { Screen, State } from "../state";

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface View {
  readonly title: string;
  /** The screen that this one is a part of. */
  readonly back?: { readonly screen: Screen; readonly label: string };
  readonly body: readonly Child[];
  /** The one blue button of the screen. */
  readonly primary?: Action;
  readonly secondary?: Action;
}

/** The page itself: what is open, what is said, and one job at a time. */
export interface Page extends Runner {
  readonly state: State;
  draw(): void;
  show(screen: Screen): void;
  /** To a screen reader, and for a while to the eye where `seen`. */
  tell(text: string, seen: boolean): void;
  say(text: string): void;
  keep(): void;
  /** Goes to a cell and marks the element of this id as visited. */
  goTo(tab: string, cell: string, id: string): void;
  copy(text: string): void;
}

export type App = Page & ScoringJobs & ReviewJobs & PaperJobs;
