import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderApiTypes } from '../../scripts/api-types.ts';
import { withOperations } from '../../scripts/operations-section.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('the types are what the generator makes of the model', () => {
  expect(read('model/api.gen.ts')).toBe(renderApiTypes());
});

it('the README lists the operations that there are', () => {
  expect(read('README.md')).toBe(withOperations(read('README.md')));
});
