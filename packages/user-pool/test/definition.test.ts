import { expect, test } from 'vitest';
import { fixedAtCreation, renderMessage, userPool } from '../src/index.ts';

const clients = Object.entries(userPool.clients);

test.each(clients)(
  '%s may write no custom attribute, no address and no verification',
  (_name, client) => {
    for (const attribute of client.writeAttributes) {
      expect(attribute).not.toMatch(/^custom:|^email|verified$/);
    }
  },
);

test.each(clients)(
  '%s may write whatever is required, or Cognito refuses to create it',
  (_name, client) => {
    const required = Object.entries(userPool.standardAttributes).filter(
      ([, attribute]) => attribute.required,
    );
    for (const [attribute] of required) expect(client.writeAttributes).toContain(attribute);
  },
);

test.each(clients)('%s cannot read the record id', (_name, client) => {
  expect(client.readAttributes).not.toContain('custom:user_id');
});

test.each(clients)('%s never sends a password over SRP-less public flows', (_name, client) => {
  if (!client.confidential) expect(client.authFlows).toEqual(['ALLOW_USER_SRP_AUTH']);
});

test.each(clients)(
  '%s: rotation excludes ALLOW_REFRESH_TOKEN_AUTH, as Cognito demands',
  (_name, client) => {
    const flows: readonly string[] = client.authFlows;
    expect(flows.includes('ALLOW_REFRESH_TOKEN_AUTH')).toBe(
      client.refreshRotationGraceSeconds === null,
    );
  },
);

test('both messages carry the placeholders Cognito insists on', () => {
  expect(userPool.messages.verification.body).toContain('{####}');
  expect(userPool.messages.invitation.body).toContain('{####}');
  expect(userPool.messages.invitation.body).toContain('{username}');
});

test('a message names the web app and leaves the rest to Cognito', () => {
  expect(renderMessage('Go to {web} with {####}', { web: 'https://example.com' })).toBe(
    'Go to https://example.com with {####}',
  );
});

test('a label may change over an existing pool, a limit may not', () => {
  const relabelled = structuredClone(userPool) as {
    customAttributes: Record<string, Record<string, unknown>>;
  };
  Object.assign(relabelled.customAttributes.desk ?? {}, { label: 'Seat' });
  expect(fixedAtCreation(relabelled as never)).toEqual(fixedAtCreation(userPool));
  Object.assign(relabelled.customAttributes.desk ?? {}, { maxValue: 200 });
  expect(fixedAtCreation(relabelled as never)).not.toEqual(fixedAtCreation(userPool));
});
