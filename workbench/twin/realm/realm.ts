/**
 * A realm: the world in which a bundle runs.
 *
 * It holds the built-ins of ECMAScript, the Apps Script services and nothing else, as Google's V8 runtime does. Two
 * loaders make one: `node.ts` in a node:vm context, `browser.ts` in an iframe.
 */
import type { RealmMaker } from "./realm-maker";

export type BundleFile = { name: string; source: string };

export type Realm = {
  /** Names of the globals that the bundle's scripts defined. */
  readonly globals: readonly string[];
  readonly make: RealmMaker;
  has(name: string): boolean;
  call(name: string, args: readonly unknown[]): unknown;
  /** Gives up what the realm holds of its surroundings, where it holds anything. */
  close?(): void;
};

/** The services by name; they are made with the realm's own maker of arrays, dates and errors. */
export type Services = (make: RealmMaker) => Record<string, unknown>;

export type RealmOptions = {
  /** What `new Date()` and `Date.now()` show; the real clock without it. */
  now?: (() => number) | undefined;
  /** The zone of local time in the script; UTC without it. */
  timeZone?: string | undefined;
};

export type LoadBundle = (files: readonly BundleFile[], services: Services, options?: RealmOptions) => Realm;

export function isScript(file: BundleFile): boolean {
  return /\.(js|gs)$/.test(file.name);
}
