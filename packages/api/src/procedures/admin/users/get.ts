import * as z from 'zod';
import { findPerson } from '../../../people/find-person.ts';
import { personSchema, toPerson } from '../../../people/person.ts';
import { allow } from '../../../trpc.ts';

export const getUser = allow('admin')
  .input(z.strictObject({ id: z.uuid() }))
  .output(personSchema)
  .query(async ({ ctx, input }) => toPerson(await findPerson(await ctx.database(), input.id)));
