import { timingSafeEqual } from 'node:crypto';
import { hours } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomString } from '../random.ts';
import { createForgetter } from '../store/forgetter.ts';
import { codeId } from '../store/store.ts';
import type { Code, CodeKind } from '../store/types.ts';
import type { AttemptSubject } from './attempts.ts';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const lifetimes: Readonly<Record<CodeKind, number>> = {
  'sign-up': hours(24),
  'forgot-password': hours(1),
  'attribute-verification': hours(24),
};

type CodeContext = Pick<EmulatorContext, 'store' | 'clock' | 'random'>;

const forgetExpired = createForgetter('codes', ({ expiresAt }, now) => now >= expiresAt);

/** A new code of six digits, which takes the place of an earlier one of its kind. */
export const issueCode = (
  { store, clock, random }: CodeContext,
  subject: AttemptSubject,
  kind: CodeKind,
  attribute: string,
  sentTo: string,
): Code => {
  const now = clock.now();
  forgetExpired(store, now);
  return store.tables.codes.put({
    id: idOf(subject, kind, attribute),
    poolId: subject.poolId,
    userId: subject.id,
    kind,
    code: randomString(random, '0123456789', 6),
    attribute,
    sentTo,
    expiresAt: now + lifetimes[kind],
  });
};

/** The code that was sent, if `given` is it. It stays good until `spendCode`. */
export const checkCode = (
  { store, clock }: CodeContext,
  subject: AttemptSubject,
  kind: CodeKind,
  given: string,
  attribute = '',
): Code => {
  const code = store.tables.codes.get(idOf(subject, kind, attribute));
  if (!code || clock.now() >= code.expiresAt) return fail('codeExpired');
  if (!isEqual(code.code, given)) return fail('codeMismatch');
  return code;
};

/** A code works once. */
export const spendCode = ({ store }: CodeContext, code: Code) => store.tables.codes.delete(code.id);

/** Checks and spends in one step, where nothing in between can still fail. */
export const redeemCode = (
  context: CodeContext,
  subject: AttemptSubject,
  kind: CodeKind,
  given: string,
  attribute = '',
): Code => {
  const code = checkCode(context, subject, kind, given, attribute);
  spendCode(context, code);
  return code;
};

const idOf = ({ id }: AttemptSubject, kind: CodeKind, attribute: string) =>
  codeId(id, kind, kind === 'attribute-verification' ? attribute : '');

const isEqual = (expected: string, given: string) => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};
