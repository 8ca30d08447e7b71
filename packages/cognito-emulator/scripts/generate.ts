import { readFileSync, writeFileSync } from 'node:fs';
import { apiTypes, renderApiTypes } from './api-types.ts';
import { withOperations } from './operations-section.ts';

for (const name of ['cognito-idp', 'cognito-identity'] as const) {
  const file = new URL(`../model/${apiTypes[name].file}`, import.meta.url);
  writeFileSync(file, renderApiTypes(name));
}

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withOperations(readFileSync(readme, 'utf8')));
