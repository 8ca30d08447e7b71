import * as z from 'zod';

/** For a procedure that takes nothing. JSON has no `undefined`, so a hand-written call may say null. */
export const noInput = z.union([z.void(), z.null()]);
