import { beforeAll, expect, test } from 'vitest';
import { findingsOf } from '../checks/index.ts';
import { input, named, resourcesOf } from '../checks/plan-reader.ts';
import { runPlan } from '../plan/run-plan.ts';
import type { Plan, SourceEdit } from '../plan/types.ts';

const setting = (find: string, replace: string): SourceEdit => ({
  file: 'infra/settings.ts',
  find,
  replace,
});

/** Production as somebody has it who decided everything that there is to decide. */
const decided = [
  setting(
    'domains: {},',
    "domains: { production: { zone: 'Z0123456789ABC', web: 'app.example.com', console: 'console.example.com' } },",
  ),
  setting(
    'mail: {},',
    "mail: { production: { from: 'Gatehouse <hello@example.com>', domain: 'example.com', zone: 'Z0123456789ABC' } },",
  ),
  setting('alarmAddress: null,', "alarmAddress: 'ops@example.com',"),
  setting("sessionKeyIds: ['k1'],", "sessionKeyIds: ['k1', 'k2'],"),
];

let plan: Plan;
beforeAll(async () => {
  plan = await runPlan({ stage: 'production', edits: decided });
});

test('everything that holds without them holds with them', () => {
  expect(findingsOf(plan)).toEqual([]);
});

test('the sites are at their own names, and the functions know them by those', () => {
  expect(plan.outputs.urls).toMatchObject({
    web: 'https://app.example.com',
    console: 'https://console.example.com',
  });
  const records = resourcesOf(plan, 'aws:route53/record:Record').map((each) => input(each, 'name'));
  expect(records).toContain('app.example.com');
  expect(records).toContain('console.example.com');
  expect(resourcesOf(plan, 'aws:acm/certificate:Certificate')).toHaveLength(2);
});

test('Cognito sends as the sender that was named', () => {
  expect(input(named(plan, 'UserPoolUserPool'), 'emailConfiguration')).toEqual({
    emailSendingAccount: 'DEVELOPER',
    fromEmailAddress: 'Gatehouse <hello@example.com>',
    sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  });
});

test('somebody is told of alarms', () => {
  expect(input(named(plan, 'AlarmMail'), 'endpoint')).toBe('ops@example.com');
});

test('both session keys are there, and the newest seals', () => {
  const link = plan.resources.find(({ name }) => name === 'SessionKeysLinkRef');
  const properties = Object(input(link, 'properties'));
  expect(properties.current).toBe('k2');
  expect(Object.keys(properties.keys)).toEqual(['k1', 'k2']);
});
