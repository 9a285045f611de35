/** What a view gives to be drawn, and what it may ask for. */
import type { Child } from "../dom";
import type { RosterRow, SettingValues } from "../server";
import type { Screen, State } from "../state";

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface View {
  readonly title: string;
  readonly body: readonly Child[];
  /** The one blue button of the screen. */
  readonly primary?: Action;
  readonly secondary?: Action;
}

export interface App {
  readonly state: State;
  draw(): void;
  show(screen: Screen): void;
  say(text: string): void;
  keep(): void;
  load(): void;
  setUp(people: readonly RosterRow[]): void;
  check(): void;
  rank(): void;
  explain(code: string): void;
  explainActive(): void;
  save(values: SettingValues): void;
  goTo(tab: string, cell: string, id: string): void;
  copy(text: string): void;
}
