import { dev } from './dev/dev.ts';
import { reset } from './dev/reset.ts';
import { scrub } from './environment/scrub.ts';
import { site } from './remote-stage/site.ts';
import { seed } from './seed/seed.ts';
import { UserError } from './user-error.ts';

const commands: Record<string, (args: readonly string[]) => Promise<void>> = {
  dev,
  reset,
  seed,
  site,
};

/** One sentence for what a person can put right; everything else is a defect and shows where it is. */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  scrub(process.env);
  const command = commands[name];
  if (!command) throw new UserError(`Usage: main.ts ${Object.keys(commands).join(' | ')}`);
  await command(args);
}

await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exit(1);
});
