import { createServer, type DevEnvironment, type Plugin } from 'vite';

export interface Transformer {
  readonly environment: DevEnvironment;
  close(): Promise<void>;
}

/**
 * Vite as a compiler only: no watcher (its events arrive after the request that should have seen the edit), no
 * sockets, no dependency bundling, no configuration or `.env` file of the project. Packages inside `node_modules` are
 * left to Node; whatever a symbolic link leads out of it (a workspace package, under any scope) is source.
 *
 * With `watch: null` Vite's resolver also keeps no cache of the file system, which is what makes it safe to leave out
 * the watcher's events.
 */
export async function createVite(
  root: string,
  beforeRead: (file: string) => void,
): Promise<Transformer> {
  const vite = await createServer({
    configFile: false,
    envDir: false,
    root,
    appType: 'custom',
    // A failed import is answered to whoever asked for it; Vite's own report of it would come on top.
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [stampReads(beforeRead)],
  });
  const environment = vite.environments.ssr;
  if (!environment) throw new Error('Vite made no server environment');
  return { environment, close: () => vite.close() };
}

/** The one place that knows a file is about to be read. */
function stampReads(beforeRead: (file: string) => void): Plugin {
  return {
    name: 'live-lambda:stamp-reads',
    enforce: 'pre',
    load(id) {
      const file = id.replace(/[?#].*$/, '');
      if (file.startsWith('/') || /^[a-z]:/i.test(file)) beforeRead(file);
      return null;
    },
  };
}
