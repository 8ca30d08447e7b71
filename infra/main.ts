import { ensurePlatform } from './plan/platform.ts';
import { plan } from './plan-command.ts';

const commands: Record<string, (args: readonly string[]) => Promise<number>> = { plan };

const [name = '', ...args] = process.argv.slice(2);
try {
  await ensurePlatform();
  const command = commands[name];
  if (!command) throw new Error(`Usage: main.ts ${Object.keys(commands).join(' | ')}`);
  process.exitCode = await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
