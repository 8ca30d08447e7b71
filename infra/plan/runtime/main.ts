import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runtime } from '@pulumi/pulumi';
import { mocks } from './mocks.ts';
import { pinNames } from './pin-names.ts';
import { record } from './record.ts';
import { startRpc } from './rpc.ts';

const [, , stack = '', result = '', json = ''] = process.argv;
const { app, live } = JSON.parse(json);

let failure: string | null = null;
const fail = (error: unknown) => {
  failure ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
};
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

pinNames();
const rpc = await startRpc();
await runtime.setMocks(mocks, app.name, app.stage, false);
const recorded = record();

// Complete when there is nothing left to do, as for Pulumi's own host: `run()` returns long before its last resource.
process.on('beforeExit', () => {
  const { resources, unknowns } = recorded;
  const outputs = resources.find(({ type }) => type === 'pulumi:pulumi:Stack')?.outputs ?? {};
  const plan = { app, live, resources, unknowns, outputs, bundles: rpc.bundles };
  writeFileSync(result, JSON.stringify(failure === null ? plan : { error: failure }));
  process.exit(failure === null ? 0 : 1);
});

try {
  await runtime.runInPulumiStack(async () => (await import(pathToFileURL(stack).href)).default);
} catch (error) {
  fail(error);
}
