import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiTypes, renderApiTypes } from '../../scripts/api-types.ts';
import { withOperations } from '../../scripts/operations-section.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it.each(['cognito-idp', 'cognito-identity'] as const)(
  'the types of %s are what the generator makes of the model',
  (name) => {
    expect(read(`model/${apiTypes[name].file}`)).toBe(renderApiTypes(name));
  },
);

it('the README lists the operations that there are', () => {
  expect(read('README.md')).toBe(withOperations(read('README.md')));
});
