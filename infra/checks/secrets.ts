import type { Check } from './plan-reader.ts';

/** Made up by the plan, each so that it can be told wherever it turns up. */
const secrets = [
  // Of a client, or in the environment of whoever deploys.
  /secret-of-[\w-]+/,
  // A session key: 32 bytes of its own name, in base64.
  /(?:U2Vzc2lvbktleW)[\w+/=]+/,
];

/** A secret may go to AWS only where Pulumi knows that it is one: it is then encrypted in the state and hidden in logs. */
export const noSecretInTheOpen: Check = (plan) =>
  plan.resources.flatMap(({ name, type, inputs }) =>
    [...openValues(inputs)].flatMap(([path, value]) =>
      secrets.some((secret) => secret.test(value))
        ? [`${type} ${name}${path} holds a secret in the open`]
        : [],
    ),
  );

function* openValues(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null || '(secret)' in value) return;
  for (const [key, each] of Object.entries(value)) yield* openValues(each, `${path}.${key}`);
}

export const everythingIsKnown: Check = (plan) =>
  plan.unknowns.map((path) => `${path} is unknown, and whatever depends on it is missing`);
