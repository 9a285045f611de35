/** The messages between the page and the frame that shows a page of the add-on. */
import type { Travelling } from "../../twin/host/script-run";
import type { Shortcut } from "../shortcuts";

/** From the frame. */
export type FrameMessage =
  | { type: "ready" }
  | { type: "call"; id: number; name: string; args: Travelling[] }
  | { type: "keep"; key: string; value: string | null }
  | { type: "close" }
  | { type: "size"; width?: number; height?: number }
  | { type: "leave"; backwards: boolean }
  | { type: "escape" }
  | { type: "shortcut"; shortcut: Shortcut }
  | { type: "focus-editor" };

/** To the frame. */
export type PageMessage =
  | { type: "show"; content: string; functions: readonly string[]; kept: Readonly<Record<string, string>> }
  | { type: "answer"; id: number; value: Travelling | undefined }
  | { type: "failure"; id: number; message: string };
