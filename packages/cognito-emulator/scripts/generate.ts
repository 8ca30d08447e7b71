import { writeFileSync } from 'node:fs';
import { renderApiTypes } from './api-types.ts';

writeFileSync(new URL('../model/api.gen.ts', import.meta.url), renderApiTypes());
