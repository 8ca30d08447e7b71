import { familyNameSchema, givenNameSchema } from '@gatehouse/user-pool/validation';
import * as z from 'zod';
import { authorOf } from '../../context/context.ts';
import { personSchema, versionSchema } from '../../people/person.ts';
import { renamePerson } from '../../people/rename.ts';
import { allow } from '../../trpc.ts';

/** What people may change about themselves: what they are called, and nothing else. */
export const updateMe = allow('member', 'admin')
  .input(
    z.strictObject({
      givenName: givenNameSchema,
      familyName: familyNameSchema,
      version: versionSchema,
    }),
  )
  .output(personSchema)
  .mutation(({ ctx, input }) =>
    renamePerson(ctx, authorOf(ctx, ctx.actor), { id: ctx.actor.user.id, ...input }),
  );
