import type { Readable } from 'node:stream';
import { invalidInput, usage } from '../errors/own.ts';
import type { Terminal } from '../terminal.ts';

/** More than the API takes as a body. */
const limit = 128 * 1024;

/** All of stdin, which must be a pipe or a file: at a terminal it would wait in silence, and show what is typed. */
export async function readStdin({ stdin }: Terminal, purpose: string): Promise<string> {
  if (stdin.isTTY) {
    throw usage(`${purpose} is to be read from stdin, but stdin is this terminal.`, 'Pipe it in.');
  }
  const text = await collect(stdin);
  // The first character may be a byte order mark, which Windows shells write.
  return text.replace(/^\uFEFF/, '');
}

/** The lines of stdin, without their endings. An empty last line is the end of the one before. */
export async function readLines(terminal: Terminal, purpose: string): Promise<string[]> {
  const lines = (await readStdin(terminal, purpose)).split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

async function collect(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw invalidInput(`Stdin holds more than ${limit / 1024} kB.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
