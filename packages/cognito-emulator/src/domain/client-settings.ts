import type {
  CreateUserPoolClientRequest,
  ExplicitAuthFlowsType,
  TimeUnitsType,
} from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { ClientSettings, UserPool } from '../store/types.ts';
import { neverWritable } from './schema.ts';

type Given = Omit<CreateUserPoolClientRequest, 'UserPoolId' | 'GenerateSecret' | 'ClientSecret'>;

const defaultFlows: readonly ExplicitAuthFlowsType[] = [
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_CUSTOM_AUTH',
];

/** The whole settings from what a call gave. UpdateUserPoolClient too sets what it is not given to the default. */
export const completeClientSettings = (
  pool: UserPool,
  given: Given,
  doing: 'creating' | 'updating',
): ClientSettings => {
  const flows = given.ExplicitAuthFlows ?? defaultFlows;
  checkFlows(flows);
  if (given.RefreshTokenRotation?.Feature === 'ENABLED' && rotationClash(given.ExplicitAuthFlows))
    fail('rotationWithRefreshFlow');
  checkLifetimes(given);
  checkAttributes(pool, given, doing);
  return {
    ClientName: given.ClientName,
    RefreshTokenValidity: given.RefreshTokenValidity || 30,
    AccessTokenValidity: given.AccessTokenValidity,
    IdTokenValidity: given.IdTokenValidity,
    TokenValidityUnits: given.TokenValidityUnits ?? {},
    ReadAttributes: given.ReadAttributes,
    WriteAttributes: given.WriteAttributes,
    ExplicitAuthFlows: flows,
    SupportedIdentityProviders: given.SupportedIdentityProviders,
    CallbackURLs: given.CallbackURLs,
    LogoutURLs: given.LogoutURLs,
    DefaultRedirectURI: given.DefaultRedirectURI,
    AllowedOAuthFlows: given.AllowedOAuthFlows,
    AllowedOAuthScopes: given.AllowedOAuthScopes,
    AllowedOAuthFlowsUserPoolClient: given.AllowedOAuthFlowsUserPoolClient ?? false,
    AnalyticsConfiguration: given.AnalyticsConfiguration,
    PreventUserExistenceErrors: given.PreventUserExistenceErrors ?? 'LEGACY',
    EnableTokenRevocation: given.EnableTokenRevocation ?? true,
    EnablePropagateAdditionalUserContextData:
      given.EnablePropagateAdditionalUserContextData ?? false,
    AuthSessionValidity: given.AuthSessionValidity ?? 3,
    RefreshTokenRotation: given.RefreshTokenRotation,
  };
};

const checkFlows = (flows: readonly ExplicitAuthFlowsType[]) => {
  const legacy = flows.filter((flow) => !flow.startsWith('ALLOW_'));
  if (legacy.length > 0 && legacy.length < flows.length)
    fail('mixedAuthFlows', { legacy: legacy.join(', ') });
};

const rotationClash = (flows: readonly ExplicitAuthFlowsType[] = []) =>
  flows.includes('ALLOW_REFRESH_TOKEN_AUTH');

const secondsIn: Readonly<Record<TimeUnitsType, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

const tenYears = 3650 * secondsIn.days;

/** Five minutes to a day for ID and access tokens, an hour to ten years for refresh tokens; 0 means the default. */
const checkLifetimes = (given: Given) => {
  const units = given.TokenValidityUnits;
  const check = (value: number | undefined, unit: TimeUnitsType, from: number, to: number) => {
    if (!value) return;
    const lifetime = value * secondsIn[unit];
    if (lifetime < from || lifetime > to) fail('tokenLifetimeOutOfRange');
  };
  check(given.AccessTokenValidity, units?.AccessToken ?? 'hours', 300, secondsIn.days);
  check(given.IdTokenValidity, units?.IdToken ?? 'hours', 300, secondsIn.days);
  check(given.RefreshTokenValidity, units?.RefreshToken ?? 'days', secondsIn.hours, tenYears);
};

const checkAttributes = (pool: UserPool, given: Given, doing: 'creating' | 'updating') => {
  const known = new Set(pool.schema.map(({ Name }) => Name));
  if (given.ReadAttributes?.some((name) => !known.has(name)))
    fail('clientAttributesInvalid', { kind: 'read', doing });
  if (given.WriteAttributes?.some((name) => !known.has(name) || neverWritable.has(name)))
    fail('clientAttributesInvalid', { kind: 'write', doing });
  // What a user must have, every client must be able to write. Seen in the field, not documented for this operation.
  const mustWrite = pool.schema.filter(
    ({ Name, Required }) => Required && !neverWritable.has(Name),
  );
  const { WriteAttributes } = given;
  if (WriteAttributes && mustWrite.some(({ Name }) => !WriteAttributes.includes(Name)))
    fail('clientAttributesInvalid', { kind: 'write', doing });
};
