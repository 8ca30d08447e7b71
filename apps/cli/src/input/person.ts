import { emailSchema, familyNameSchema, givenNameSchema } from '@gatehouse/user-pool/validation';
import * as z from 'zod';
import { invalidInput } from '../errors/own.ts';
import type { Terminal } from '../terminal.ts';
import { ask } from './prompt.ts';
import { firstIssue } from './validate.ts';

const personSchema = z.object({
  email: emailSchema,
  givenName: givenNameSchema,
  familyName: familyNameSchema,
});

export type PersonInput = z.infer<typeof personSchema>;

const questions = [
  ['email', 'Email'],
  ['givenName', 'Given name'],
  ['familyName', 'Family name'],
] as const;

/** Who is to be created: from the options, and at a terminal by asking for what they leave out. */
export async function readPerson(
  terminal: Terminal,
  options: Partial<PersonInput>,
): Promise<PersonInput> {
  const answers: Record<string, string> = {};
  for (const [field, message] of questions) {
    const validate = firstIssue(personSchema.shape[field]);
    answers[field] = options[field] ?? (await ask(terminal, { message, validate }));
  }
  const result = personSchema.safeParse(answers);
  if (result.success) return result.data;
  throw invalidInput(
    'Some of that cannot be used.',
    result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}
