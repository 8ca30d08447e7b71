import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { GlobalOptions } from '../cli.ts';
import { withIdempotencyKey } from '../errors/with-idempotency-key.ts';
import { readFirstSignIn } from '../input/first-sign-in.ts';
import { readPerson } from '../input/person.ts';
import { tellCreated } from '../output/created.ts';
import { createOutput } from '../output/output.ts';
import type { Terminal } from '../terminal.ts';
import type { Options } from './users-create.ts';

/**
 * Makes an admin where nobody could be asked to: on a fresh deployment, or when the last admin is lost. It needs no
 * session but the rights of an AWS role, and goes the way that the console's request goes, as the actor `system`.
 */
export async function createFirstAdmin(
  terminal: Terminal,
  command: Command,
  options: Options,
): Promise<void> {
  const output = createOutput(terminal, command.optsWithGlobals<GlobalOptions>());
  // Server code, and the links it needs, are loaded by this command only.
  const { openPeople } = await import('../people/open-people.ts');
  const people = await openPeople(output.detail);
  try {
    const person = await readPerson(terminal, options);
    const firstSignIn = await readFirstSignIn(terminal, options);
    const idempotencyKey = options.idempotencyKey ?? randomUUID();
    const created = await withIdempotencyKey(idempotencyKey, () =>
      people.signUp({ ...person, role: 'admin', firstSignIn, idempotencyKey }),
    );
    tellCreated(output, created);
  } finally {
    await people.close();
  }
}
