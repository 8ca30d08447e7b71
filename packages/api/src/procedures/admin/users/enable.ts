import * as z from 'zod';
import { authorOf } from '../../../context/context.ts';
import { enablePerson } from '../../../people/enable.ts';
import { personSchema, versionSchema } from '../../../people/person.ts';
import { allow } from '../../../trpc.ts';

/** Lets somebody in again. */
export const enableUser = allow('admin')
  .input(z.strictObject({ id: z.uuid(), version: versionSchema }))
  .output(personSchema)
  .mutation(({ ctx, input }) => enablePerson(ctx, authorOf(ctx, ctx.actor), input));
