import type { Plan, PlannedResource } from '../plan/types.ts';

/** Says what is wrong with a plan, a sentence each; nothing where all is well. */
export type Check = (plan: Plan) => string[];

export const resourcesOf = (plan: Plan, type: string): PlannedResource[] =>
  plan.resources.filter((resource) => resource.type === type);

export const named = (plan: Plan, name: string): PlannedResource | undefined =>
  plan.resources.find((resource) => resource.name === name && resource.type.startsWith('aws:'));

/** The input as it is, whether or not it is marked as a secret. */
export const input = (resource: PlannedResource | undefined, field: string): unknown =>
  reveal(resource?.inputs[field]);

export function reveal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reveal);
  if (typeof value !== 'object' || value === null) return value;
  if ('(secret)' in value) return reveal(value['(secret)']);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reveal(each)]));
}

/** `what` is wrong unless the two are equal as JSON, whatever the order of members. */
export const expectEqual = (what: string, actual: unknown, expected: unknown): string[] =>
  canonical(actual) === canonical(expected)
    ? []
    : [`${what} is ${canonical(actual)} and should be ${canonical(expected)}`];

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? 'missing';
