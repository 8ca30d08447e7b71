import * as z from 'zod';
import { authorOf } from '../../../context/context.ts';
import { disablePerson } from '../../../people/disable.ts';
import { notingRefusal } from '../../../people/note-refusal.ts';
import { personSchema, versionSchema } from '../../../people/person.ts';
import { lineSchema } from '../../../people/text.ts';
import { allow } from '../../../trpc.ts';

/** Keeps somebody out, from their very next request. */
export const disableUser = allow('admin')
  .input(
    z.strictObject({
      id: z.uuid(),
      version: versionSchema,
      /** For the audit trail. */
      reason: lineSchema('A reason', 500).optional(),
    }),
  )
  .output(personSchema)
  .mutation(({ ctx, input }) => {
    const author = authorOf(ctx, ctx.actor);
    return notingRefusal(ctx, author, { action: 'user.disable', subjectId: input.id }, () =>
      disablePerson(ctx, author, input),
    );
  });
