/**
 * The write buffer of a workbook: Apps Script's own behaviour, and what makes many writes affordable.
 *
 * Writes wait until a read or a flush empties them in batches. Creating a tab makes o-spreadsheet evaluate the whole
 * workbook at the end of its batch; when creations are the only structural writes they are moved to the front, so
 * that only the first batch pays.
 */
import { type Batch, MOST_WRITES_IN_A_BATCH, type Refusal } from "./batch";
import type { Zone } from "./o-spreadsheet";
import { isStructural } from "./outline";
import type { Write } from "./writes";

type WriteBuffer = {
  add(writes: readonly Write[]): void;
  isEmpty(): boolean;
  /** Runs everything that waits; throws when the engine refused a write. */
  empty(): void;
  /** Takes out what waits. */
  hold(): Write[];
  /** Drops what waits. */
  forget(): void;
  /** Where rules that reject wait to be set on the tab; the whole tab where they wait to be copied or moved. */
  rejectingZones(sheetId: string): Zone[];
  isRunning(): boolean;
  /** The batch under way, read by the batch plugin. */
  current(): Batch;
  /** How many batches have been run since the workbook was opened. */
  batches(): number;
};

export function createWriteBuffer(run: () => void): WriteBuffer {
  let waiting: Write[] = [];
  let batch: Batch = { writes: [], refusals: [] };
  let count = 0;
  let running = false;

  function empty(): void {
    if (running || waiting.length === 0) return;
    const writes = inBestOrder(waiting);
    waiting = [];
    const refusals: Refusal[] = [];
    running = true;
    try {
      for (let start = 0; start < writes.length; start += MOST_WRITES_IN_A_BATCH) {
        batch = { writes: writes.slice(start, start + MOST_WRITES_IN_A_BATCH), refusals };
        count++;
        run();
      }
    } finally {
      running = false;
    }
    const first = refusals[0];
    if (first) throw new Error(`The spreadsheet refused ${first.type}: ${first.reasons.join(", ")}`);
  }

  return {
    add(writes) {
      for (const write of writes) if (!isCreatedSo(waiting, write)) waiting.push(write);
    },
    isEmpty: () => waiting.length === 0,
    empty,
    hold() {
      const held = waiting;
      waiting = [];
      return held;
    },
    forget() {
      waiting = [];
    },
    rejectingZones: (sheetId) => waiting.flatMap((write) => zonesThatReject(write, sheetId)),
    isRunning: () => running,
    current: () => batch,
    batches: () => count,
  };
}

const EVERYWHERE: Zone = {
  left: 0,
  top: 0,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

function zonesThatReject(write: Write, sheetId: string): Zone[] {
  if (typeof write === "function") return [];
  switch (write.type) {
    case "ADD_DATA_VALIDATION_RULE":
      return write.sheetId === sheetId && write.rule.isBlocking
        ? write.ranges.map(({ _zone }) => _zone as Zone)
        : [];
    case "DUPLICATE_SHEET":
      return write.sheetIdTo === sheetId ? [EVERYWHERE] : [];
    case "ADD_COLUMNS_ROWS":
    case "REMOVE_COLUMNS_ROWS":
      return write.sheetId === sheetId ? [EVERYWHERE] : [];
    default:
      return [];
  }
}

function inBestOrder(writes: Write[]): Write[] {
  if (writes.length <= MOST_WRITES_IN_A_BATCH) return writes;
  const structural = writes.filter(isStructural);
  if (structural.length === 0 || structural.some((write) => write.type !== "CREATE_SHEET")) return writes;
  return [...structural, ...writes.filter((write) => !isStructural(write))];
}

/** Whether the writes that wait make a tab of another size now, in place of the removal or addition of its last rows or columns. */
function isCreatedSo(waiting: Write[], next: Write): boolean {
  if (typeof next !== "object") return false;
  if (next.type !== "REMOVE_COLUMNS_ROWS" && next.type !== "ADD_COLUMNS_ROWS") return false;
  const at = waiting.length - 1 - [...waiting].reverse().findIndex(isStructural);
  const made = waiting[at];
  if (typeof made !== "object" || made.type !== "CREATE_SHEET" || made.sheetId !== next.sheetId) return false;
  // What was written into it since may look at its size.
  const isUntouched = waiting
    .slice(at + 1)
    .every((write) => typeof write === "object" && write.type === "SET_METADATA");
  const side = next.dimension === "ROW" ? "rows" : "cols";
  const before = made[side] ?? 0;
  const size =
    next.type === "ADD_COLUMNS_ROWS" ? before + next.quantity : before - new Set(next.elements).size;
  const isAtEnd =
    next.type === "ADD_COLUMNS_ROWS"
      ? next.position === "after" && next.base === before - 1
      : next.elements.every((element) => element >= size);
  if (!isUntouched || !isAtEnd) return false;
  waiting[at] = { ...made, [side]: size };
  return true;
}
