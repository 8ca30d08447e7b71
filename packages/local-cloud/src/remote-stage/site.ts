import * as z from 'zod';
import { takeSiteSlot } from '../dev/site-slot.ts';
import { startSite } from '../dev/start-site.ts';
import { writeLog } from '../dev/write-log.ts';
import { freePort } from '../processes/free-port.ts';
import { homeFrom } from '../state/home.ts';
import { UserError } from '../user-error.ts';
import { createRemoteSiteEdge } from './create-remote-site-edge.ts';

const environment = z.object({
  /** The site's router of the stage. */
  API_ORIGIN: z.url({ protocol: /^https?$/ }),
  SITE_ORIGIN: z.url(),
  WEB_ORIGIN: z.url(),
  CONSOLE_ORIGIN: z.url(),
  SITE_PORT: z.coerce.number().int().min(1).max(65_535),
});

/** `local-cloud site web|console`: one site, live, in front of a stage that `sst dev` runs. */
export async function site([app, ...rest]: readonly string[]): Promise<void> {
  if ((app !== 'web' && app !== 'console') || rest.length > 0)
    throw new UserError('Usage: local-cloud site web | console');
  const given = environment.safeParse(process.env);
  if (!given.success) {
    const missing = given.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new UserError(
      `\`pnpm dev:aws\` starts this with what the stage is known by; without it (${missing}) there is no API to call.`,
    );
  }
  const { API_ORIGIN, SITE_ORIGIN, WEB_ORIGIN, CONSOLE_ORIGIN, SITE_PORT } = given.data;
  const slot = await takeSiteSlot();
  const port = await freePort();
  const child = await startSite({
    app,
    home: homeFrom(process.env),
    port,
    origins: { site: SITE_ORIGIN, web: WEB_ORIGIN, console: CONSOLE_ORIGIN },
    distDir: slot.distDir,
    log: writeLog,
  });
  const edge = await createRemoteSiteEdge({
    port: SITE_PORT,
    pages: `http://127.0.0.1:${port}`,
    apiOrigin: API_ORIGIN,
    log: writeLog,
  });
  process.stdout.write(`  ${app}  ${edge.url}  (its API: ${API_ORIGIN})\n`);

  const stop = async () => {
    await edge.close();
    await child.stop();
    await slot.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  await child.ended;
}
