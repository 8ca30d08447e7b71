import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * The two entries, `main.js` and `index.js`, with what they share in chunks beside them.
 *
 * @returns the licences of everything that was bundled and of the fonts, which have to travel with it
 */
export const bundle = async (root: string, outdir: string): Promise<string> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/index.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    // Of what was CommonJS, some asks for Node's own modules at run time.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap((input) => packageFolder(input) ?? []),
  );
  for (const font of ['hanken-grotesk', 'jetbrains-mono'])
    packages.add(`node_modules/@fontsource-variable/${font}`);
  const texts = await Promise.all([...packages].sort().map((folder) => licenceOf(root, folder)));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
};

/** `…/node_modules/@scope/name` of a bundled file; null for our own. */
const packageFolder = (input: string): string | null =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null;

const licenceOf = async (root: string, folder: string): Promise<string> => {
  const path = join(root, folder);
  const manifest: Record<string, unknown> = JSON.parse(
    await readFile(join(path, 'package.json'), 'utf8'),
  );
  const file = (await readdir(path)).find((name) => /^licen[cs]e/i.test(name));
  const title = `${manifest.name} ${manifest.version} (${manifest.license})`;
  if (!file) throw new Error(`${title} has no licence file in ${dirname(path)}.`);
  return `${title}\n\n${await readFile(join(path, file), 'utf8')}`;
};
