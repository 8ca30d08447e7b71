import {
  createBearerEntrance,
  createServices,
  createSiteEntrance,
  type Entrance,
  type Services,
} from '@gatehouse/api';
import type { DsqlOwner } from '@gatehouse/db/migrate';
import { Resource } from 'sst';

/**
 * The ONE place of the functions that reads what they are linked to; everything behind it takes plain values. A
 * function sees only the links its manifest entry lists, so each of these reads only those it needs.
 */

/** The SDK's own variable for another Cognito; the pool's public keys are read from the same place. */
const jwksOrigin = process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER;

export const webEntrance = (): Entrance =>
  createSiteEntrance({
    app: 'web',
    userPoolId: Resource.UserPool.id,
    clientId: Resource.WebClient.id,
    clientSecret: Resource.WebClient.secret,
    site: site(Resource.WebSite),
    keys: { current: Resource.SessionKeys.current, keys: Resource.SessionKeys.keys },
    jwksOrigin,
  });

export const consoleEntrance = (): Entrance =>
  createSiteEntrance({
    app: 'console',
    userPoolId: Resource.UserPool.id,
    clientId: Resource.ConsoleClient.id,
    clientSecret: Resource.ConsoleClient.secret,
    site: site(Resource.ConsoleSite),
    keys: { current: Resource.SessionKeys.current, keys: Resource.SessionKeys.keys },
    jwksOrigin,
  });

export const bearerEntrance = (): Entrance =>
  createBearerEntrance({
    userPoolId: Resource.UserPool.id,
    clientId: Resource.CliClient.id,
    jwksOrigin,
  });

/** For functions that look after people: the database and the user pool. */
export const services = (): Services =>
  createServices({ database: database(), userPoolId: Resource.UserPool.id });

/** For a function that is linked to the database alone. */
export const databaseServices = (): Services => createServices({ database: database() });

/** For the function that changes the schema. */
export const databaseOwner = (): DsqlOwner => {
  const { host, region, user } = Resource.DatabaseOwner;
  return { host, region, user };
};

/** For a terminal under `sst shell`: whoever may deploy may be the owner, and no IAM user is the functions' role. */
export const ownerServices = (): Services =>
  createServices({
    database:
      Resource.Database.engine === 'postgres' ? database() : { engine: 'dsql', ...databaseOwner() },
    userPoolId: Resource.UserPool.id,
  });

function database() {
  const link = Resource.Database;
  return link.engine === 'postgres'
    ? ({ engine: 'postgres', url: link.url } as const)
    : ({ engine: 'dsql', host: link.host, region: link.region, user: link.user } as const);
}

const site = ({ origin, cookieName, cookieSecure }: typeof Resource.WebSite) => ({
  origin,
  cookieName,
  cookieSecure,
});
