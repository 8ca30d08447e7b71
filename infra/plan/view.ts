import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './platform.ts';

/**
 * The repository as the planned program sees it: our functions and packages as they are, and in place of each site a build
 * of the smallest kind. Whether the sites build, and run as built, is tested with the sites themselves.
 */
export async function createView(folder: string): Promise<string> {
  await mkdir(join(folder, 'apps'), { recursive: true });
  await symlink(join(root, 'packages'), join(folder, 'packages'));
  await symlink(join(root, 'apps/functions'), join(folder, 'apps/functions'));
  for (const site of ['web', 'console']) await writeBuild(join(folder, 'apps', site));
  return folder;
}

const server = { handler: 'index.handler', type: 'function', converter: 'aws-apigw-v2' };

/** What OpenNext 3.9.14 leaves behind, as far as SST reads it; the tests compare it with a real build. */
export const openNextOutput = {
  edgeFunctions: {},
  origins: {
    s3: {
      type: 's3',
      originPath: '_assets',
      copy: [{ from: '.open-next/assets', to: '_assets', cached: true, versionedSubDir: '_next' }],
    },
    imageOptimizer: {
      ...server,
      bundle: '.open-next/image-optimization-function',
      streaming: false,
      imageLoader: 'dummy',
      wrapper: 'no-images',
    },
    default: {
      ...server,
      bundle: '.open-next/server-functions/default',
      streaming: true,
      wrapper: 'aws-lambda-streaming',
      queue: 'dummy',
      incrementalCache: 'dummy',
      tagCache: 'dummy',
    },
  },
  behaviors: [
    { pattern: '_next/image*', origin: 'imageOptimizer' },
    { pattern: '_next/data/*', origin: 'default' },
    { pattern: '*', origin: 'default' },
  ],
  additionalProps: { disableIncrementalCache: true, disableTagCache: true },
};

async function writeBuild(folder: string): Promise<void> {
  const files: Record<string, string> = {
    'package.json': '{}',
    '.next/BUILD_ID': 'plan',
    '.next/routes-manifest.json': '{"basePath":""}',
    '.next/prerender-manifest.json': '{"version":4,"routes":{}}',
    '.open-next/open-next.output.json': JSON.stringify(openNextOutput),
    '.open-next/server-functions/default/index.mjs': 'export const handler = () => {};',
    '.open-next/image-optimization-function/index.mjs': 'export const handler = () => {};',
    '.open-next/assets/BUILD_ID': 'plan',
    '.open-next/assets/_next/static/chunks/plan.js': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
