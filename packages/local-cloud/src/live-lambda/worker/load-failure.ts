import { readFileSync } from 'node:fs';
import type { LoadFailure, Place } from '../protocol.ts';
import { thrownErrorOf } from './thrown-error.ts';

/** Says where in the source loading went wrong: what Vite could not compile, or what threw while it ran. */
export function loadFailureOf(reason: unknown): LoadFailure {
  const thrown = thrownErrorOf(reason);
  const place = placeOfCompileError(reason) ?? placeInTrace(thrown.trace);
  return { ...thrown, ...place, ...(place && { frame: frameAt(place) }) };
}

/** @see ../compile-error.ts, where the main thread writes it. */
function placeOfCompileError(reason: unknown): Place | undefined {
  const { file, line, column } = Object(Object(reason).place);
  return typeof file === 'string' ? { file, line, column } : undefined;
}

/** The innermost frame in a source file; frames of packages and of Node tell a developer less. */
function placeInTrace(trace: readonly string[]): Place | undefined {
  for (const frame of trace) {
    const match = /\(?((?:\/|[A-Za-z]:[\\/])[^()]*):(\d+):(\d+)\)?$/.exec(frame);
    if (!match?.[1] || match[1].includes('node_modules')) continue;
    return { file: match[1], line: Number(match[2]), column: Number(match[3]) };
  }
  return undefined;
}

function frameAt({ file, line }: Place): string | undefined {
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    // A virtual module, or deleted in between: the place itself is all there is to say.
    return undefined;
  }
  const from = Math.max(1, line - 2);
  return lines
    .slice(from - 1, line + 2)
    .map(
      (text, index) =>
        `${from + index === line ? '>' : ' '} ${String(from + index).padStart(4)} | ${text}`,
    )
    .join('\n');
}
