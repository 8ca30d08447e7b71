import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';

interface Stamp {
  readonly stat: string;
  /** Set while the file is so young that a second write could leave the same stat behind. */
  readonly content?: string;
}

/**
 * File systems tick in steps of up to two seconds (ext4 and APFS far finer): two writes within one step can leave the
 * same size and time. Until a file is older than this its content is compared as well, as git does for its index.
 * @see https://git-scm.com/docs/racy-git
 */
const racyMs = 2_500;

/** Remembers how files looked when they were last read, and says which have changed since. */
export class FileStamps {
  readonly #stamps = new Map<string, Stamp>();
  readonly #statOf: (file: string) => BigIntStats | undefined;

  constructor(statOf: (file: string) => BigIntStats | undefined = statOfFile) {
    this.#statOf = statOf;
  }

  /** Call BEFORE the file is read: a write in between is then seen as a change. */
  record(file: string): void {
    this.#stamps.set(file, stampOf(file, this.#statOf(file)));
  }

  has(file: string): boolean {
    return this.#stamps.has(file);
  }

  /** The files that differ from what was recorded; from now on they count as recorded. */
  takeChanges(): { file: string; missing: boolean }[] {
    const changes: { file: string; missing: boolean }[] = [];
    for (const [file, known] of this.#stamps) {
      const stat = this.#statOf(file);
      if (describe(stat) === known.stat && known.content === undefined) continue;
      const now = stampOf(file, stat);
      this.#stamps.set(file, now);
      if (isChange(known, now, file)) changes.push({ file, missing: stat === undefined });
    }
    return changes;
  }
}

function isChange(known: Stamp, now: Stamp, file: string): boolean {
  if (known.stat !== now.stat) return true;
  return known.content !== (now.content ?? hashOf(file));
}

function stampOf(file: string, stat: BigIntStats | undefined): Stamp {
  const young = stat !== undefined && Date.now() - Number(stat.mtimeMs) < racyMs;
  return { stat: describe(stat), ...(young && { content: hashOf(file) }) };
}

function statOfFile(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

function describe(stat: BigIntStats | undefined): string {
  return stat ? `${stat.mtimeNs}:${stat.ctimeNs}:${stat.size}:${stat.ino}` : 'missing';
}

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('base64');
  } catch {
    // Deleted between stat and read, or a folder: the next stat tells.
    return 'unreadable';
  }
}
