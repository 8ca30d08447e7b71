import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The types of the package's entry, written by the compiler. */
export const declareTypes = async (root: string, outDir: string): Promise<void> => {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  await promisify(execFile)(
    process.execPath,
    [join(dirname(manifest), 'bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', outDir],
    { cwd: root },
  );
};
