import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Connection,
  connect,
  createPerson,
  getPerson,
  listPage,
  signIn,
  signInBySrp,
  type Task,
} from './calls.ts';
import { installCognitoLocal, startCognitoLocal, version } from './cognito-local.ts';
import { poolId, startEmpty, startEmulator } from './emulator.ts';
import { type Comparison, compare, cpuPerCall, spread } from './measure.ts';
import type { People } from './people.ts';
import { type Goal, printGoals, shown } from './report.ts';
import type { Server } from './server-process.ts';

/** The goals E1 to E6 against cognito-local, as ratios within this one run. */
if (process.platform !== 'linux')
  throw new Error('The bench reads CPU times from /proc, so it runs on Linux only.');
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), 'cognito-emulator-bench-'));
const peopleOf = (count: number): People => ({
  count,
  password: 'Passw0rd!',
  clientId: 'benchclient0001',
});
const folderFor = async (name: string) => {
  const folder = join(scratch, name);
  await mkdir(folder, { recursive: true });
  return folder;
};
const say = (text: string) => console.log(text);
const goals: Goal[] = [];

say(`Installing cognito-local ${version} to compare with …`);
const cache = join(root, 'node_modules/.cache/bench');
const entry = await installCognitoLocal(cache);

const within = async <Result>(
  servers: readonly Server[],
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
};

/** What is asked of both servers, and how often in a round of ours. */
interface Compared {
  readonly calls: number;
  readonly task: (connection: Connection, people: People, pool: string) => Task;
}

const signIns: Compared = {
  calls: 500,
  task: (connection, people) => signIn(connection, people, 20),
};
const firstSignIns: Compared = {
  calls: 500,
  task: (connection, people) => signIn(connection, people),
};
const creates: Compared = {
  calls: 500,
  task: (connection, _, pool) => createPerson(connection, pool),
};
const lists: Compared = { calls: 1000, task: (connection, _, pool) => listPage(connection, pool) };

/** Each of `tasks` on both servers, at one size of pool. */
const compareAt = async <Name extends string>(
  count: number,
  tasks: Readonly<Record<Name, Compared>>,
): Promise<Record<Name, Comparison>> => {
  say(`\nWith ${count.toLocaleString('en')} people, CPU time per call …`);
  const people = peopleOf(count);
  const ours = await startEmulator(await folderFor(`ours-${count}`), people);
  const theirs = await startCognitoLocal(entry, await folderFor(`theirs-${count}`), people);
  return within([ours, theirs], async () => {
    const [own, other] = [connect(ours.url), connect(theirs.url)];
    const slow = count >= 10_000 ? 10 : 100;
    const figures: [string, Comparison][] = [];
    for (const [name, { task, calls }] of Object.entries<Compared>(tasks)) {
      const figure = await compare(
        { server: ours, task: task(own, people, poolId), calls },
        { server: theirs, task: task(other, people, theirs.poolId), calls: slow },
      );
      figures.push([name, figure]);
      const { ours: us, theirs: them, ratio } = figure;
      say(
        `  ${name}: ${shown(us, ' ms')} against ${shown(them, ' ms')}, ratio ${shown(ratio, 'x')}`,
      );
    }
    own.close();
    other.close();
    return Object.fromEntries(figures) as Record<Name, Comparison>;
  });
};

const goal = (id: string, what: string, wanted: string, measured: string, met: boolean) =>
  goals.push({ id, what, goal: wanted, measured, met });

const empty = await compareAt(1, { signIn: signIns });
const full = await compareAt(10_000, {
  signIn: signIns,
  firstSignIn: firstSignIns,
  create: creates,
  list: lists,
});
const atLeast = (id: string, what: string, ratio: ReturnType<typeof spread>, least: number) =>
  goal(id, what, `>= ${least}x`, shown(ratio, 'x'), ratio.median >= least);
atLeast('E1', 'sign-in, 10,000 people', full.signIn.ratio, 100);
atLeast('E1', 'first sign-in since the start', full.firstSignIn.ratio, 100);
atLeast('E1', 'sign-in, empty pool', empty.signIn.ratio, 6);
atLeast('E3', 'create, 10,000 people', full.create.ratio, 200);
atLeast('E4', 'list a page of 60, 10,000 people', full.list.ratio, 100);

