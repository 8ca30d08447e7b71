import { randomUUID } from 'node:crypto';
import { roleSchema } from '@gatehouse/user-pool/validation';
import { type Command, Option } from 'commander';
import * as z from 'zod';
import { connect } from '../cli.ts';
import { notSignedIn, usage } from '../errors/own.ts';
import { withIdempotencyKey } from '../errors/with-idempotency-key.ts';
import { readFirstSignIn } from '../input/first-sign-in.ts';
import { refusedPasswordOption } from '../input/password.ts';
import { type PersonInput, readPerson } from '../input/person.ts';
import { tellCreated } from '../output/created.ts';
import type { Terminal } from '../terminal.ts';
import { createFirstAdmin } from './users-create-first-admin.ts';

export interface Options extends Partial<PersonInput> {
  readonly role?: z.infer<typeof roleSchema>;
  readonly admin?: boolean;
  readonly passwordStdin?: boolean;
  readonly setPassword?: boolean;
  readonly idempotencyKey?: string;
}

export function addUsersCreate(users: Command, terminal: Terminal): void {
  users
    .command('create')
    .description('Create a person. They are invited by mail, unless a password is set now.')
    .option('--email <email>', 'asked for when left out, like the names')
    .option('--given-name <name>')
    .option('--family-name <name>')
    .addOption(new Option('--role <role>', 'what they are').choices(roleSchema.options))
    .addOption(
      new Option(
        '--admin',
        'make the first admin of a fresh deployment with IAM alone; run it under `sst shell`',
      ).conflicts('role'),
    )
    .option('--password-stdin', 'set the password that stdin holds, and send no mail')
    .addOption(
      new Option('--set-password', 'ask for a password to set, and send no mail').conflicts(
        'passwordStdin',
      ),
    )
    .addOption(refusedPasswordOption())
    .option('--idempotency-key <key>', 'repeat an attempt whose outcome is unknown', toKey)
    .action((options: Options, command: Command) =>
      options.admin
        ? createFirstAdmin(terminal, command, options)
        : create(terminal, command, options),
    );
}

async function create(terminal: Terminal, command: Command, options: Options): Promise<void> {
  const { api, calling, output, store } = connect(terminal, command);
  if ((await store.read()) === null) throw notSignedIn();
  const person = await readPerson(terminal, options);
  const firstSignIn = await readFirstSignIn(terminal, options);
  const idempotencyKey = options.idempotencyKey ?? randomUUID();
  const created = await withIdempotencyKey(idempotencyKey, () =>
    calling(() =>
      api.admin.signUp.mutate({
        ...person,
        role: options.role ?? 'member',
        firstSignIn,
        idempotencyKey,
      }),
    ),
  );
  tellCreated(output, created);
}

function toKey(value: string): string {
  if (z.uuid().safeParse(value).success) return value;
  throw usage('An idempotency key is the UUID that a failed attempt printed.');
}
