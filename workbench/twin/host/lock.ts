/**
 * LockService. A lock is free unless the run in whose midst this one began holds it, or a test says that another run does
 * (`host.holdLockElsewhere`). It is released when its run ends, and by its own run alone. A script that has no document has
 * no document lock.
 */
import { type HostCore, hasDocument, type StoreName, storeKey } from "./core";
import type { LockRef } from "./refs";

function tryLock({ core, store }: LockRef, timeout: number): boolean {
  if (typeof timeout !== "number")
    throw new Error("The parameters don't match the method signature for Lock.tryLock.");
  return !core.isLockedElsewhere && core.executions.lock(storeKey(core, store));
}

export const lock = {
  tryLock,
  waitLock(self: LockRef, timeout: number) {
    if (!tryLock(self, timeout)) {
      throw new Error("Lock timeout: another process was holding the lock for too long.");
    }
  },
  hasLock: ({ core, store }: LockRef) => core.executions.current.locks.has(storeKey(core, store)),
  releaseLock({ core, store }: LockRef) {
    core.executions.current.locks.delete(storeKey(core, store));
  },
};

function store(name: StoreName) {
  return ({ core }: { core: HostCore }): LockRef => ({ kind: "Lock", core, store: name });
}

export const lockService = {
  getDocumentLock: (self: { core: HostCore }) => (hasDocument(self.core) ? store("document")(self) : null),
  getUserLock: store("user"),
  getScriptLock: store("script"),
};
