import type { Page, PageRequest } from './store.ts';

/** Ids in order of creation, so that a page starts anywhere without counting from the beginning. */
export class SequenceList {
  private readonly sequences: number[] = [];
  private readonly ids: string[] = [];

  get size() {
    return this.ids.length;
  }

  add(sequence: number, id: string) {
    const at = this.firstAfter(sequence);
    this.sequences.splice(at, 0, sequence);
    this.ids.splice(at, 0, id);
  }

  remove(sequence: number) {
    const at = this.firstAfter(sequence) - 1;
    if (this.sequences[at] !== sequence) return;
    this.sequences.splice(at, 1);
    this.ids.splice(at, 1);
  }

  page({ after, limit }: PageRequest): Page<string> {
    const from = after === null ? 0 : this.firstAfter(after);
    const to = from + limit;
    const last = this.sequences[to - 1];
    const more = to < this.ids.length && last !== undefined;
    return { items: this.ids.slice(from, to), after: more ? last : null };
  }

  private firstAfter(sequence: number) {
    let low = 0;
    let high = this.sequences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sequences[middle] ?? Number.POSITIVE_INFINITY) <= sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
