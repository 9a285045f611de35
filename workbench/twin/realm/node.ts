/**
 * A realm in Node: a fresh node:vm context.
 *
 * Such a context has ECMAScript's built-ins and none of Node's or a browser's globals; V8 adds a `console`, which the
 * services replace. It keeps honest bundles honest; it is not a security boundary.
 */
import vm from "node:vm";
import { type BundleFile, isScript, type Realm, type RealmOptions, type Services } from "./realm";
import { REALM_PRELUDE, type RealmPrelude, realmClock } from "./realm-maker";

export function loadBundle(
  files: readonly BundleFile[],
  services: Services,
  options: RealmOptions = {},
): Realm {
  const context = vm.createContext({});
  const evaluate = (source: string, filename: string): unknown =>
    vm.runInContext(source, context, { filename });
  const prelude = evaluate(REALM_PRELUDE, "prelude.js") as RealmPrelude;
  const make = prelude(realmClock(options.now ?? Date.now, options.timeZone ?? "UTC"));
  const names = (): string[] => Object.getOwnPropertyNames(context);
  for (const [name, service] of Object.entries(services(make))) define(context, name, service);
  const before = new Set(names());
  for (const file of files.filter(isScript)) evaluate(file.source, file.name);
  const globals = names().filter((name) => !before.has(name));
  const callable = new Set(globals.filter((name) => typeof context[name] === "function"));
  return {
    globals,
    make,
    has: (name) => callable.has(name),
    call(name, args) {
      if (!callable.has(name)) throw new Error(`Script function not found: ${name}`);
      return context[name](...args);
    },
  };
}

function define(context: vm.Context, name: string, value: unknown): void {
  Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
}
