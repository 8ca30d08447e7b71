import type { Command } from 'commander';
import { callProcedure } from '../api/call-procedure.ts';
import { connect } from '../cli.ts';
import { usage } from '../errors/own.ts';
import { readStdin } from '../input/stdin.ts';
import { toJson } from '../output/escape.ts';
import type { Terminal } from '../terminal.ts';

export function addFetch(program: Command, terminal: Terminal): void {
  program
    .command('fetch')
    .description('Call any procedure of the API and print its answer as JSON.')
    .argument('<procedure>', 'its path, like me.get')
    .argument('[json]', 'its input as JSON, or - to read it from stdin')
    .addHelpText(
      'after',
      `
Examples:
  gatehouse fetch me.get
  gatehouse fetch admin.users.list '{"search":"ada","limit":5}'
  gatehouse fetch me.update - < changes.json`,
    )
    .action((procedure: string, json: string | undefined, _, command: Command) =>
      fetchProcedure(terminal, command, procedure, json),
    );
}

async function fetchProcedure(
  terminal: Terminal,
  command: Command,
  procedure: string,
  json: string | undefined,
): Promise<void> {
  if (!/^[a-z]\w*(\.[a-z]\w*)*$/i.test(procedure)) {
    throw usage('A procedure is named by its path, like me.get or admin.users.list.');
  }
  const { untypedApi, calling, output } = connect(terminal, command);
  const input = json === undefined ? undefined : await parse(json, terminal);
  const answer = await calling(() => callProcedure(untypedApi, procedure, input));
  output.result(answer, () => toJson(answer));
}

async function parse(json: string, terminal: Terminal): Promise<unknown> {
  const text = json === '-' ? await readStdin(terminal, 'The input') : json;
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // The parser quotes what it read, which may hold a password.
    const where = /position \d+(?: \(line \d+ column \d+\))?/.exec(why)?.[0];
    throw usage(
      `The input is not JSON${where === undefined ? '' : ` (see ${where})`}.`,
      `Quote it for the shell, like: gatehouse fetch me.get '{"key":"value"}'`,
    );
  }
}
