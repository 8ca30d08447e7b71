import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../plan/platform.ts';

/** What SST and the AWS SDK need; nothing else of the shell goes along, since SST writes its environment into the state. */
const passedOn =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|COLORTERM|LANG|LC_\w+|TZ|TMPDIR|CI|NO_COLOR|FORCE_COLOR|XDG_\w+|AWS_\w+|SST_\w+|(?:HTTPS?|NO|ALL)_PROXY|NODE_EXTRA_CA_CERTS|npm_config_\w+)$/i;

/** Runs SST's own CLI in the foreground. @returns its exit code */
export function sst(args: readonly string[]): Promise<number> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => passedOn.test(name)),
  );
  const child = spawn(
    process.execPath,
    [join(root, 'infra/node_modules/sst/bin/sst.mjs'), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { SST_TELEMETRY_DISABLED: '1', ...env },
    },
  );
  // Ctrl-C reaches both of us; SST ends what is under way and we end with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
