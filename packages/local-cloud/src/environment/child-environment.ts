import { join } from 'node:path';
import { REGION } from '../provision/cognito.ts';

/**
 * Everything that a child may inherit from the developer's own environment. What is not here does not pass: no key, no
 * profile, no endpoint, no proxy, so that a variable missing in a child can never be found in the developer's shell
 * and lead to a real account.
 */
const inherited = [
  'PATH',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TMPDIR',
  'TERM',
  'COLORTERM',
  'NO_COLOR',
  'FORCE_COLOR',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
] as const;

type Environment = Record<string, string>;

/** What every child gets. Its home is an empty folder of ours: no credentials file, no tool's settings. */
export function baseEnvironment(source: NodeJS.ProcessEnv, home: string): Environment {
  const environment: Environment = { HOME: join(home, 'home') };
  for (const name of inherited) {
    const value = source[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/**
 * What points an AWS SDK, whatever the service, at the emulator and at nothing else.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export const awsEnvironment = (emulatorUrl: string): Environment => ({
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ENDPOINT_URL: emulatorUrl,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: emulatorUrl,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

export interface SiteOrigins {
  readonly site: string;
  readonly web: string;
  readonly console: string;
}

/**
 * A site's server: it knows where it is reached, and holds no key of any kind.
 * @param distDir where Next's development server builds; a built site has no need of it
 */
export const siteEnvironment = (
  source: NodeJS.ProcessEnv,
  home: string,
  origins: SiteOrigins,
  distDir?: string,
): Environment => ({
  ...baseEnvironment(source, home),
  SITE_STAGE: 'local',
  SITE_ORIGIN: origins.site,
  WEB_ORIGIN: origins.web,
  CONSOLE_ORIGIN: origins.console,
  ...(distDir !== undefined && { NEXT_DIST_DIR: distDir }),
  NEXT_TELEMETRY_DISABLED: '1',
});

/** The emulator: an AWS service needs no AWS environment. */
export const emulatorEnvironment = (source: NodeJS.ProcessEnv, home: string): Environment =>
  baseEnvironment(source, home);
