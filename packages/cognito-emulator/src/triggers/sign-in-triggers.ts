import { buildEvent, foundOf, metadataOf, validationOf } from './event.ts';
import { readFlag, readStrings, readText } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { Triggers } from './triggers.ts';

/** Before and after a sign-in, and the migration of somebody who signs in for the first time. */
export const signInTriggers = (
  runner: TriggerRunner,
  region: string,
): Pick<Triggers, 'preAuthentication' | 'postAuthentication' | 'userMigration'> => ({
  preAuthentication: async (request) => {
    if (!runner.has(request.pool, 'preAuthentication')) return;
    const details = { ...validationOf(request), ...foundOf(request) };
    const source = 'PreAuthentication_Authentication';
    const event = buildEvent(source, region, request, details, {});
    await runner.run(request.pool, 'preAuthentication', event);
  },
  postAuthentication: async (request, newDeviceUsed) => {
    if (!runner.has(request.pool, 'postAuthentication')) return;
    const details = { newDeviceUsed, ...metadataOf(request) };
    const source = 'PostAuthentication_Authentication';
    const event = buildEvent(source, region, request, details, {});
    await runner.run(request.pool, 'postAuthentication', event);
  },
  userMigration: async (source, request, password) => {
    if (!runner.has(request.pool, 'userMigration')) return null;
    const details = {
      ...(password !== null && { password }),
      ...validationOf(request),
      ...metadataOf(request),
    };
    const about = { ...request, user: null };
    const event = buildEvent(source, region, about, details, noMigration);
    const answer = await runner.run(request.pool, 'userMigration', event);
    return {
      attributes: readStrings(answer, 'userAttributes'),
      isConfirmed: readText(answer, 'finalUserStatus') === 'CONFIRMED',
      forceAliasCreation: readFlag(answer, 'forceAliasCreation'),
    };
  },
});

const noMigration = {
  userAttributes: null,
  forceAliasCreation: null,
  finalUserStatus: null,
  messageAction: null,
  desiredDeliveryMediums: null,
};
