import type { Plan, PlannedResource } from '../plan/types.ts';
import { reveal } from './plan-reader.ts';

export interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

export interface Policy {
  /** The logical name of the role or bucket that it belongs to, and where in it it stands. */
  readonly owner: string;
  readonly kind: 'identity' | 'trust' | 'resource';
  readonly statements: readonly Statement[];
}

/** Every policy document of a plan. */
export const policiesOf = (plan: Plan): Policy[] => plan.resources.flatMap(policiesIn);

function policiesIn({ type, name, inputs }: PlannedResource): Policy[] {
  const policy = (kind: Policy['kind'], document: unknown): Policy => ({
    owner: name,
    kind,
    statements: statementsOf(document),
  });
  if (type === 'aws:iam/role:Role') {
    const inline = (reveal(inputs.inlinePolicies) ?? []) as readonly { readonly policy: unknown }[];
    return [
      policy('trust', reveal(inputs.assumeRolePolicy)),
      ...inline.map((each) => policy('identity', each.policy)),
    ];
  }
  if (type === 'aws:iam/rolePolicy:RolePolicy' || type === 'aws:iam/policy:Policy')
    return [policy('identity', reveal(inputs.policy))];
  if (/^aws:(?:s3\/bucketPolicy|sqs\/queuePolicy|sns\/topicPolicy)/.test(type))
    return [policy('resource', reveal(inputs.policy))];
  return [];
}

function statementsOf(document: unknown): Statement[] {
  const parsed = typeof document === 'string' ? JSON.parse(document) : document;
  const { Statement: statements } = parsed as { readonly Statement: Statement | Statement[] };
  return list(statements);
}

export const list = <Value>(value: Value | readonly Value[] | undefined): Value[] =>
  value === undefined ? [] : Array.isArray(value) ? [...value] : [value as Value];
