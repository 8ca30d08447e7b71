import { readChallenge } from '@gatehouse/auth';
import * as z from 'zod';
import { personSchema, toPerson } from '../../people/person.ts';
import { allow } from '../../trpc.ts';
import { noInput } from '../no-input.ts';

const sessionSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-out') }),
  z.object({ status: z.literal('new-password-required'), email: z.string() }),
  z.object({ status: z.literal('signed-in'), person: personSchema, expiresAt: z.date() }),
]);

/** Where the caller stands. Everybody may ask, and being signed out is an answer, not an error. */
export const getSession = allow('anonymous', 'member', 'admin')
  .input(noInput)
  .output(sessionSchema)
  .query(({ ctx }): z.infer<typeof sessionSchema> => {
    const { actor, entrance } = ctx;
    if (actor.kind !== 'anonymous') {
      const { user, session } = actor;
      return { status: 'signed-in', person: toPerson(user), expiresAt: session.expiresAt };
    }
    const challenge =
      entrance.kind === 'site' && actor.challenge
        ? readChallenge(entrance.keys, actor.challenge)
        : null;
    return challenge
      ? { status: 'new-password-required', email: challenge.email }
      : { status: 'signed-out' };
  });
