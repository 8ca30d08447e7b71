import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../src/profile.ts';
import { audienceOf, openTokenStore } from '../../src/tokens/store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An environment that knows a profile, with nobody signed in. */
export function homeWith(profile: Profile) {
  const folder = temporaryFolder();
  const home = join(folder, 'state');
  mkdirSync(home);
  writeFileSync(join(home, 'outputs.json'), JSON.stringify(profile));
  const config = join(folder, 'config');
  return { cwd: folder, config, env: { GATEHOUSE_HOME: home, GATEHOUSE_CONFIG_HOME: config } };
}

/** The same with somebody signed in, whose access token has the given time to live. */
export async function signedIn(profile: Profile, { livesMs = 900_000 } = {}) {
  const home = homeWith(profile);
  const store = openTokenStore(home.config, profile);
  await store.update(async () => ({
    email: 'ada@example.com',
    accessToken: 'access-0',
    accessExpiresAt: Date.now() + livesMs,
    refreshToken: 'refresh-0',
    signedInAt: Date.now(),
    ...audienceOf(profile),
  }));
  return { ...home, store };
}
