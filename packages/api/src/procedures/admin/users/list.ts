import * as z from 'zod';
import { listInputSchema, listPeople } from '../../../people/list.ts';
import { personSchema } from '../../../people/person.ts';
import { allow } from '../../../trpc.ts';

/** People, newest first, a page at a time. */
export const listUsers = allow('admin')
  .input(listInputSchema)
  .output(
    z.object({
      people: z.array(personSchema),
      nextCursor: z.string().nullable(),
      total: z.int().nullable(),
      totalIsEstimate: z.boolean(),
    }),
  )
  .query(({ ctx, input }) => listPeople(ctx, input));
