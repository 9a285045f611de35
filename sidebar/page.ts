import type { Runner } from "./jobs/run";
import type { Screen } from "./screens";
import type { State } from "./state";

/** The page itself: what is open, what is said, and one job at a time. */
export interface Page extends Runner {
  readonly state: State;
  draw(): void;
  /** The same once the focus has come to where people took it: for what draws anew when a field changed. */
  drawSettled(): void;
  show(screen: Screen): void;
  /** To a screen reader, and for a while to the eye where `seen`. */
  tell(text: string, seen: boolean): void;
  say(text: string): void;
  keep(): void;
  /** Goes to a cell and marks the element of this id as visited. */
  goTo(tab: string, cell: string, id: string): void;
  copy(text: string): void;
  /** Opens the guide where it tells about the screen. */
  openGuide(): void;
}
