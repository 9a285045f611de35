/** One window a document: whoever has it open holds its lock, which the browser takes back when the window is gone. */

const lockOf = (id: string) => `document ${id}`;

/** Holds the document until the answer is called; undefined: another window has it open. */
export function hold(id: string): Promise<(() => void) | undefined> {
  return new Promise((answer) => {
    void navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
      if (lock === null) return answer(undefined);
      return new Promise<void>((release) => answer(release));
    });
  });
}

export async function isOpenElsewhere(id: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(id));
}
