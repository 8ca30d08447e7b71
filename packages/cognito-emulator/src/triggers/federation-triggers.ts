import type { Strings } from './events.ts';
import { isObject, readObject } from './read.ts';
import type { TriggerRunner } from './run-trigger.ts';
import type { ProviderAttributes, Triggers } from './triggers.ts';

/** Before what another provider says of somebody is mapped to attributes. */
export const federationTriggers = (
  runner: TriggerRunner,
  region: string,
): Pick<Triggers, 'inboundFederation'> => ({
  inboundFederation: async ({ pool, clientId, provider, subject }, attributes) => {
    if (!runner.has(pool, 'inboundFederation')) return null;
    const answer = await runner.run(pool, 'inboundFederation', {
      version: '1',
      triggerSource: 'InboundFederation_ExternalProvider',
      region,
      userPoolId: pool.id,
      userName: subject,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
      request: {
        providerName: provider.name,
        providerType: provider.settings.ProviderType ?? 'OIDC',
        attributes: stringsOf(attributes),
      },
      response: { userAttributesToMap: {} },
    });
    const told = readObject(answer, 'userAttributesToMap');
    // Nothing at all means that everything stays as it came.
    return Object.keys(told).length === 0 ? null : told;
  },
});

/** Functions are given strings only: what is no scalar, as JSON. */
const stringsOf = (attributes: ProviderAttributes) =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([source, values]) =>
      values === null ? [] : [[source, stringMap(values)]],
    ),
  );

const stringMap = (values: Readonly<Record<string, unknown>>): Strings =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === null
        ? []
        : [[name, isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)]],
    ),
  );
