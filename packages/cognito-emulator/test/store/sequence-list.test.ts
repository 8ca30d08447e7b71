import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SequenceList } from '../../src/store/sequence-list.ts';

it('pages as a sorted array would, whatever was added and removed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.nat(30)), { maxLength: 60 }),
      fc.option(fc.integer({ min: -1, max: 32 })),
      fc.integer({ min: 1, max: 10 }),
      (changes, after, limit) => {
        const list = new SequenceList();
        const model = new Set<number>();
        for (const [isAdd, number] of changes) {
          if (isAdd && !model.has(number)) {
            model.add(number);
            list.add(number, String(number));
          } else if (!isAdd) {
            model.delete(number);
            list.remove(number);
          }
        }
        const rest = [...model].sort((a, b) => a - b).filter((n) => after === null || n > after);
        const page = rest.slice(0, limit);
        expect(list.page({ after, limit })).toEqual({
          items: page.map(String),
          after: rest.length > limit ? page.at(-1) : null,
        });
      },
    ),
  );
});
