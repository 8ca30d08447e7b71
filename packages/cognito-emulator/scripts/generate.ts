import { readFileSync, writeFileSync } from 'node:fs';
import { renderApiTypes } from './api-types.ts';
import { withOperations } from './operations-section.ts';

writeFileSync(new URL('../model/api.gen.ts', import.meta.url), renderApiTypes());

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withOperations(readFileSync(readme, 'utf8')));
