import type { UserPool } from '../store/types.ts';

/**
 * The columns of an import file: every attribute of the pool but `sub`, then two of Cognito's own.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-using-import-tool-csv-header.html
 */
export const csvHeader = ({ schema }: UserPool): readonly string[] => [
  ...schema.map(({ Name }) => Name).filter((name) => name !== 'sub'),
  mfaEnabled,
  username,
];

export const mfaEnabled = 'cognito:mfa_enabled';
export const username = 'cognito:username';
