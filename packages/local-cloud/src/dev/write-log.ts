import type { Log } from '../live-lambda/index.ts';
import { dim, red, yellow } from './terminal.ts';

/** Prints a line with its time; what a function logs as JSON is told in words. */
export const writeLog: Log = (level, line) => {
  const text = readable(line);
  if (text === null) return;
  const time = dim(new Date().toTimeString().slice(0, 8));
  const painted = level === 'error' ? red(text) : level === 'warn' ? yellow(text) : text;
  process.stdout.write(`${time}  ${painted}\n`);
};

/** Null for what is not worth a line: a scheduled run that found nothing to do. */
export function readable(line: string): string | null {
  const [, name, json] = /^\[(\w+)\] (\{.*\})$/.exec(line) ?? [];
  if (!name || !json) return line;
  const entry = parse(json);
  if (entry === null) return line;
  const { at: _at, level: _level, requestId, ...rest } = entry;
  if (Array.isArray(rest.procedures)) return requestLine(name, rest);
  if (rest.event === 'reconcile' && isIdle(rest)) return null;
  const words = Object.entries(rest).map(([key, value]) => `${key}=${plain(value)}`);
  return `[${name}] ${words.join(' ')}${typeof requestId === 'string' ? ` (${requestId})` : ''}`;
}

function requestLine(name: string, entry: Record<string, unknown>): string {
  const { procedures, status, ms, errors } = entry;
  const failed =
    Array.isArray(errors) && errors.length > 0 ? `  ${[...new Set(errors)].join(' ')}` : '';
  return `[${name}] ${plain(procedures) || plain(entry.method)}  ${plain(status)}  ${plain(ms)} ms${failed}`;
}

const isIdle = ({ users: _u, rows: _r, ...counts }: Record<string, unknown>): boolean =>
  Object.values(counts).every((value) => {
    if (typeof value === 'number') return value === 0;
    if (typeof value === 'object' && value !== null) return isIdle({ ...value });
    return true;
  });

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function parse(json: string): Record<string, unknown> | null {
  try {
    return JSON.parse(json);
  } catch {
    // A line that only looks like JSON is shown as it is.
    return null;
  }
}
