import { buildSites } from './src/build-sites.mjs';

/** Every project's global set-up runs in one process, each with modules of its own. */
const shared = globalThis as unknown as { gatehouseBuiltSites?: Promise<number> };

/** Global set-up for packages whose tests look at the sites as they are deployed: they are built, or still are. */
export default async function setup(): Promise<void> {
  shared.gatehouseBuiltSites ??= buildSites();
  const code = await shared.gatehouseBuiltSites;
  if (code !== 0) throw new Error('The sites could not be built: the reason stands above.');
}
