import { userPool } from '@gatehouse/user-pool';
import { createAlarms } from './alarms.ts';
import { createAppClients } from './app-clients.ts';
import { createDatabase, linkDatabaseOwner } from './database.ts';
import { createEntrances } from './entrances.ts';
import { createFiles } from './files.ts';
import { grantCognito } from './grants.ts';
import { createGroups } from './groups.ts';
import { requireSamePool } from './guards.ts';
import { harden } from './hardening.ts';
import { createIdentityPool } from './identity-pool.ts';
import { createSiteLinks, siteOrigin } from './links.ts';
import { createMail } from './mail.ts';
import { createManagedLoginBranding } from './managed-login.ts';
import { createMigrations } from './migrations.ts';
import { createRouters } from './routers.ts';
import { createSchedules } from './schedules.ts';
import { createSessionKeys } from './session-keys.ts';
import { settings } from './settings.ts';
import { createSites } from './sites.ts';
import { requireProtection, stageOf } from './stage.ts';
import { createTriggers } from './triggers.ts';
import deployed from './user-pool.fixed.json' with { type: 'json' };
import { createUserPool } from './user-pool.ts';

/**
 * Everything that is on AWS. The order keeps sites and clients out of each other's way: routers first, because the
 * invitation and the cookies name their addresses; then database and triggers, pool and clients, functions, sites.
 * @returns the outputs, which `pnpm deploy:aws` writes for the CLI
 */
export function provision() {
  const stage = stageOf($app.stage, settings, $dev);
  requireProtection(stage, $app);
  requireSamePool(userPool, deployed);
  harden(stage.logRetention);

  const routers = createRouters(stage);
  const Database = createDatabase(stage);
  const DatabaseOwner = linkDatabaseOwner(Database);
  const migrations = createMigrations({ DatabaseOwner });

  const triggers = createTriggers({ Database }, migrations);
  const UserPool = createUserPool(stage, {
    webOrigin: siteOrigin(stage, routers, 'web'),
    triggers,
    mail: createMail(stage),
  });
  createGroups(UserPool);
  const clients = createAppClients(UserPool);
  createManagedLoginBranding(UserPool, clients.WebClient);

  const files = createFiles(stage, routers);
  const identityPool = createIdentityPool(UserPool, clients.CliClient, files);

  const links = {
    UserPool,
    Database,
    ...clients,
    SessionKeys: createSessionKeys(stage),
    ...createSiteLinks(stage, routers),
  };
  const entrances = createEntrances(links, migrations, routers);
  const schedules = createSchedules(links, migrations);
  const functions = { ...triggers, ...entrances, ...schedules };
  grantCognito(functions, UserPool);
  migrations.run(functions);
  createSites(stage, routers);
  createAlarms(stage, functions, UserPool);

  return {
    stage: stage.name,
    region: settings.region,
    userPoolId: UserPool.id,
    identityPoolId: identityPool.id,
    files: files.name,
    clients: {
      web: clients.WebClient.id,
      console: clients.ConsoleClient.id,
      cli: clients.CliClient.id,
    },
    urls: {
      web: siteOrigin(stage, routers, 'web'),
      console: siteOrigin(stage, routers, 'console'),
      api: entrances.BearerApi?.url.apply((url) => new URL(url).origin),
    },
  };
}
