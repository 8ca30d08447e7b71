import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { createBuckets, type Rate } from './buckets.ts';
import {
  type Category,
  categoryOf,
  grantCategories,
  identityRates,
  isLimitedPerPool,
  pageCategories,
  perClientOfDomain,
  perDomain,
  perPool,
  perUser,
  ratePerSecond,
  userAccess,
} from './rates.ts';
import { bodyOf, poolOf, textOf, userOf } from './subject-of.ts';

/** Each counts one request; false where it comes too soon after others, and then it counts nowhere. */
export interface Quotas {
  /** @param body Of the call, not validated yet. */
  admitCall(service: string, operation: string, body: unknown): boolean;
  /** @param path Within the domain, as `/login`. */
  admitPage(domainId: string, method: string, path: string, clientId: string | null): boolean;
  /** What the token endpoint is asked for. */
  admitGrant(grantType: string): boolean;
}

/**
 * Quotas of AWS for each kind of operation, for an operation of one pool, for one user and for a pool's domain.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export const createQuotas = (clock: Clock, store: Store): Quotas => {
  const buckets = createBuckets(clock);
  return {
    admitCall: (service, operation, given) => {
      if (service === 'cognito-identity') {
        const perSecond = identityRates[operation];
        return perSecond === undefined || buckets.take([{ bucket: operation, perSecond }]);
      }
      const body = bodyOf(given);
      const category = categoryOfCall(operation, textOf(body.ChallengeName));
      const others = [
        ...poolRates(store, category, operation, body),
        ...userRates(store, category, body),
      ];
      const kinds = [
        category,
        ...(category === 'ChallengeResponse' ? (['UserAuthentication'] as const) : []),
      ];
      return kinds.some((kind) => buckets.take([rateOf(kind), ...others]));
    },
    admitPage: (domainId, method, path, clientId) => {
      const category = pageCategories[`${method} ${path}`];
      return buckets.take([
        { bucket: `domain ${domainId}`, perSecond: perDomain },
        ...(clientId ? [{ bucket: `client ${clientId}`, perSecond: perClientOfDomain }] : []),
        ...(category ? [rateOf(category)] : []),
      ]);
    },
    admitGrant: (grantType) => {
      const category = grantCategories[grantType];
      return category === undefined || buckets.take([rateOf(category)]);
    },
  };
};

const rateOf = (category: Category): Rate => ({
  bucket: category,
  perSecond: ratePerSecond[category],
});

/** A new password is account recovery, whatever asked for it. */
const categoryOfCall = (operation: string, challenge: string | null): Category => {
  const category = categoryOf(operation);
  const isNewPassword = category === 'ChallengeResponse' && challenge === 'NEW_PASSWORD_REQUIRED';
  return isNewPassword ? 'UserAccountRecovery' : category;
};

function poolRates(
  store: Store,
  category: Category,
  operation: string,
  body: Readonly<Record<string, unknown>>,
): readonly Rate[] {
  const pool = isLimitedPerPool(category) ? poolOf(store, body) : null;
  return pool === null ? [] : [{ bucket: `pool ${pool} ${operation}`, perSecond: perPool }];
}

function userRates(
  store: Store,
  category: Category,
  body: Readonly<Record<string, unknown>>,
): readonly Rate[] {
  const access = userAccess[category];
  const user = access ? userOf(store, body) : null;
  return user === null ? [] : [{ bucket: `${access} ${user}`, perSecond: perUser }];
}
