import * as z from 'zod';
import { authorOf } from '../../context/context.ts';
import { deliverySchema } from '../../people/outbox/entry.ts';
import { personSchema } from '../../people/person.ts';
import { signUpInputSchema } from '../../people/sign-up/input.ts';
import { signUp } from '../../people/sign-up/sign-up.ts';
import { allow } from '../../trpc.ts';

/** Makes a person, by invitation or with a password set now. */
export const adminSignUp = allow('admin')
  .input(signUpInputSchema)
  .output(z.object({ person: personSchema, delivery: deliverySchema }))
  .mutation(({ ctx, input }) => signUp(ctx, authorOf(ctx, ctx.actor), input));
