/**
 * google.script.run: what may travel between a page and the script.
 *
 * Numbers, booleans, texts, null, arrays and plain objects of those. `undefined` becomes null in an array and is
 * left out of an object. A Date, a function or a service object cannot travel.
 */
import type { RealmMaker } from "../realm/realm-maker";

export type Travelling = null | boolean | number | string | Travelling[] | { [key: string]: Travelling };

function illegal(path: string): Error {
  return new Error(`Failed due to illegal value in property: ${path}`);
}

/** A deep copy of plain data, or an error that names where the data is not plain. */
export function toTravel(value: unknown, path: string, isService: (value: object) => boolean): Travelling {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) {
    return Array.from(value, (item, i) =>
      item === undefined ? null : toTravel(item, `${path}[${i}]`, isService),
    );
  }
  if (typeof value !== "object" || isService(value)) throw illegal(path);
  if (Object.prototype.toString.call(value) !== "[object Object]") throw illegal(path);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, toTravel(item, `${path}.${key}`, isService)]));
}

/** The copy, made of the realm's own arrays and objects. */
export function intoRealm(value: Travelling | undefined, make: RealmMaker): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return make.array(value.map((item) => intoRealm(item, make)));
  return make.object(Object.entries(value).map(([key, item]) => [key, intoRealm(item, make)]));
}
