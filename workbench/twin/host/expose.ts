/**
 * The border between the host and the bundle.
 *
 * A reference becomes a proxy in the bundle. Each method call is counted, its arguments become references again and are
 * held against Google's signature, its
 * result becomes a value of the bundle's realm, and an error becomes an Error of that realm. A member that the host
 * lacks fails loudly, with its name.
 */
import { isDate } from "../engine/values";
import type { HostCore } from "./core";
import { isRef, type Ref } from "./refs";
import { requireSignature } from "./signatures";

/** Methods take the reference first; constants are enumerations. */
type ServiceClass = {
  readonly methods: Readonly<Record<string, unknown>>;
  readonly constants?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
export type ServiceClasses = Readonly<Record<Ref["kind"], ServiceClass>>;

type Method = (self: Ref, ...args: unknown[]) => unknown;

/** Names that JavaScript itself looks up on any object. */
const ASKED_BY_THE_LANGUAGE = new Set([
  "then",
  "toJSON",
  "constructor",
  "nodeType",
  "asymmetricMatch",
  "$$typeof",
]);

export type Border = {
  expose(ref: Ref): object;
  /** Is this one of the objects that the bundle was given? */
  isExposed(value: object): boolean;
};

export function createBorder(core: HostCore, classes: ServiceClasses): Border {
  const proxies = new WeakMap<Ref, object>();
  const refs = new WeakMap<object, Ref>();

  function expose(ref: Ref): object {
    const known = proxies.get(ref);
    if (known) return known;
    const proxy = new Proxy(
      {},
      { get: (_, name) => member(ref, name), set: (_, name) => refuseToSet(ref, name) },
    );
    proxies.set(ref, proxy);
    refs.set(proxy, ref);
    return proxy;
  }

  function member(ref: Ref, name: string | symbol): unknown {
    if (typeof name === "symbol") return name === Symbol.toPrimitive ? () => ref.kind : undefined;
    const { methods, constants } = classes[ref.kind];
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (typeof method === "function") return (...args: unknown[]) => call(ref, name, method as Method, args);
    const constant = constants && Object.hasOwn(constants, name) ? constants[name] : undefined;
    if (constant) return core.make.object(Object.entries(constant));
    if (name === "toString") return () => ref.kind;
    if (ASKED_BY_THE_LANGUAGE.has(name)) return undefined;
    throw core.make.error(`${ref.kind}.${name} is not provided by the local host.`);
  }

  function call(ref: Ref, name: string, method: Method, args: readonly unknown[]): unknown {
    try {
      core.calls.enter(ref.kind, name);
      const given = args.map(inwards);
      requireSignature(ref.kind, name, given);
      return outwards(method(ref, ...given));
    } catch (error) {
      throw core.make.error(error instanceof Error ? error.message : String(error));
    }
  }

  function inwards(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const ref = refs.get(value);
    if (ref) return ref;
    if (Array.isArray(value)) return Array.from(value, inwards);
    if (Object.prototype.toString.call(value) !== "[object Object]") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inwards(item)]));
  }

  function outwards(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (isRef(value)) return expose(value);
    if (Array.isArray(value)) return core.make.array(value.map(outwards));
    if (isDate(value)) return core.make.date(value.getTime());
    return core.make.object(Object.entries(value).map(([key, item]) => [key, outwards(item)]));
  }

  function refuseToSet(ref: Ref, name: string | symbol): never {
    throw core.make.error(`${ref.kind}.${String(name)} cannot be assigned.`);
  }

  return { expose, isExposed: (value) => refs.has(value) };
}
