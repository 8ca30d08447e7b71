/**
 * Which way imports run. `apps → packages/api → packages/{auth,db} → packages/user-pool`; everything that only exists
 * on a laptop stands beside that line and is imported by tests alone.
 *
 * `may` lists folders, or `folder:entry` where only that entry of the package's exports is meant, or `type folder`
 * where only types may be imported. Tests may also import what `testsMay` lists.
 *
 * @type {readonly { folder: string, may: readonly string[], because: string }[]}
 */
export const rules = [
  {
    folder: 'apps/web',
    may: ['packages/api:./client', 'type packages/api', 'packages/ui', 'packages/user-pool'],
    because:
      'a site reaches server code only as types: its functions hold no database or Cognito rights',
  },
  {
    folder: 'apps/console',
    may: ['packages/api:./client', 'type packages/api', 'packages/ui', 'packages/user-pool'],
    because:
      'a site reaches server code only as types: its functions hold no database or Cognito rights',
  },
  {
    folder: 'apps/functions',
    may: ['packages/api', 'packages/auth', 'packages/db', 'packages/user-pool'],
    because: 'the handlers adapt Lambda to the API and hold no rules',
  },
  {
    folder: 'apps/cli',
    may: [
      'packages/api',
      'packages/auth',
      'packages/db',
      'packages/user-pool',
      'apps/functions:./resources',
    ],
    because:
      'the terminal is a peer of the sites; under `sst shell` it reads the same links as the functions',
  },
  {
    folder: 'packages/api',
    may: ['packages/auth', 'packages/db', 'packages/user-pool'],
    because: 'the rules of the product know nothing of who serves or shows them',
  },
  {
    folder: 'packages/auth',
    may: ['packages/db', 'packages/user-pool'],
    because: 'sessions lie in the database; people and procedures are the API’s',
  },
  {
    folder: 'packages/db',
    may: ['packages/user-pool'],
    because: 'the schema is below everything that reads it',
  },
  {
    folder: 'packages/ui',
    may: ['packages/user-pool:./validation'],
    because: 'the design system knows how a field is valid, and nothing else of ours',
  },
  {
    folder: 'packages/user-pool',
    may: [],
    because: 'the one definition has readers, not sources',
  },
  {
    folder: 'packages/cognito-emulator',
    may: [],
    because: 'it is published on its own and knows nothing of this product',
  },
  {
    folder: 'packages/local-cloud',
    may: [
      'packages/cognito-emulator',
      'packages/user-pool',
      'packages/db',
      'packages/auth',
      'packages/api',
      'apps/functions:./manifest',
    ],
    because: 'it starts what AWS would: handlers are files it runs, not modules it imports',
  },
  {
    folder: 'infra',
    may: [
      'packages/user-pool',
      'apps/functions:./manifest',
      'packages/local-cloud:./security-headers',
      // The checks compare the plan with what the emulator is provisioned with.
      'packages/local-cloud:./provision',
      'packages/local-cloud:./viewer-request',
    ],
    because: 'it deploys the definition and the manifest, and nothing imports it',
  },
  {
    folder: 'packages/tooling',
    may: ['packages/db', 'packages/local-cloud'],
    because: 'it gives tests their database',
  },
  {
    folder: 'packages/e2e',
    may: [
      'packages/api',
      'packages/auth',
      'packages/db',
      'packages/user-pool',
      'packages/local-cloud',
      'packages/cognito-emulator',
      'packages/tooling',
      'apps/functions',
      'apps/cli',
    ],
    because: 'it tests the whole and is imported by nobody',
  },
];

/** What any test may import beside what its package may. */
export const testsMay = ['packages/tooling', 'packages/local-cloud', 'packages/cognito-emulator'];

/**
 * Entries that browsers load: following their imports must never lead to one of these.
 * @type {{ entries: readonly string[], never: RegExp, because: string }}
 */
export const browser = {
  entries: ['packages/api/src/client/index.ts', 'packages/user-pool/src/validation/index.ts'],
  never:
    /^(node:.*|pg|drizzle-orm.*|@aws-sdk\/.*|@aws\/.*|aws-jwt-verify.*|sst|@trpc\/server.*|.*\/(auth|db))$/,
  because: 'server code would end up in a browser bundle',
};
