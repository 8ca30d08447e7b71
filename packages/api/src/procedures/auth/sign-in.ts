import { currentPasswordSchema, emailSchema } from '@gatehouse/user-pool/validation';
import * as z from 'zod';
import { personSchema } from '../../people/person.ts';
import { signInAtSite } from '../../sign-in/sign-in-at-site.ts';
import { allowAtSite } from '../../trpc.ts';

const outcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-in'), person: personSchema }),
  z.object({ status: z.literal('new-password-required'), email: z.string() }),
]);

export const signIn = allowAtSite()
  .input(z.strictObject({ email: emailSchema, password: currentPasswordSchema }))
  .output(outcomeSchema)
  .mutation(({ ctx, input }) => signInAtSite(ctx, input));
