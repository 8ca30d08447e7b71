import { deploy } from './deploy.ts';
import { dev } from './dev.ts';
import { plan } from './plan.ts';
import { remove } from './remove.ts';
import { UserError } from './user-error.ts';

const commands: Record<string, (args: readonly string[]) => Promise<number>> = {
  plan,
  deploy,
  dev,
  remove,
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new UserError(`Usage: main.ts ${Object.keys(commands).join(' | ')}`);
  process.exitCode = await command(args);
} catch (error) {
  // One sentence for what a person can put right; everything else is a defect and shows where it is.
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
