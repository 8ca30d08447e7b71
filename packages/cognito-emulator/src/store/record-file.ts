import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { StartError } from '../start-error.ts';
import type { Entities, EntityName } from './types.ts';

/** A put, or with null a delete. */
export type Mutation = readonly [name: EntityName, id: string, entity: Entities[EntityName] | null];

/** The data folder cannot be used as it is. The message is for the person who started the emulator. */
export class DataFolderError extends StartError {
  override readonly name = 'DataFolderError';
}

/** Raised whenever a journal written by an older version would be misread. */
const formatVersion = 1;

export const header = `${JSON.stringify({ format: 'cognito-emulator', version: formatVersion })}\n`;

/**
 * Journal and snapshot are made of such lines: a checksum and the mutations that belong together. A line is the unit
 * that reaches the disk whole or not at all.
 */
export const renderLine = (mutations: readonly Mutation[]) => {
  const body = JSON.stringify(mutations);
  return `["${checksum(body)}",${body}]\n`;
};

/** The last line of a snapshot; without it the snapshot is not whole. */
export const renderEnd = (count: number) => renderLine([['pools', `end:${count}`, null]]);

export interface Records {
  /** Up to the damage, if there is some. */
  readonly lines: readonly (readonly Mutation[])[];
  /** Bytes up to and including the last whole line. */
  readonly length: number;
  /** Whether bytes follow that are not a whole line: a write that a kill cut short. */
  readonly torn: boolean;
  /** What is wrong, and how many lines after it can therefore not be believed. */
  readonly damage: { readonly cause: string; readonly lost: number } | null;
}

/** Reads a whole file. A broken line that is not merely cut short at the end is damage. */
export const readRecords = async (path: string): Promise<Records> => {
  const bytes = await readFile(path);
  const length = bytes.lastIndexOf('\n') + 1;
  const tail = bytes.toString('utf8', length);
  const [first, ...rest] = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
  if (first !== undefined) requireReadable(path, first);
  const lines: (readonly Mutation[])[] = [];
  const answer = (damage: Records['damage']) => ({ lines, length, torn: tail !== '', damage });
  for (const [at, line] of rest.entries()) {
    const mutations = parseLine(line);
    if (!mutations)
      return answer({
        cause: `line ${at + 2} does not match its checksum`,
        lost: rest.length - at - 1,
      });
    lines.push(mutations);
  }
  if (first !== undefined && first !== header.trimEnd())
    return answer({ cause: 'line 1 is not a header of cognito-emulator', lost: 0 });
  // A kill leaves the beginning of a line. All of it with something in the place of its end is something else.
  const last = parseLine(tail.slice(0, -1));
  if (!last) return answer(null);
  lines.push(last);
  return answer({ cause: `line ${rest.length + 2} does not end`, lost: 0 });
};

/** Another version's file is no damaged one, and is left alone. */
const requireReadable = (path: string, line: string) => {
  const version = /^\{"format":"cognito-emulator","version":(\d+)\}$/.exec(line)?.[1];
  if (version === undefined || version === String(formatVersion)) return;
  throw new DataFolderError(
    `${path} was written by a version of cognito-emulator with data format ${version}; this one reads format ${formatVersion}. Start that version, or choose another data folder.`,
  );
};

const parseLine = (line: string): readonly Mutation[] | null => {
  const body = line.slice(12, -1);
  return line === `["${checksum(body)}",${body}]` ? JSON.parse(body) : null;
};

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');
