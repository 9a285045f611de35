/**
 * PropertiesService with Google's limits: 9 KB a value, 500 KB a store; how long a key may be Google does not say. What is
 * set is there at once, whatever writes of cells wait.
 */
import { type HostCore, hasDocument, type StoreName, storeKey } from "./core";
import type { GlobalRef, PropertiesRef } from "./refs";

const MOST_BYTES_A_VALUE = 9 * 1024;
const MOST_BYTES_A_STORE = 500 * 1024;

type Entries = Record<string, string>;

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function read({ core, store }: PropertiesRef): Entries {
  return {
    ...(store === "document" ? core.workbook.documentProperties : core.properties.get(storeKey(core, store))),
  };
}

function replace(self: PropertiesRef, entries: Entries): PropertiesRef {
  for (const value of Object.values(entries)) {
    if (bytes(value) > MOST_BYTES_A_VALUE) throw new Error("Argument too large: value");
  }
  const total = Object.entries(entries).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (total > MOST_BYTES_A_STORE) {
    throw new Error(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
  const { core, store } = self;
  if (store === "document") core.workbook.documentProperties = entries;
  else core.properties.set(storeKey(core, store), entries);
  return self;
}

export const properties = {
  getProperty: (self: PropertiesRef, key: string) => read(self)[key] ?? null,
  getProperties: read,
  getKeys: (self: PropertiesRef) => Object.keys(read(self)),
  setProperty: (self: PropertiesRef, key: string, value: unknown) =>
    replace(self, { ...read(self), [key]: String(value) }),
  setProperties(self: PropertiesRef, given: Record<string, unknown>, deleteOthers = false) {
    const texts = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
    return replace(self, deleteOthers ? texts : { ...read(self), ...texts });
  },
  deleteProperty(self: PropertiesRef, key: string) {
    const { [key]: _, ...others } = read(self);
    return replace(self, others);
  },
};

function store(name: StoreName) {
  return ({ core }: { core: HostCore }): PropertiesRef => ({ kind: "Properties", core, store: name });
}

export const propertiesService = {
  getDocumentProperties: (self: GlobalRef) => (hasDocument(self.core) ? store("document")(self) : null),
  getUserProperties: store("user"),
  getScriptProperties: store("script"),
} satisfies Record<string, (self: GlobalRef) => PropertiesRef | null>;
