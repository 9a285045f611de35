/**
 * A realm in a page: the window of an empty, hidden iframe of the same origin.
 *
 * Whatever is not ECMAScript is removed from that window before the bundle runs; `window`, `document`, `location`
 * and `top` cannot be removed and are shadowed by parameters of the function that the scripts run in. The scripts'
 * top-level functions are found by their declarations at the start of a line, as a build writes them.
 */

import { type BundleFile, isScript, type Realm, type RealmOptions, type Services } from "./realm";
import { REALM_PRELUDE, type RealmPrelude, realmClock } from "./realm-maker";

const ECMASCRIPT = new Set(
  `globalThis undefined NaN Infinity eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError
  ReferenceError SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array
  Float32Array Float64Array Map Set WeakMap WeakSet WeakRef ArrayBuffer SharedArrayBuffer DataView Atomics JSON
  FinalizationRegistry Iterator Promise Proxy Reflect Intl WebAssembly`.split(/\s+/),
);
const SHADOWED = ["window", "document", "location", "top", "self", "frames", "parent"];
const DECLARATION = /^(?:async\s+)?(?:function\*?|var)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gmu;

type RealmWindow = Window & typeof globalThis;

export function loadBundle(
  files: readonly BundleFile[],
  services: Services,
  options: RealmOptions = {},
): Realm {
  const frame = emptyFrame();
  const realm = frame.contentWindow as RealmWindow;
  const prelude = realm.eval(REALM_PRELUDE) as RealmPrelude;
  const make = prelude(realmClock(options.now ?? Date.now, options.timeZone ?? "UTC"));
  removeBrowser(realm);
  for (const [name, value] of Object.entries(services(make))) {
    Object.defineProperty(realm, name, { value, writable: true, configurable: true });
  }
  const source = files
    .filter(isScript)
    .map((file) => file.source)
    .join("\n");
  const globals = [...new Set(Array.from(source.matchAll(DECLARATION), ([, name = ""]) => name))];
  const listing = globals.map((name) => `${JSON.stringify(name)}: () => ${name}`).join(", ");
  const run = new realm.Function(...SHADOWED, `${source}\nreturn { ${listing} };`);
  const scope: Record<string, () => unknown> = run();
  const callable = new Set(globals.filter((name) => typeof scope[name]?.() === "function"));
  return {
    globals,
    make,
    has: (name) => callable.has(name),
    call(name, args) {
      const found = callable.has(name) ? scope[name]?.() : undefined;
      if (typeof found !== "function") throw new Error(`Script function not found: ${name}`);
      return found(...args);
    },
    close: () => frame.remove(),
  };
}

function emptyFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Apps Script";
  document.body.append(frame);
  if (!frame.contentWindow) throw new Error("The page could not make an iframe for the script.");
  return frame;
}

function removeBrowser(realm: RealmWindow): void {
  const owners: object[] = [];
  for (
    let owner = realm as object;
    owner && owner !== realm.Object.prototype;
    owner = Object.getPrototypeOf(owner)
  ) {
    owners.push(owner);
  }
  for (const name of owners.flatMap((owner) => Object.getOwnPropertyNames(owner))) {
    if (ECMASCRIPT.has(name) || name === "constructor") continue;
    for (const owner of owners) Reflect.deleteProperty(owner, name);
    if (name in realm)
      Reflect.defineProperty(realm, name, { value: undefined, configurable: true, writable: true });
  }
}
