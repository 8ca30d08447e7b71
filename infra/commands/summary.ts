import { input, reveal } from '../checks/plan-reader.ts';
import type { Plan, PlannedResource } from '../plan/types.ts';

/** What SST keeps for itself: seeds, uploads and the like. They follow from the rest, or change with every build. */
const noise =
  /^(?:pulumi:|sst:|pulumi-nodejs:|command:|aws:s3\/bucketObject|aws:cloudfront\/function:)/;
const volatile = new Set(['s3Key', 's3Bucket', 'tags', 'code', 'triggers', 'environment']);

/**
 * Every resource of a plan with what is asked for it, a line each, in an order of its own: what a reviewer reads in the
 * difference of a pull request. Secrets are named and not shown.
 */
export function summaryOf(plan: Plan): string {
  const resources = plan.resources
    .filter(({ type }) => !noise.test(type))
    .sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  return `${resources.map(sectionOf).join('\n\n')}\n`;
}

const titleOf = ({ type, name }: PlannedResource) => `${type.split(':').at(-1)} ${name}`;

function sectionOf(resource: PlannedResource): string {
  const kept = resource.protect ? ' (protected)' : '';
  const lines = Object.keys(resource.inputs)
    .filter((field) => !volatile.has(field))
    .sort()
    .flatMap((field) => linesOf(field, shown(resource, field)));
  return [titleOf(resource) + kept, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** A policy is JSON within JSON: shown as what it says. */
function shown(resource: PlannedResource, field: string): unknown {
  const value = input(resource, field);
  if (hidden(resource, field)) return '(secret)';
  if (typeof value === 'string' && value.startsWith('{"')) return JSON.parse(value);
  return unfold(value);
}

const hidden = (resource: PlannedResource, field: string) =>
  resource.type.startsWith('random:') && field !== 'length';

function unfold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unfold);
  if (typeof value === 'string' && value.startsWith('{"')) return JSON.parse(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, unfold(reveal(each))]),
  );
}

function linesOf(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} = ${JSON.stringify(value)}`];
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    return [`${path} = ${value.join(', ')}`];
  return Object.entries(value).flatMap(([key, each]) => linesOf(`${path}.${key}`, each));
}
