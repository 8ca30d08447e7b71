import { expect, test } from 'vitest';
import { functions } from '../../src/dev/functions.ts';
import {
  awsEnvironment,
  baseEnvironment,
  emulatorEnvironment,
  siteEnvironment,
} from '../../src/environment/child-environment.ts';
import { type LinkSources, linkEnvironment, linkValues } from '../../src/environment/links.ts';
import { scrub } from '../../src/environment/scrub.ts';

/** A developer's shell in which every wrong turn leads to a real account. */
const hostile: NodeJS.ProcessEnv = {
  PATH: '/usr/bin',
  LANG: 'C.UTF-8',
  HOME: '/home/ada',
  AWS_PROFILE: 'production',
  AWS_ACCESS_KEY_ID: 'AKIAREAL',
  AWS_SECRET_ACCESS_KEY: 'real-secret',
  AWS_SESSION_TOKEN: 'real-token',
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: 'https://evil.example.com',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'https://evil.example.com',
  AWS_CONFIG_FILE: '/home/ada/.aws/config',
  AWS_SHARED_CREDENTIALS_FILE: '/home/ada/.aws/credentials',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.2/keys',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/home/ada/token',
  AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/Admin',
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
  SST_RESOURCE_Database: '{"engine":"postgres","url":"postgres://production"}',
  DATABASE_URL: 'postgres://production',
  PGPASSWORD: 'real-password',
  HTTPS_PROXY: 'http://proxy.example.com',
  NPM_TOKEN: 'npm-secret',
  GITHUB_TOKEN: 'github-secret',
};

const wrong = /real|production|evil|AKIA|ada|169\.254|111122223333|secret|proxy/i;

const origins = {
  site: 'http://localhost:3000',
  web: 'http://localhost:3000',
  console: 'http://localhost:3001',
};

const sources: LinkSources = {
  provisioned: {
    userPoolId: 'us-east-1_AAAAAAAAA',
    clients: {
      web: { id: 'web-id', secret: 'web-key' },
      console: { id: 'console-id', secret: 'console-key' },
      cli: { id: 'cli-id', secret: null },
    },
  },
  appUrl: 'postgres://gatehouse_app:pw@127.0.0.1:5000/postgres',
  sessionKeys: { current: 'k1', keys: { k1: 'AAAA' } },
  origins,
  cookies: {
    web: { cookieName: '__Host-web', cookieSecure: true },
    console: { cookieName: '__Host-console', cookieSecure: true },
  },
};

test('nothing of a hostile environment reaches any child', () => {
  const children = [
    baseEnvironment(hostile, '/state'),
    emulatorEnvironment(hostile, '/state'),
    siteEnvironment(hostile, '/state', origins, '.next'),
    { ...baseEnvironment(hostile, '/state'), ...awsEnvironment('http://127.0.0.1:9229') },
  ];
  for (const child of children) {
    expect(Object.entries(child).filter(([, value]) => wrong.test(value))).toEqual([]);
    expect(child.PATH).toBe('/usr/bin');
    expect(child.HOME).toBe('/state/home');
  }
});

test('a site holds no AWS, database or session key at all', () => {
  const names = Object.keys(siteEnvironment(hostile, '/state', origins, '.next'));
  expect(names.sort()).toEqual([
    'CONSOLE_ORIGIN',
    'HOME',
    'LANG',
    'NEXT_DIST_DIR',
    'NEXT_TELEMETRY_DISABLED',
    'PATH',
    'SITE_ORIGIN',
    'SITE_STAGE',
    'WEB_ORIGIN',
  ]);
});

test('every AWS variable that names a place names loopback or nothing', () => {
  const aws = awsEnvironment('http://127.0.0.1:9229');
  const places = Object.values(aws).filter((value) => /[:/]/.test(value));
  expect([...new Set(places)].sort()).toEqual(['/dev/null', 'http://127.0.0.1:9229']);
  expect(aws.AWS_EC2_METADATA_DISABLED).toBe('true');
});

test.each(Object.entries(functions))('%s sees its own links and no others', (name, definition) => {
  const environment = linkEnvironment(definition.links, linkValues(sources));
  const links = Object.keys(environment).map((key) => key.replace('SST_RESOURCE_', ''));
  expect(links.sort()).toEqual(['App', ...definition.links].sort());
  const all = JSON.stringify(environment);
  expect(all.includes('console-key'), name).toBe(name === 'ConsoleApi');
  expect(all.includes('web-key'), name).toBe(name === 'WebApi');
});

test('our own process forgets the same', () => {
  const env = { ...hostile };
  scrub(env);
  const left = Object.entries(env).filter(([name]) => /^(AWS|SST|PG|DATABASE)/.test(name));
  expect(left.filter(([, value]) => wrong.test(value ?? ''))).toEqual([]);
  expect(env.PATH).toBe('/usr/bin');
});
