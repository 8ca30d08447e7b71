import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../plan/platform.ts';
import { openNextOutput } from '../plan/view.ts';

// The plan puts a small build in place of each site: SST would make the same of the real one.
test.each(['web', 'console'])('the %s site is built as the plan takes it to be', async (site) => {
  const folder = join(root, 'apps', site, '.open-next');
  const output = JSON.parse(await readFile(join(folder, 'open-next.output.json'), 'utf8'));
  expect(output).toMatchObject({
    edgeFunctions: openNextOutput.edgeFunctions,
    origins: openNextOutput.origins,
    additionalProps: openNextOutput.additionalProps,
  });
  expect(Object.keys(output.origins).sort()).toEqual(Object.keys(openNextOutput.origins).sort());
  expect((await readdir(join(folder, 'assets'))).sort()).toEqual(['BUILD_ID', '_next']);
  expect(await readdir(join(folder, 'assets/_next'))).toEqual(['static']);
});
