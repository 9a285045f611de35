/** DeveloperMetadata and its finder, on a tab or on the spreadsheet. */
import { type MetadataEntry, SPREADSHEET_OWNER } from "../engine";
import { sheetRef } from "./addresses";
import type { HostCore } from "./core";
import type { FinderRef, MetadataLocationRef, MetadataRef } from "./refs";

function update(core: HostCore, owner: string, change: (list: MetadataEntry[]) => MetadataEntry[]): void {
  core.workbook.write((getters) => [
    { type: "SET_METADATA", owner, metadata: change([...getters.getDeveloperMetadata(owner)]) },
  ]);
}

/** The n-th entry with this key and value: what a reference points at when entries before it are gone. */
function same(entry: MetadataEntry, { key, value }: MetadataEntry): boolean {
  return entry.key === key && entry.value === value;
}

/** The last argument may be the visibility, of which there is one here. */
export function addMetadata(core: HostCore, owner: string, key: string, ...others: string[]): void {
  if (key === "") throw new Error("The developer metadata needs a key.");
  if (others.includes("PROJECT")) throw new Error("The local host has no metadata of a project.");
  const [value = ""] = others.filter((each, index) => each !== VISIBILITY || index !== others.length - 1);
  update(core, owner, (list) => [...list, { key, value }]);
}

const VISIBILITY = "DOCUMENT";
const locationType = (owner: string) => (owner === SPREADSHEET_OWNER ? "SPREADSHEET" : "SHEET");

export function metadataOf(core: HostCore, owner: string): MetadataRef[] {
  return core.workbook.getters
    .getDeveloperMetadata(owner)
    .map(({ key, value }, index) => ({ kind: "DeveloperMetadata", core, owner, index, key, value }));
}

export function metadataFinder(core: HostCore, owner: string | null): FinderRef {
  return { kind: "DeveloperMetadataFinder", core, owner, wanted: {} };
}

/** Google changes the finder and gives it back. */
function narrow(self: FinderRef, wanted: FinderRef["wanted"]): FinderRef {
  Object.assign(self.wanted, wanted);
  return self;
}

export const developerMetadataFinder = {
  withKey: (self: FinderRef, key: string) => narrow(self, { key }),
  withValue: (self: FinderRef, value: string) => narrow(self, { value }),
  withVisibility: (self: FinderRef, visibility: string) => narrow(self, { visibility }),
  withLocationType: (self: FinderRef, location: string) => narrow(self, { location }),
  find({ core, owner, wanted }: FinderRef): MetadataRef[] {
    const owners = owner === null ? [SPREADSHEET_OWNER, ...core.workbook.getters.getSheetIds()] : [owner];
    return owners
      .filter((each) => (wanted.location ?? locationType(each)) === locationType(each))
      .flatMap((each) => metadataOf(core, each))
      .filter(({ key, value }) => (wanted.key ?? key) === key && (wanted.value ?? value) === value)
      .filter(() => (wanted.visibility ?? VISIBILITY) === VISIBILITY);
  },
};

export const developerMetadata = {
  getKey: ({ key }: MetadataRef) => key,
  getValue: ({ value }: MetadataRef) => value,
  getLocation: ({ core, owner }: MetadataRef): MetadataLocationRef => ({
    kind: "DeveloperMetadataLocation",
    core,
    owner,
  }),
  setValue(self: MetadataRef, value: string): MetadataRef {
    const next = { key: self.key, value: String(value) };
    update(self.core, self.owner, (list) => {
      const place = list.findIndex((entry) => same(entry, self));
      return list.map((entry, i) => (i === place ? next : entry));
    });
    return { ...self, ...next };
  },
  remove(self: MetadataRef) {
    update(self.core, self.owner, (list) => {
      const place = list.findIndex((entry) => same(entry, self));
      return list.filter((_, i) => i !== place);
    });
  },
};

export const developerMetadataLocation = {
  getSheet: ({ core, owner }: MetadataLocationRef) =>
    owner === SPREADSHEET_OWNER ? null : sheetRef(core, owner),
};
