import * as z from 'zod';
import { allowUnasked } from '../trpc.ts';
import { noInput } from './no-input.ts';

/** Whether this function runs. It looks at nothing else: a database that is down is not cured by restarting us. */
export const health = allowUnasked()
  .input(noInput)
  .output(z.object({ ok: z.literal(true), entrance: z.string() }))
  .query(({ ctx }) => ({ ok: true as const, entrance: ctx.entrance.name }));
