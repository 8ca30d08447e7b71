import { newPasswordSchema } from '@gatehouse/user-pool/validation';
import * as z from 'zod';
import { personSchema } from '../../people/person.ts';
import { answerAtSite } from '../../sign-in/answer-at-site.ts';
import { allowAtSite } from '../../trpc.ts';

/** Completes a sign-in with a temporary password. Everything but the new password is in the challenge's row. */
export const answerNewPassword = allowAtSite()
  .input(z.strictObject({ newPassword: newPasswordSchema }))
  .output(z.object({ status: z.literal('signed-in'), person: personSchema }))
  .mutation(({ ctx, input }) => answerAtSite(ctx, input.newPassword));
