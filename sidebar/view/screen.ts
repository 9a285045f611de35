/** What a view gives to be drawn, and what it may ask for. */
import type { Child } from "../dom";
import type { ArchiveJobs } from "../jobs/archive";
import type { BallotJobs } from "../jobs/ballots";
import type { GoogleJobs } from "../jobs/google";
import type { ImportJobs } from "../jobs/import";
import type { NextYearJobs } from "../jobs/next-year";
import type { PaperJobs } from "../jobs/paper";
import type { ReviewJobs } from "../jobs/review";
import type { ScoringJobs } from "../jobs/scoring";
import type { SuggestionJobs } from "../jobs/suggestions";
import type { Page } from "../page";
import type { Screen } from "../screens";

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface View {
  readonly title: string;
  /** The screen that this one is a part of. */
  readonly back?: { readonly screen: Screen; readonly label: string };
  /** Of people who come for this alone: without the steps and links of the others. */
  readonly alone?: boolean;
  readonly body: readonly Child[];
  /** To the one before and after, by Alt with an arrow up or down. */
  readonly walk?: { readonly previous?: (() => void) | undefined; readonly next?: (() => void) | undefined };
  /** The one blue button of the screen. */
  readonly primary?: Action;
  readonly secondary?: Action;
}

export type App = Page &
  ScoringJobs &
  ReviewJobs &
  SuggestionJobs &
  PaperJobs &
  GoogleJobs &
  ImportJobs &
  BallotJobs &
  ArchiveJobs &
  NextYearJobs;
