import type { JWTPayload } from 'jose';
import type { MappingRule, RoleMapping } from '../../model/identity-api.gen.ts';
import { fail } from '../errors.ts';
import type { IdentityPool } from '../store/types/identity.ts';
import type { Identified } from './identify.ts';
import type { VerifiedLogin } from './logins.ts';

/**
 * The role that credentials are for.
 *
 * @param custom `CustomRoleArn`: must be among the roles of the token
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 */
export const roleOf = (
  { pool, logins, isAuthenticated }: Identified,
  custom: string | undefined,
): string => {
  if (!isAuthenticated) {
    if (custom !== undefined) fail('roleNotInToken');
    return pool.roles.unauthenticated ?? fail('noRole');
  }
  for (const login of logins) {
    const mapping = mappingOf(pool, login);
    if (!mapping) continue;
    if (custom !== undefined) return customRole(login.claims, custom);
    const role =
      mapping.Type === 'Token' ? roleOfToken(login.claims) : roleOfRules(mapping, login.claims);
    if (role !== null) return role;
    if (mapping.AmbiguousRoleResolution === 'Deny') fail('roleDenied');
  }
  if (custom !== undefined) {
    const [first] = logins;
    return first ? customRole(first.claims, custom) : fail('roleNotInToken');
  }
  return pool.roles.authenticated ?? fail('noRole');
};

/** Kept under the user pool and its client together, `<provider>:<client id>`. */
const mappingOf = (
  { roleMappings }: IdentityPool,
  { provider, claims }: VerifiedLogin,
): RoleMapping | undefined => roleMappings[`${provider}:${claims.aud}`] ?? roleMappings[provider];

const customRole = (claims: JWTPayload, custom: string) =>
  rolesIn(claims).includes(custom) ? custom : fail('roleNotInToken');

/** The preferred role, or the only one. Several without a preference are ambiguous. */
const roleOfToken = (claims: JWTPayload): string | null => {
  const preferred = claims['cognito:preferred_role'];
  if (typeof preferred === 'string') return preferred;
  const roles = rolesIn(claims);
  return roles.length === 1 ? (roles[0] ?? null) : null;
};

const rolesIn = (claims: JWTPayload): string[] => {
  const roles = claims['cognito:roles'];
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
};

/** The first rule that matches decides. */
const roleOfRules = ({ RulesConfiguration }: RoleMapping, claims: JWTPayload): string | null =>
  RulesConfiguration?.Rules.find((rule) => matches(rule, claims))?.RoleARN ?? null;

const matches = ({ Claim, MatchType, Value }: MappingRule, claims: JWTPayload): boolean => {
  const claim = Object.hasOwn(claims, Claim) ? claims[Claim] : undefined;
  if (claim === undefined) return false;
  const text = Array.isArray(claim) ? claim.join(',') : String(claim);
  switch (MatchType) {
    case 'Equals':
      return text === Value;
    case 'NotEqual':
      return text !== Value;
    case 'StartsWith':
      return text.startsWith(Value);
    case 'Contains':
      return text.includes(Value);
  }
};
