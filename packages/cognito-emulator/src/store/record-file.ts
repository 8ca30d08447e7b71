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
  readonly lines: readonly (readonly Mutation[])[];
  /** Bytes up to and including the last whole line. */
  readonly length: number;
  /** Whether bytes follow that are not a whole line: a write that a kill cut short. */
  readonly torn: boolean;
}

/** Reads a whole file. A broken line that is not merely cut short at the end is damage, and is reported. */
export const readRecords = async (path: string): Promise<Records> => {
  const bytes = await readFile(path);
  const length = bytes.lastIndexOf('\n') + 1;
  const torn = length < bytes.length;
  const [first, ...rest] = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
  if (first !== undefined) checkHeader(path, first);
  return { lines: rest.map((line, at) => parseLine(path, line, at + 2)), length, torn };
};

const checkHeader = (path: string, line: string) => {
  if (line === header.trimEnd()) return;
  const version = /^\{"format":"cognito-emulator","version":(\d+)\}$/.exec(line)?.[1];
  throw new DataFolderError(
    version
      ? `${path} was written by a version of cognito-emulator with data format ${version}; this one reads format ${formatVersion}. Start that version, or choose another data folder.`
      : damaged(path, 1, 'is not a header of cognito-emulator'),
  );
};

const parseLine = (path: string, line: string, number: number): readonly Mutation[] => {
  const body = line.slice(12, -1);
  if (line.slice(2, 10) !== checksum(body))
    throw new DataFolderError(damaged(path, number, 'does not match its checksum'));
  return JSON.parse(body);
};

const damaged = (path: string, line: number, cause: string) =>
  `The data file ${path} is damaged: line ${line} ${cause}. Nothing was changed. Put back a copy of the folder, or choose another one.`;

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');
