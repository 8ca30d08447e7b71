import { requireFreeAliases } from '../../domain/aliases.ts';
import { type Attributes, changeAttributes, requireWritable } from '../../domain/attributes.ts';
import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User } from '../../store/types.ts';
import type { AuthParameters } from '../parameters.ts';
import type { Target } from '../target.ts';
import { attributePrefix, missingAttributes } from './new-password.ts';

/** The user with the `userAttributes.*` of an answer, after which nothing required may be missing. */
export function withChallengeAttributes(
  context: EmulatorContext,
  { pool, client }: Target,
  user: User,
  responses: AuthParameters,
): User {
  const given = attributesOf(responses);
  const names = Object.keys(given);
  requireWritable(pool, client, names);
  const missing = missingAttributes(pool, user);
  // What is required and missing may be given this once, even where it cannot change afterwards.
  const schema = pool.schema.map((known) =>
    missing.includes(known.Name) ? { ...known, Mutable: true } : known,
  );
  for (const { Name, Mutable, Required } of schema.filter(({ Name }) => names.includes(Name))) {
    if (!Mutable) fail('attributeNonMutable', { attribute: Name });
    if (Required && !missing.includes(Name)) fail('challengeAttributeGiven', { attribute: Name });
  }
  const changed = {
    ...user,
    attributes: changeAttributes({ ...pool, schema }, user, given, 'owner'),
  };
  const [stillMissing] = missingAttributes(pool, changed);
  if (stillMissing) fail('challengeAttributeMissing', { attribute: stillMissing });
  requireFreeAliases(context, pool, changed);
  return changed;
}

const attributesOf = (responses: AuthParameters): Attributes =>
  Object.fromEntries(
    Object.entries(responses)
      .filter(([name]) => name.startsWith(attributePrefix))
      .map(([name, value]) => [name.slice(attributePrefix.length), value]),
  );
