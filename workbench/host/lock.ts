/**
 * LockService. One run at a time happens here, so a lock is always free, unless a test says that another run holds
 * it (`host.holdLockElsewhere`). A lock is released when its run ends. A script that is bound to no document has no
 * document lock.
 */
import type { HostCore, StoreName } from "./core";
import type { LockRef } from "./refs";

function tryLock({ core, store }: LockRef, timeout: number): boolean {
  if (typeof timeout !== "number")
    throw new Error("The parameters don't match the method signature for Lock.tryLock.");
  if (core.locks.heldElsewhere) return false;
  core.locks.held.add(store);
  return true;
}

export const lock = {
  tryLock,
  waitLock(self: LockRef, timeout: number) {
    if (!tryLock(self, timeout)) {
      throw new Error("Lock timeout: another process was holding the lock for too long.");
    }
  },
  hasLock: ({ core, store }: LockRef) => core.locks.held.has(store),
  releaseLock({ core, store }: LockRef) {
    core.locks.held.delete(store);
  },
};

function store(name: StoreName) {
  return ({ core }: { core: HostCore }): LockRef => ({ kind: "Lock", core, store: name });
}

export const lockService = {
  getDocumentLock: (self: { core: HostCore }) => (self.core.bound ? store("document")(self) : null),
  getUserLock: store("user"),
  getScriptLock: store("script"),
};
