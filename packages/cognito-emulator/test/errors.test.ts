import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { errorTable } from '../src/errors.ts';

it('every case is in one area alone, and in the table', async () => {
  const folder = new URL('../src/errors/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file !== 'row.ts');
  const areas = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  // Each file exports one table; spread together, a name that stands in two would hide one of them.
  const cases = areas.flatMap((area) =>
    Object.values(area).flatMap((table) => Object.keys(Object(table))),
  );
  expect(cases.filter((name, at) => cases.indexOf(name) !== at)).toEqual([]);
  expect(cases.sort()).toEqual(Object.keys(errorTable).sort());
});
