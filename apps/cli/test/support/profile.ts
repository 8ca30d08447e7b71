import type { Profile } from '../../src/profile.ts';

/** A profile of which nothing answers unless a test says so. */
export const profileOf = (changes: Partial<Profile> = {}): Profile => ({
  stage: 'local',
  region: 'us-east-1',
  userPoolId: 'us-east-1_AbCdEfGhI',
  clients: { cli: 'cliclient' },
  urls: { api: 'http://127.0.0.1:9' },
  cognitoEndpoint: 'http://127.0.0.1:9',
  ...changes,
});
