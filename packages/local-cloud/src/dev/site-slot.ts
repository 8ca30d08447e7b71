import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../state/home.ts';
import { LockedError, takeLock } from '../state/lock.ts';

export interface SiteSlot {
  /** Where Next builds, from the site's folder. */
  readonly distDir: string;
  release(): Promise<void>;
}

/**
 * Next builds into its app's folder and refuses a second server there. Copies that run side by side from one checkout
 * therefore build in different places; a place is used again once its copy has ended, so that it stays warm. The
 * places lie beside one another, because a build sweeps out its own.
 */
export async function takeSiteSlot(): Promise<SiteSlot> {
  const folder = join(repository, 'node_modules/.cache/site-slots');
  await mkdir(folder, { recursive: true });
  for (let slot = 0; ; slot++) {
    try {
      const release = await takeLock(join(folder, String(slot)));
      return { distDir: slot === 0 ? '.next' : `.next-${slot}`, release };
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
    }
  }
}
