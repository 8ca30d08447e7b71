import { personSchema, toPerson } from '../../people/person.ts';
import { allow } from '../../trpc.ts';
import { noInput } from '../no-input.ts';

/** The caller's own record. */
export const getMe = allow('member', 'admin')
  .input(noInput)
  .output(personSchema)
  .query(({ ctx }) => toPerson(ctx.actor.user));
