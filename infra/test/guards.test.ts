import { userPool } from '@gatehouse/user-pool';
import { describe, expect, test } from 'vitest';
import { requireSamePool } from '../guards.ts';
import { runPlan } from '../plan/run-plan.ts';
import { type Settings, settings } from '../settings.ts';
import { protectionOf, requireProtection, stageOf } from '../stage.ts';
import deployed from '../user-pool.fixed.json' with { type: 'json' };

describe('a stage', () => {
  test.each([
    ['Ada', 'no capital letters'],
    ['my_stage', 'hyphens'],
    ['-x', 'begin with a letter'],
    ['x-', 'end with a letter or digit'],
    ['a-very-long-stage-name', '20 characters'],
    ['aws-test', 'aws, amazon or cognito'],
    ['', 'begin with a letter'],
  ])('%j is refused by name and reason', (name, reason) => {
    expect(() => stageOf(name, settings)).toThrow(reason);
    expect(() => stageOf(name, settings)).toThrow('pnpm deploy:aws --stage <name>');
  });

  test.each(['production', 'pr-12', 'ada', 'staging-2'])('%s is accepted', (name) => {
    expect(stageOf(name, settings).name).toBe(name);
  });
});

describe('a setting', () => {
  const withSettings = (changes: Partial<Settings>) => () =>
    stageOf('production', { ...settings, ...changes });
  const domain = { web: 'app.example.com', console: 'console.example.com' };

  test('a domain without a zone', () => {
    expect(withSettings({ domains: { production: { ...domain, zone: '' } } })).toThrow(
      '`domains.production` in infra/settings.ts names no hosted zone',
    );
  });

  test('a domain that is none', () => {
    const zone = 'Z0123456789ABC';
    expect(
      withSettings({
        domains: { production: { ...domain, zone, web: 'https://app.example.com' } },
      }),
    ).toThrow('"https://app.example.com" is no domain name');
    expect(withSettings({ domains: { production: { ...domain, zone } } })).not.toThrow();
  });

  test('mail without a zone', () => {
    expect(
      withSettings({
        mail: { production: { from: 'a@example.com', domain: 'example.com', zone: 'x' } },
      }),
    ).toThrow('`mail.production` in infra/settings.ts names no hosted zone');
  });

  test.each([[[]], [['k1', 'k1']], [['K1']]])('session keys %j', (ids) => {
    expect(withSettings({ sessionKeyIds: ids as unknown as Settings['sessionKeyIds'] })).toThrow(
      '`sessionKeyIds` in infra/settings.ts needs at least one id',
    );
  });
});

describe('a stage with people', () => {
  const production = stageOf('production', settings);

  test.each([
    { stage: 'production', protect: false, removal: 'retain' },
    { stage: 'production', protect: true, removal: 'remove' },
  ])('is refused unprotected: %j', (app) => {
    expect(() => requireProtection(production, app)).toThrow('is not protected');
  });

  test('is accepted as sst.config.ts has it', () => {
    expect(() =>
      requireProtection(production, { stage: 'production', ...protectionOf(production) }),
    ).not.toThrow();
  });
});

describe('an edit of the pool', () => {
  const edited = (changes: object) => () =>
    requireSamePool({ ...userPool, ...changes } as typeof userPool, deployed);
  const { customAttributes, standardAttributes } = userPool;
  const { member_code, ...withoutMemberCode } = customAttributes;

  test('as it is', () => {
    expect(edited({})).not.toThrow();
  });

  test.each([
    [
      'customAttributes.desk.maxValue',
      {
        customAttributes: {
          ...customAttributes,
          desk: { ...customAttributes.desk, maxValue: 200 },
        },
      },
    ],
    ['customAttributes.member_code', { customAttributes: withoutMemberCode }],
    [
      'standardAttributes.email.required',
      {
        standardAttributes: {
          ...standardAttributes,
          email: { ...standardAttributes.email, required: true },
        },
      },
    ],
    ['usernameAttributes', { usernameAttributes: ['phone_number'] }],
    ['caseSensitive', { caseSensitive: true }],
  ])('%s would replace the pool', (field, changes) => {
    expect(edited(changes)).toThrow(`Cognito fixes \`${field}\``);
  });

  test('a new attribute may be added, and words for people may change', () => {
    const badge = {
      type: 'String',
      minLength: 1,
      maxLength: 9,
      mutable: true,
      label: 'Badge',
      hint: '',
    };
    const desk = { ...customAttributes.desk, label: 'Table', hint: 'Which one' };
    expect(edited({ customAttributes: { ...customAttributes, badge, desk } })).not.toThrow();
  });
});

describe('the program itself stops', () => {
  test.each([
    ['a stage that AWS refuses', { stage: 'Ada' }, '"Ada" cannot be a stage'],
    [
      'production without protection',
      {
        stage: 'production',
        edits: [
          {
            file: 'sst.config.ts',
            find: '...protectionOf(stageOf(stage, settings)),',
            replace: "protect: false, removal: 'remove',",
          },
        ],
      },
      'is not protected',
    ],
    [
      'a pool that would be replaced',
      {
        stage: 'production',
        edits: [
          {
            file: 'packages/user-pool/src/definition.ts',
            find: 'maxValue: 100',
            replace: 'maxValue: 99',
          },
        ],
      },
      'Cognito fixes `customAttributes.desk.maxValue`',
    ],
  ])('%s', async (_what, request, message) => {
    await expect(runPlan(request)).rejects.toThrow(message);
  });
});
