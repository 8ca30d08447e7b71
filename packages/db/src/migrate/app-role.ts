import type { Engine, MigrationClient } from './client.ts';
import { retrying } from './retrying.ts';

/** The role the functions connect as. It owns nothing; the migrations grant it what it may do, table by table. */
export const APP_ROLE = 'gatehouse_app';

export type AppRoleLogin =
  | { readonly password: string }
  /** IAM roles that may connect as the app role: on DSQL there are no passwords. */
  | { readonly iamRoles: readonly string[] };

/** Creates the app role and lets it log in. Safe to run again. */
export async function ensureAppRole(
  client: MigrationClient,
  engine: Engine,
  login: AppRoleLogin,
): Promise<void> {
  await retrying(async () => {
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    if (rows.length === 0) await client.query(`CREATE ROLE ${APP_ROLE} WITH LOGIN`);
  });

  if ('password' in login) {
    if (engine === 'dsql') throw new Error('Aurora DSQL has no passwords: name IAM roles instead.');
    // A utility statement takes no parameters, so the only safe text is one that cannot end the literal.
    if (!/^[\w-]+$/.test(login.password))
      throw new Error('The app role needs a URL-safe password.');
    await retrying(() => client.query(`ALTER ROLE ${APP_ROLE} WITH PASSWORD '${login.password}'`));
    return;
  }

  for (const arn of login.iamRoles) await grantToIamRole(client, arn);
}

/** @see https://docs.aws.amazon.com/aurora-dsql/latest/userguide/using-database-and-iam-roles.html */
async function grantToIamRole(client: MigrationClient, arn: string): Promise<void> {
  if (!/^arn:[\w:/+=,.@-]+$/.test(arn)) throw new Error(`Not the ARN of an IAM role: ${arn}`);
  const { rows } = await client.query(
    'SELECT 1 FROM sys.iam_pg_role_mappings WHERE arn = $1 AND pg_role_name = $2',
    [arn, APP_ROLE],
  );
  if (rows.length > 0) return;
  await retrying(() => client.query(`AWS IAM GRANT ${APP_ROLE} TO '${arn}'`));
}
