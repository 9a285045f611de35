/** Collects what a person should know about the reading; many cells of one kind make one sentence. */

const SHOWN_CELLS = 5;

export class Warnings {
  readonly #sentences = new Set<string>();
  readonly #lost = new Map<string, Set<string>>();
  readonly #cells = new Map<string, { tab: string; what: string; cells: string[] }>();

  add(sentence: string): void {
    this.#sentences.add(sentence);
  }

  /** What happened to a cell; all those of a tab to whom the same happened make one sentence. */
  cell(tab: string, what: string, cell: string): void {
    const key = JSON.stringify([tab, what]);
    const entry = this.#cells.get(key) ?? { tab, what, cells: [] };
    entry.cells.push(cell);
    this.#cells.set(key, entry);
  }

  /** Something that a person made and that has no place here; `what` in words. */
  lost(tab: string, what: string): void {
    const known = this.#lost.get(tab) ?? new Set();
    this.#lost.set(tab, known.add(what));
  }

  list(): string[] {
    const lost = Array.from(
      this.#lost,
      ([tab, whats]) => `“${tab}” хуудсаас дараахыг дэмжихгүй тул авсангүй: ${[...whats].join(", ")}.`,
    );
    const cells = Array.from(this.#cells.values(), ({ tab, what, cells: all }) => {
      const shown = all.slice(0, SHOWN_CELLS).join(", ");
      const more = all.length > SHOWN_CELLS ? ` зэрэг ${all.length} нүд` : "";
      return `“${tab}” хуудасны ${shown}${more}: ${what}`;
    });
    return [...this.#sentences, ...lost, ...cells];
  }
}
