import type { Readable, Writable } from 'node:stream';

/** What the CLI needs of its process; `process` itself is one. */
export interface Terminal {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Writable & { isTTY?: boolean };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  cwd(): string;
}
