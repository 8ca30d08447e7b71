import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { field } from './fetch-module.ts';
import type { Place } from './protocol.ts';

/** What of a compiler's error a runner can use and a message port can carry. */
export interface CompileError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly code: unknown;
  readonly place: Place | undefined;
}

/** @param asked the file that was asked for: some errors do not say which one they are about. */
export function compileErrorOf(error: unknown, asked?: string): CompileError {
  const message = stripVTControlCharacters(String(field(error, 'message') ?? error));
  const [first] = listOf(field(error, 'errors'));
  const code = field(first, 'code') ?? field(error, 'code');
  if (code === 'PARSE_ERROR') {
    // Rolldown's message goes on to draw the source; the caller draws its own.
    const [said = message] = stripVTControlCharacters(String(field(first, 'message'))).split('\n');
    return syntaxError(said.replace('[PARSE_ERROR] ', ''), placeOf(field(first, 'loc')));
  }
  const position = /at line (\d+) column (\d+)/.exec(message);
  if (position && asked) {
    const [, line, column] = position;
    return syntaxError(message, { file: asked, line: Number(line), column: Number(column) });
  }
  const name = String(field(error, 'name') ?? 'Error');
  return { name, message, stack: `${name}: ${message}`, code, place: placeOfImport(message) };
}

function syntaxError(message: string, place: Place | undefined): CompileError {
  const name = 'SyntaxError';
  return { name, message, stack: `${name}: ${message}`, code: 'PARSE_ERROR', place };
}

function placeOf(loc: unknown): Place | undefined {
  const [file, line, column] = ['file', 'line', 'column'].map((name) => field(loc, name));
  if (typeof file !== 'string' || typeof line !== 'number') return undefined;
  return { file, line, column: typeof column === 'number' ? column + 1 : 1 };
}

/** An import that leads nowhere: the line of the importing file that names it. */
function placeOfImport(message: string): Place | undefined {
  const [, specifier, file] =
    /Failed to load url (\S+) .* in (.+)\. Does the file exist\?/.exec(message) ??
    /Cannot find module '([^']+)' imported from '([^']+)'/.exec(message) ??
    [];
  if (!specifier || !file) return undefined;
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    // The importer is gone as well; its name is in the message.
    return undefined;
  }
  const at = Math.max(source.indexOf(`'${specifier}'`), source.indexOf(`"${specifier}"`), 0);
  const lines = source.slice(0, at).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
