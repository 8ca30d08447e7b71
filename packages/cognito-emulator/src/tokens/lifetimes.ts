import type { UserPoolClient } from '../store/types.ts';

const secondsIn = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

export interface Lifetimes {
  readonly id: number;
  readonly access: number;
  readonly refresh: number;
}

/** In seconds. Defaults: an hour for ID and access tokens, 30 days for refresh tokens, which 0 means as well. */
export function lifetimesOf({ settings }: UserPoolClient): Lifetimes {
  const units = settings.TokenValidityUnits;
  return {
    id:
      (settings.IdTokenValidity || 1) *
      secondsIn[settings.IdTokenValidity ? (units?.IdToken ?? 'hours') : 'hours'],
    access:
      (settings.AccessTokenValidity || 1) *
      secondsIn[settings.AccessTokenValidity ? (units?.AccessToken ?? 'hours') : 'hours'],
    refresh:
      (settings.RefreshTokenValidity || 30) *
      secondsIn[settings.RefreshTokenValidity ? (units?.RefreshToken ?? 'days') : 'days'],
  };
}