say('\nWith 100,000 people against an all but empty pool …');
await (async () => {
  const [few, many] = [peopleOf(6000), peopleOf(100_000)];
  const small = await startEmulator(await folderFor('small'), few);
  const large = await startEmulator(await folderFor('large'), many);
  await within([small, large], async () => {
    const [one, other] = [connect(small.url), connect(large.url)];
    const pairs = [
      ['sign-in', signIn(one, few), signIn(other, many), 500],
      ['create', createPerson(one, poolId), createPerson(other, poolId), 500],
      ['get', getPerson(one, poolId, few), getPerson(other, poolId, many), 2000],
    ] as const;
    for (const [what, fewTask, manyTask, calls] of pairs) {
      const { ratio } = await compare(
        { server: small, task: fewTask, calls },
        { server: large, task: manyTask, calls },
      );
      say(`  ${what}: ${shown(ratio, 'x')}`);
      goal('E2', `${what}, growth to 100,000`, '<= 1.2x', shown(ratio, 'x'), ratio.median <= 1.2);
    }
    one.close();
    other.close();
  });
})();

say('\nStart to first answer, and memory …');
await (async () => {
  const [own, other]: [Server[], Server[]] = [[], []];
  const sizes: { ours: number; theirs: number }[] = [];
  const folder = await folderFor('start');
  for (let round = 0; round < 9; round++) {
    const ours = await startEmpty(folder);
    const theirs = await startCognitoLocal(entry, await folderFor(`start-${round}`), peopleOf(0));
    sizes.push({ ours: ours.rssMb(), theirs: theirs.rssMb() });
    own.push(ours);
    other.push(theirs);
    await within([ours, theirs], async () => {});
  }
  const start = spread(own.map(({ startMs }, at) => startMs / (other[at]?.startMs ?? Number.NaN)));
  const memory = spread(sizes.map(({ ours, theirs }) => ours / theirs));
  say(
    `  start: ${shown(spread(own.map(({ startMs }) => startMs)), ' ms')} against ${shown(spread(other.map(({ startMs }) => startMs)), ' ms')}`,
  );
  say(
    `  memory: ${shown(spread(sizes.map(({ ours }) => ours)), ' MB')} against ${shown(spread(sizes.map(({ theirs }) => theirs)), ' MB')}`,
  );
  goal('E5', 'start to first answer', '<= 0.25x', shown(start, 'x'), start.median <= 0.25);
  goal('E5', 'memory after the start', '<= 0.7x', shown(memory, 'x'), memory.median <= 0.7);
})();

await (async () => {
  const { createEmulator } = (await import(
    new URL('../dist/lib/bundle/index.js', import.meta.url).href
  )) as typeof import('../src/index.ts');
  const times: number[] = [];
  const seed = { UserPools: [{ Id: poolId, PoolName: 'bench' }] };
  for (let round = 0; round < 30; round++) {
    const from = performance.now();
    const emulator = await createEmulator({ seed });
    times.push(performance.now() - from);
    await emulator.close();
  }
  const embedded = spread(times.slice(5));
  goal(
    'E5',
    'within a process, with a seed',
    '<= 5 ms',
    shown(embedded, ' ms'),
    embedded.median <= 5,
  );
})();

say('\nUSER_SRP_AUTH, both calls …');
await (async () => {
  const people = peopleOf(6000);
  const server = await startEmulator(await folderFor('srp'), people);
  await within([server], async () => {
    const own = connect(server.url);
    const side = { server, task: signInBySrp(own, poolId, people), calls: 250 };
    const times: number[] = [];
    for (let round = 0; round < 5; round++) await cpuPerCall(side, round * side.calls);
    for (let round = 5; round < 10; round++) times.push(await cpuPerCall(side, round * side.calls));
    own.close();
    const srp = spread(times);
    goal('E6', 'SRP sign-in, CPU of the server', '<= 2.5 ms', shown(srp, ' ms'), srp.median <= 2.5);
  });
})();

const sizeOf = async (folder: string): Promise<number> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files)
    if (file.isFile()) bytes += (await stat(join(file.parentPath, file.name))).size;
  return bytes / 1024 / 1024;
};
const installed = await sizeOf(join(root, 'dist'));
const theirs = await sizeOf(join(cache, `cognito-local-${version}/node_modules`));
goal(
  '',
  `installed size (theirs: ${theirs.toFixed(0)} MB)`,
  '<= 20 MB',
  `${installed.toFixed(1)} MB`,
  installed <= 20,
);

say('');
printGoals(goals);
await rm(scratch, { recursive: true, force: true });
