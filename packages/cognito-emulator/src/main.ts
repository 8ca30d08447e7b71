import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Seed } from './control/seed-format.ts';
import type { EmulatorOptions } from './emulator.ts';
import { StartError } from './start-error.ts';

const usage = `Usage: cognito-emulator [--port 9229] [--data <folder>] [--lambda-endpoint <url>] [--region us-east-1] [--host 127.0.0.1] [--issuer aws|local] [--quotas aws] [--seed <file>]

Amazon Cognito user pools on your laptop. Without --data everything is forgotten at the end.
Mail and codes are shown at http://localhost:<port>/_emulator.`;

const main = async () => {
  const options = parseOptions();
  if (options === null) return console.log(usage);
  if (process.env.NODE_ENV === 'production')
    throw new StartError(
      'The emulator checks no signatures and shows every code, so it does not start with NODE_ENV=production.',
    );
  // Only now: a mistake in the flags should not take as long to say as a start.
  const { createEmulator } = await import('./emulator.ts');
  const emulator = await createEmulator(options);
  console.log(`cognito-emulator is ready on ${emulator.url}, mailbox ${emulator.url}/_emulator`);
  let isClosing = false;
  const close = () => {
    if (isClosing) return;
    isClosing = true;
    emulator.close().catch(leave);
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
};

const parseOptions = (): EmulatorOptions | null => {
  const { values } = readArguments();
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`--port takes a number from 0 to 65535, not ${values.port}.`);
  const endpoint = values['lambda-endpoint'];
  if (endpoint !== undefined && !URL.canParse(endpoint))
    throw new StartError(`--lambda-endpoint takes a URL, not ${endpoint}.`);
  const { issuer } = values;
  if (issuer !== undefined && issuer !== 'aws' && issuer !== 'local')
    throw new StartError(`--issuer takes aws or local, not ${issuer}.`);
  const { quotas } = values;
  if (quotas !== undefined && quotas !== 'aws')
    throw new StartError(`--quotas takes aws, not ${quotas}.`);
  return {
    port,
    quotas,
    seed: values.seed === undefined ? undefined : readSeed(values.seed),
    dataDir: values.data,
    lambdaEndpoint: endpoint?.replace(/\/$/, ''),
    region: values.region,
    host: values.host,
    issuer,
  };
};

/** Whatever JSON it holds: what is wrong inside is said when it is applied. */
const readSeed = (path: string): Seed => {
  try {
    const seed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof seed === 'object' && seed !== null) return seed;
  } catch (error) {
    throw new StartError(
      `--seed takes a JSON file: ${error instanceof Error ? error.message : error}`,
    );
  }
  throw new StartError('--seed takes a JSON file with an object in it.');
};

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '9229' },
        data: { type: 'string' },
        'lambda-endpoint': { type: 'string' },
        region: { type: 'string' },
        host: { type: 'string' },
        issuer: { type: 'string' },
        quotas: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
};

/** One sentence for what a person can mend; everything else is a defect and shows where it is. */
const leave = (error: unknown) => {
  const known = error instanceof StartError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
};

await main().catch(leave);
