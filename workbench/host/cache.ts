/** CacheService: 100 KB a value, 250 letters a key, 600 seconds unless told, six hours at most. */
import type { HostCore, StoreName } from "./core";
import type { CacheRef } from "./refs";

const MOST_BYTES = 100 * 1024;
const LONGEST_KEY = 250;
const LONGEST_SECONDS = 21_600;

function get({ core, store }: CacheRef, key: string): string | null {
  const entry = core.caches[store].get(key);
  return entry && entry.expires > core.now() ? entry.value : null;
}

function put({ core, store }: CacheRef, key: string, value: unknown, seconds = 600): void {
  const text = String(value);
  if (key.length > LONGEST_KEY) throw new Error("Argument too large: key");
  if (new TextEncoder().encode(text).length > MOST_BYTES) throw new Error("Argument too large: value");
  const lifetime = Math.min(Math.max(seconds, 1), LONGEST_SECONDS) * 1000;
  core.caches[store].set(key, { value: text, expires: core.now() + lifetime });
}

export const cache = {
  get,
  put,
  getAll(self: CacheRef, keys: string[]) {
    const found = keys.map((key) => [key, get(self, key)] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  },
  putAll(self: CacheRef, values: Record<string, unknown>, seconds?: number) {
    for (const [key, value] of Object.entries(values)) put(self, key, value, seconds);
  },
  remove: ({ core, store }: CacheRef, key: string) => void core.caches[store].delete(key),
  removeAll({ core, store }: CacheRef, keys: string[]) {
    for (const key of keys) core.caches[store].delete(key);
  },
};

function store(name: StoreName) {
  return ({ core }: { core: HostCore }): CacheRef => ({ kind: "Cache", core, store: name });
}

export const cacheService = {
  getDocumentCache: store("document"),
  getUserCache: store("user"),
  getScriptCache: store("script"),
};
