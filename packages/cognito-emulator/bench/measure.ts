import type { Task } from './calls.ts';
import type { Server } from './server-process.ts';

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export const spread = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
};

/** One side of a comparison. */
export interface Side {
  readonly server: Server;
  readonly task: Task;
  /** Calls in a round: enough for half a second of CPU, which is counted in ticks of 10 ms. */
  readonly calls: number;
}

/** CPU time of the server per call, in milliseconds. `from` counts on, so that no call is made twice. */
export const cpuPerCall = async ({ server, task, calls }: Side, from: number): Promise<number> => {
  const before = server.cpuMs();
  for (let at = 0; at < calls; at++) await task(from + at);
  return (server.cpuMs() - before) / calls;
};

export interface Comparison {
  readonly ours: Spread;
  readonly theirs: Spread;
  /** How many times as much CPU they take, round by round. */
  readonly ratio: Spread;
}

/** Round by round, one side after the other, so that whatever else the machine does falls on both. */
export const compare = async (ours: Side, theirs: Side, rounds = 5): Promise<Comparison> => {
  const [own, other]: [number[], number[]] = [[], []];
  // What is compiled or cached at first is not what is measured.
  for (const side of [ours, theirs])
    for (let round = 0; round < rounds; round++) await cpuPerCall(side, round * side.calls);
  for (let round = rounds; round < 2 * rounds; round++) {
    own.push(await cpuPerCall(ours, round * ours.calls));
    other.push(await cpuPerCall(theirs, round * theirs.calls));
  }
  return {
    ours: spread(own),
    theirs: spread(other),
    ratio: spread(own.map((value, round) => (other[round] ?? Number.NaN) / value)),
  };
};
