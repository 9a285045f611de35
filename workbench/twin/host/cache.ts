/** CacheService: 100 KB a value, 250 letters a key, 600 seconds unless told, six hours at most. */
import { type HostCore, hasDocument, type StoreName, storeKey } from "./core";
import type { CacheRef } from "./refs";

const MOST_BYTES = 100 * 1024;
const LONGEST_KEY = 250;
const LONGEST_SECONDS = 21_600;

function entriesOf({ core, store }: CacheRef) {
  const key = storeKey(core, store);
  const entries = core.caches.get(key) ?? new Map();
  core.caches.set(key, entries);
  return entries;
}

function get(self: CacheRef, key: string): string | null {
  const { core } = self;
  const entry = entriesOf(self).get(key);
  return entry && entry.expires > core.now() ? entry.value : null;
}

function put(self: CacheRef, key: string, value: unknown, seconds = 600): void {
  const text = String(value);
  if (key.length > LONGEST_KEY) throw new Error("Argument too large: key");
  if (new TextEncoder().encode(text).length > MOST_BYTES) throw new Error("Argument too large: value");
  const lifetime = Math.min(Math.max(seconds, 1), LONGEST_SECONDS) * 1000;
  entriesOf(self).set(key, { value: text, expires: self.core.now() + lifetime });
}

export const cache = {
  get,
  put,
};

function store(name: StoreName) {
  return ({ core }: { core: HostCore }): CacheRef => ({ kind: "Cache", core, store: name });
}

export const cacheService = {
  getDocumentCache: (self: { core: HostCore }) => (hasDocument(self.core) ? store("document")(self) : null),
  getUserCache: store("user"),
  getScriptCache: store("script"),
};
