import { buildEvent, metadataOf } from './event.ts';
import type { GroupConfiguration } from './events.ts';
import { type Answer, readList, readObject, readStrings, readText } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { ClaimChange, GroupClaims, TokenChange, Triggers } from './triggers.ts';

/**
 * Version one changes the ID token, and the groups in both. Two and three change both tokens and the scopes; three is
 * asked for client credentials as well.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const tokenTriggers = (
  runner: TriggerRunner,
  region: string,
): Pick<Triggers, 'preTokenGeneration'> => ({
  preTokenGeneration: async (source, request, groups, scopes) => {
    const { pool } = request;
    const groupConfiguration = configurationOf(groups);
    const details = { groupConfiguration, ...metadataOf(request) };
    if (source !== 'TokenGeneration_ClientCredentials') {
      if (runner.has(pool, 'preTokenGeneration')) {
        const event = buildEvent(source, region, request, details, { claimsOverrideDetails: null });
        return readFirst(await runner.run(pool, 'preTokenGeneration', event));
      }
      if (runner.has(pool, 'preTokenGenerationV2')) {
        const event = buildEvent(
          source,
          region,
          request,
          { ...details, scopes: [...scopes] },
          none,
        );
        return readSecond(
          await runner.run(pool, 'preTokenGenerationV2', { ...event, version: '2' }),
        );
      }
    }
    if (!runner.has(pool, 'preTokenGenerationV3')) return null;
    const event = buildEvent(source, region, request, { ...details, scopes: [...scopes] }, none);
    return readSecond(await runner.run(pool, 'preTokenGenerationV3', { ...event, version: '3' }));
  },
});

const none = { claimsAndScopeOverrideDetails: null };

const configurationOf = ({ groups, roles, preferredRole }: GroupClaims): GroupConfiguration => ({
  groupsToOverride: [...groups],
  iamRolesToOverride: [...roles],
  preferredRole,
});

/** Its claims are strings only. */
const readFirst = (answer: Answer): TokenChange => {
  const details = readObject(answer, 'claimsOverrideDetails');
  return {
    id: {
      set: readStrings(details, 'claimsToAddOrOverride'),
      suppress: readList(details, 'claimsToSuppress'),
    },
    access: { set: {}, suppress: [] },
    scopesToAdd: [],
    scopesToSuppress: [],
    groups: readGroups(details),
  };
};

const readSecond = (answer: Answer): TokenChange => {
  const details = readObject(answer, 'claimsAndScopeOverrideDetails');
  const access = readObject(details, 'accessTokenGeneration');
  return {
    id: readClaims(readObject(details, 'idTokenGeneration')),
    access: readClaims(access),
    scopesToAdd: readList(access, 'scopesToAdd'),
    scopesToSuppress: readList(access, 'scopesToSuppress'),
    groups: readGroups(details),
  };
};

const readClaims = (generation: Answer): ClaimChange => ({
  set: readObject(generation, 'claimsToAddOrOverride'),
  suppress: readList(generation, 'claimsToSuppress'),
});

/** Left out, the groups stay as they are; null or empty, they are suppressed. */
const readGroups = (details: Answer): GroupClaims | null => {
  if (details.groupOverrideDetails === undefined) return null;
  const override = readObject(details, 'groupOverrideDetails');
  return {
    groups: readList(override, 'groupsToOverride'),
    roles: readList(override, 'iamRolesToOverride'),
    preferredRole: readText(override, 'preferredRole'),
  };
};
