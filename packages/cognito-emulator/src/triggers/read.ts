import { fail } from '../errors.ts';
import type { Metadata } from './triggers.ts';

/** What a function answered, before anything is known of it. */
export type Answer = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Each reader takes an absent member or null for "said nothing", and refuses a value of another type.

export const readFlag = (answer: Answer, name: string): boolean => {
  const value = answer[name] ?? false;
  return typeof value === 'boolean' ? value : fail('triggerAnswerInvalid');
};

export const readText = (answer: Answer, name: string): string | null => {
  const value = answer[name] ?? null;
  return value === null || typeof value === 'string' ? value : fail('triggerAnswerInvalid');
};

export const readObject = (answer: Answer, name: string): Answer => {
  const value = answer[name] ?? {};
  return isObject(value) ? value : fail('triggerAnswerInvalid');
};

export const readStrings = (answer: Answer, name: string): Metadata => {
  const entries = Object.entries(readObject(answer, name));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === 'string' ? value : fail('triggerAnswerInvalid'),
    ]),
  );
};

export const readList = (answer: Answer, name: string): readonly string[] => {
  const value = answer[name] ?? [];
  if (!Array.isArray(value)) return fail('triggerAnswerInvalid');
  return value.map((item) => (typeof item === 'string' ? item : fail('triggerAnswerInvalid')));
};
