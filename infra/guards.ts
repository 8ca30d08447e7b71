import { fixedAtCreation, type UserPoolDefinition } from '@gatehouse/user-pool';

type Fixed = ReturnType<typeof fixedAtCreation>;
/** As read from JSON. */
export type Deployed = { readonly [Field in keyof Fixed]: unknown };

/**
 * Cognito can neither change nor remove an attribute of a pool: AWS would refuse such an edit in the middle of a
 * deployment, or the provider would make a new pool and leave everybody behind. `deployed` is what the pools of this
 * project were made with (`user-pool.fixed.json`). New custom attributes may be added.
 * @throws Error that names the first difference and the remedy
 */
export function requireSamePool(definition: UserPoolDefinition, deployed: Deployed): void {
  const wanted = JSON.parse(JSON.stringify(fixedAtCreation(definition))) as Deployed;
  const [first] = [
    ...differences('usernameAttributes', deployed.usernameAttributes, wanted.usernameAttributes),
    ...differences('caseSensitive', deployed.caseSensitive, wanted.caseSensitive),
    ...attributes('standardAttributes', deployed, wanted),
    ...attributes('customAttributes', deployed, wanted),
  ];
  if (first === undefined) return;
  throw new Error(
    `Cognito fixes \`${first}\` when a pool is made, and packages/user-pool now says something else than infra/user-pool.fixed.json: undo the edit. If no stage is deployed yet, or you mean to replace every pool and everybody in it, run \`pnpm plan --accept\`.`,
  );
}

function attributes(
  field: 'standardAttributes' | 'customAttributes',
  deployed: Deployed,
  wanted: Deployed,
): string[] {
  const [before, after] = [deployed[field], wanted[field]];
  if (!isRecord(before) || !isRecord(after)) return [field];
  return Object.keys(before).flatMap((name) =>
    differences(`${field}.${name}`, before[name], after[name]),
  );
}

function differences(path: string, before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(`${path}.${key}`, before[key], after[key]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
