import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Bundle } from '../types.ts';
import { bundleFunction } from './bundle-function.ts';

interface BuildInput {
  readonly functionID: string;
  readonly handler: string;
  /** Set for what is built already, such as a site's server. */
  readonly bundle?: string;
}

/** What SST's binary answers to its components, as far as they ask while nothing is deployed. */
export async function startRpc(): Promise<{ readonly bundles: Bundle[] }> {
  const bundles: Bundle[] = [];
  const methods: Record<string, (input: never) => unknown> = {
    'Provider.Aws.Bootstrap': () => ({
      asset: 'sst-asset-plan',
      assetEcrRegistryId: '123456789012',
      assetEcrUrl: '123456789012.dkr.ecr.us-east-1.amazonaws.com/sst-asset',
      state: 'sst-state-plan',
      appsyncHttp: 'http.plan.invalid',
      appsyncRealtime: 'realtime.plan.invalid',
    }),
    'Provider.Aws.Appsync': () => ({
      http: 'http.plan.invalid',
      realtime: 'realtime.plan.invalid',
    }),
    'Runtime.AddTarget': () => true,
    'Runtime.Build': async (input: BuildInput) => {
      const built = await buildFunction(input);
      bundles.push({ functionId: input.functionID, handler: input.handler, folder: built.out });
      return built;
    },
  };

  const server = createServer(async (request, response) => {
    // A connection that is kept alive would keep the process alive.
    response.setHeader('connection', 'close');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, params } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    try {
      const answer = methods[method];
      if (!answer) throw new Error(`rpc: can't find method ${method}`);
      response.end(JSON.stringify({ result: await answer(params[0] as never) }));
    } catch (error) {
      response.end(
        JSON.stringify({ error: error instanceof Error ? error.message : String(error) }),
      );
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  process.env.SST_SERVER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { bundles };
}

async function buildFunction({ functionID, handler, bundle }: BuildInput) {
  if (bundle !== undefined) {
    return { handler, out: resolve(bundle), errors: [], sourcemaps: [] };
  }
  // In the view of the repository, which goes with the plan.
  const out = mkdtempSync(resolve(`${functionID}-`));
  return { handler: await bundleFunction(resolve(handler), out), out, errors: [], sourcemaps: [] };
}
