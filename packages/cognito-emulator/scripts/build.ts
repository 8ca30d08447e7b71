import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { declareTypes } from './declare-types.ts';

/**
 * Makes `dist`, which is the package as it is published: plain JavaScript in one bundle with everything that it uses, so
 * that it installs alone and starts at once. The repository itself runs the sources.
 */
const root = new URL('../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));

/** Two folders deep, because the sources look for `../../model` from where they are. */
const code = 'dist/lib/bundle';

await rm(at('dist'), { recursive: true, force: true });
await mkdir(at(`${code}/assets`), { recursive: true });
const licences = await bundle(at('.'), at(code));
await declareTypes(at('.'), at('dist/types'));

const { resolve } = createRequire(import.meta.url);
const font = (name: string, file: string) =>
  cp(resolve(`@fontsource-variable/${name}-latin-wght-normal.woff2`), at(`${code}/assets/${file}`));
await Promise.all([
  cp(at('src/inspector/assets'), at(`${code}/assets`), { recursive: true }),
  cp(at('src/login/assets'), at(`${code}/assets`), { recursive: true }),
  font('hanken-grotesk/files/hanken-grotesk', 'sans.woff2'),
  font('jetbrains-mono/files/jetbrains-mono', 'mono.woff2'),
  ...['cognito-idp.json', 'cognito-identity.json'].map(minifyModel),
  cp(at('model/NOTICE'), at('dist/model/NOTICE')),
  cp(at('README.md'), at('dist/README.md')),
  cp(at('../../LICENSE'), at('dist/LICENSE')),
  writeFile(at('dist/THIRD-PARTY-LICENCES.txt'), licences),
  writeManifest(),
]);
await mkdir(at('dist/bin'), { recursive: true });
await writeFile(at('dist/bin/cognito-emulator.mjs'), bin(), { mode: 0o755 });

async function minifyModel(name: string) {
  await mkdir(at('dist/model'), { recursive: true });
  const model: unknown = JSON.parse(await readFile(at(`model/${name}`), 'utf8'));
  await writeFile(at(`dist/model/${name}`), JSON.stringify(model));
}

async function writeManifest() {
  const own: Record<string, unknown> = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const { name, version, description, license } = own;
  const manifest = {
    name,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=20.19' },
    bin: { 'cognito-emulator': './bin/cognito-emulator.mjs' },
    exports: {
      '.': { types: './types/src/index.d.ts', default: './lib/bundle/index.js' },
    },
  };
  await writeFile(at('dist/package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** From Node 22.8 on, the compiled bundle is kept between starts. */
function bin() {
  return [
    '#!/usr/bin/env node',
    "import module from 'node:module';",
    '',
    'module.enableCompileCache?.();',
    "await import('../lib/bundle/main.js');",
    '',
  ].join('\n');
}
