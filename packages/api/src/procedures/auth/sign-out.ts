import * as z from 'zod';
import { signOut as endSession } from '../../sign-in/sign-out.ts';
import { allow } from '../../trpc.ts';
import { noInput } from '../no-input.ts';

/** Ends this session. Signing out twice, or without a session, is no error. */
export const signOut = allow('anonymous', 'member', 'admin')
  .input(noInput)
  .output(z.object({ status: z.literal('signed-out') }))
  .mutation(async ({ ctx }) => {
    await endSession(ctx, ctx.actor);
    return { status: 'signed-out' as const };
  });
