import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { type Stage, stageOf } from '../stage.ts';
import { UserError } from './user-error.ts';

interface Expected {
  /** As the person typed it. */
  readonly command: string;
  /** For a command that a personal stage goes without saying. */
  readonly personal?: boolean;
}

/**
 * The stage of `--stage <name>`, checked before anything is asked of AWS.
 * @throws UserError
 */
export function stageArgument(args: readonly string[], { command, personal }: Expected): Stage {
  const name = readStage(args, command) ?? (personal ? personalStage() : undefined);
  if (name === undefined)
    throw new UserError(
      `Say which stage: ${command} --stage ${personal ? 'ada' : 'production'}, or another name.`,
    );
  try {
    return stageOf(name, settings);
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function readStage(args: readonly string[], command: string): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { stage: { type: 'string' } } }).values.stage;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UserError(`${why} Usage: ${command} --stage <name>`);
  }
}

/** Whoever works here has a stage of their own, under their own name. */
function personalStage(): string | undefined {
  const name = userInfo()
    .username.toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '');
  return name === 'root' || name === '' ? undefined : name.slice(0, 20);
}
