import { parse } from 'csv-parse/sync';
import { requireFreeAliases } from '../domain/aliases.ts';
import type { Attributes } from '../domain/attributes.ts';
import { draftUser } from '../domain/new-user.ts';
import { CognitoError, fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { ImportJob } from '../store/types/accounts.ts';
import type { UserPool } from '../store/types.ts';
import { csvHeader, mfaEnabled, username } from './csv-header.ts';

type Counts = Pick<ImportJob, 'imported' | 'skipped' | 'failed'>;
export type ImportResult = Counts & Pick<ImportJob, 'status' | 'message'>;

type Row = Readonly<Record<string, string>>;

/**
 * Makes a user of each line: without a password, in RESET_REQUIRED. Who is there already is skipped, a line that does
 * not fit fails, and the rest goes on. No trigger runs.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-using-import-tool.html
 */
export const importUsers = (
  context: EmulatorContext,
  pool: UserPool,
  csv: string,
): ImportResult => {
  const counts = { imported: 0, skipped: 0, failed: 0 };
  const rows = readRows(pool, csv);
  if (typeof rows === 'string') return { ...counts, status: 'Failed', message: rows };
  for (const row of rows) counts[importRow(context, pool, row)] += 1;
  return { ...counts, status: 'Succeeded', message: null };
};

/** The lines after the header, or what is wrong with the file as a whole. */
const readRows = (pool: UserPool, csv: string): readonly Row[] | string => {
  try {
    const lines = parse(csv, { bom: true, skip_empty_lines: true });
    const [header = [], ...rest] = lines;
    const missing = csvHeader(pool).find((column) => !header.includes(column));
    if (missing !== undefined || header.length !== csvHeader(pool).length)
      return 'The header of the file does not match the schema of the user pool.';
    return rest.map((line) =>
      Object.fromEntries(header.map((column, at) => [column, line[at] ?? ''])),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'The file is no CSV.';
    throw error;
  }
};

const importRow = (context: EmulatorContext, pool: UserPool, row: Row): keyof Counts => {
  const { store, clock } = context;
  const { [username]: name = '', [mfaEnabled]: mfa = '', ...given } = row;
  if (store.findUser(pool.id, name)) return 'skipped';
  try {
    const attributes = readAttributes(given);
    if (name === '' || (isTrue(mfa) && !attributes.phone_number)) return 'failed';
    const draft = draftUser(context, pool, name, attributes, 'sign-up', 'RESET_REQUIRED');
    requireVerified(pool, draft.attributes);
    requireFreeAliases(context, pool, draft);
    store.tables.users.put({
      ...draft,
      updatedAt: clock.now(),
      ...(isTrue(mfa) && { mfa: bySms }),
    });
    return 'imported';
  } catch (error) {
    if (error instanceof CognitoError) return 'failed';
    throw error;
  }
};

const bySms = {
  enabled: ['SMS_MFA'],
  preferred: 'SMS_MFA',
  softwareToken: null,
  pendingSecret: null,
  webAuthn: false,
} as const;

/** Empty columns are no attributes; true and false are written in any case. */
const readAttributes = (given: Row): Attributes =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, name.endsWith('_verified') ? String(isTrue(value)) : value]),
  );

const isTrue = (value: string) => value.toLowerCase() === 'true';

/** Imported users set a password by a code, so at least one address that the pool verifies must be good for one. */
const requireVerified = ({ settings }: UserPool, attributes: Attributes) => {
  const verified = settings.AutoVerifiedAttributes?.some(
    (name) => attributes[name] && attributes[`${name}_verified`] === 'true',
  );
  if (!verified) fail('resetWithoutContact');
};
