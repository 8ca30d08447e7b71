import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type People, personName } from './people.ts';
import { type Server, startServer } from './server-process.ts';

/** What we are compared with: the Cognito emulator that developers install from npm today. */
export const version = '5.3.0';

/** Installs it into a folder of the bench, once; it is no dependency of ours. */
export const installCognitoLocal = async (cache: string): Promise<string> => {
  const folder = join(cache, `cognito-local-${version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await promisify(execFile)('npm', ['install', `cognito-local@${version}`, ...flags], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  return join(folder, 'node_modules/cognito-local/lib/bin/start.js');
};

const poolId = 'local_bench0001';

/** Its data as it writes it itself, for a pool of that many people. */
const writeData = async (folder: string, { count, password, clientId }: People) => {
  const db = join(folder, '.cognito/db');
  await mkdir(db, { recursive: true });
  const at = '2026-01-01T00:00:00.000Z';
  const users = Array.from({ length: count }, (_, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const user = {
      Username: id,
      Password: password,
      Attributes: [
        { Name: 'email', Value: personName(index) },
        { Name: 'sub', Value: id },
      ],
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserCreateDate: at,
      UserLastModifiedDate: at,
      RefreshTokens: [],
    };
    return [id, user] as const;
  });
  const pool = {
    Users: Object.fromEntries(users),
    Options: {
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
      LambdaConfig: {},
      SchemaAttributes: ['sub', 'email'].map((Name) => ({
        Name,
        AttributeDataType: 'String',
        Mutable: Name !== 'sub',
        Required: Name === 'sub',
      })),
      UsernameAttributes: ['email'],
      MfaConfiguration: 'OFF',
      Id: poolId,
      Name: 'bench',
      CreationDate: at,
      LastModifiedDate: at,
    },
  };
  const client = {
    ClientId: clientId,
    ClientName: 'bench',
    UserPoolId: poolId,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    TokenValidityUnits: { AccessToken: 'hours', IdToken: 'minutes', RefreshToken: 'days' },
    CreationDate: at,
    LastModifiedDate: at,
  };
  await writeFile(join(folder, '.cognito/config.json'), '{}');
  await writeFile(join(db, `${poolId}.json`), JSON.stringify(pool, null, 2));
  await writeFile(
    join(db, 'clients.json'),
    JSON.stringify({ Clients: { [clientId]: client } }, null, 2),
  );
};

export const startCognitoLocal = async (
  entry: string,
  folder: string,
  people: People,
): Promise<Server & { readonly poolId: string }> => {
  await writeData(folder, people);
  const server = await startServer((port) => ({
    args: [entry],
    cwd: folder,
    env: { PORT: String(port), HOST: '127.0.0.1' },
  }));
  return { ...server, poolId };
};
