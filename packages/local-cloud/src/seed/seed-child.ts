/**
 * Makes people by the API's own rules, in a process of its own: it needs the environment that points the AWS SDK at
 * the emulator, and our own process must never have one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServices, disablePerson, signUp, systemAuthor } from '@gatehouse/api';
import type { SeedPerson } from './people.ts';
import type { SeedRequest } from './run-seed.ts';

const AT_ONCE = 4;

const request: SeedRequest = JSON.parse(process.env.SEED_REQUEST ?? '');
const services = {
  ...createServices({
    database: { engine: 'postgres', url: request.appUrl },
    userPoolId: request.userPoolId,
  }),
  // What happened is told by the exit code and the count below.
  log: () => undefined,
};
const author = systemAuthor('seed', randomUUID());

/** The same person again is the same request, so that an interrupted seed can be run again. */
function keyOf(email: string): string {
  const hex = createHash('sha256').update(`seed ${email}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function make({ disabled, ...input }: SeedPerson): Promise<boolean> {
  const { person } = await signUp(services, author, {
    ...input,
    idempotencyKey: keyOf(input.email),
  });
  if (disabled && person.status !== 'disabled') {
    await disablePerson(services, author, { id: person.id, version: person.version });
  }
  return true;
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'errorCode' in error && error.errorCode === 'EMAIL_TAKEN';

let made = 0;
const queue = [...request.people];
const work = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    try {
      if (await make(next)) made++;
    } catch (error) {
      // Somebody else already has the address: leave them alone.
      if (!isTaken(error)) throw error;
    }
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
await (await services.database()).$client.end();
console.log(JSON.stringify({ made }));
