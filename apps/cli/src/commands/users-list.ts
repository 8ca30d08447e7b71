import type { Person } from '@gatehouse/api/client';
import { roleSchema } from '@gatehouse/user-pool/validation';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { connect } from '../cli.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../terminal.ts';

const statuses = ['pending', 'invited', 'active', 'disabled'] as const satisfies Person['status'][];

interface Options {
  readonly search?: string;
  readonly status?: Person['status'];
  readonly role?: Person['role'];
  readonly limit: number;
  readonly cursor?: string;
  readonly all?: boolean;
}

export function addUsersList(users: Command, terminal: Terminal): void {
  users
    .command('list')
    .description('List people, newest first.')
    .option('--search <text>', 'the beginning of an email address or a name')
    .addOption(new Option('--status <status>', 'only these').choices(statuses))
    .addOption(new Option('--role <role>', 'only these').choices(roleSchema.options))
    .option('--limit <count>', 'how many at once, 1 to 100', toLimit, 25)
    .option('--cursor <cursor>', 'go on where a list with --json stopped (its nextCursor)')
    .option('--all', 'every page')
    .action((options: Options, command: Command) => list(terminal, command, options));
}

async function list(terminal: Terminal, command: Command, options: Options): Promise<void> {
  const { api, calling, output } = connect(terminal, command);
  const { search, status, role, limit, all } = options;
  const page = (cursor: string | undefined) =>
    calling(() => api.admin.users.list.query({ search, status, role, limit, cursor }));

  let last = await page(options.cursor);
  const people = [...last.people];
  while (all && last.nextCursor !== null) {
    last = await page(last.nextCursor);
    people.push(...last.people);
  }
  const { nextCursor, total, totalIsEstimate } = last;
  output.result({ people, nextCursor, total, totalIsEstimate }, () =>
    people.length === 0 ? 'Nobody found.' : draw(people, output.strong),
  );
  if (nextCursor === null) return;
  const of = total === null ? '' : ` of ${totalIsEstimate ? 'about ' : ''}${total}`;
  output.note(`${people.length}${of} people. All of them: --all`);
}

const draw = (people: readonly Person[], strong: (text: string) => string) =>
  table(
    ['NAME', 'EMAIL', 'ROLE', 'STATUS', 'CREATED', 'ID'],
    people.map((person) => [
      `${person.givenName} ${person.familyName}`,
      person.email,
      person.role,
      person.status,
      person.createdAt.toISOString().slice(0, 10),
      person.id,
    ]),
    strong,
  );

function toLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new InvalidArgumentError('It is a whole number from 1 to 100.');
}
