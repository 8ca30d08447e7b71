import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderApiTypes } from '../../scripts/api-types.ts';

it('the types are what the generator makes of the model', () => {
  const written = readFileSync(new URL('../../model/api.gen.ts', import.meta.url), 'utf8');
  expect(written).toBe(renderApiTypes());
});
