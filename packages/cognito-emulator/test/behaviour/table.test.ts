import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationRows } from './rows/every-operation.ts';
import { factorRows, riddle } from './rows/factors.ts';
import { firstSignInRows } from './rows/first-sign-in.ts';
import { listRows } from './rows/lists-and-states.ts';
import { oauthRows } from './rows/oauth.ts';
import { ownAccountRows } from './rows/own-account.ts';
import { poolRows } from './rows/pools-and-invitations.ts';
import { signInRows } from './rows/sign-in.ts';
import { signUpRows } from './rows/sign-up.ts';
import { tokenRows } from './rows/tokens.ts';
import { wireRows } from './rows/wire.ts';
import { openStage, type Row, type Stage } from './stage.ts';

const rows: Readonly<Record<number, Row>> = {
  ...poolRows,
  ...firstSignInRows,
  ...signUpRows,
  ...signInRows,
  ...ownAccountRows,
  ...listRows,
  ...tokenRows,
  ...wireRows,
  ...factorRows,
  ...oauthRows,
  ...operationRows,
};

/** What an emulator of Cognito is known to get wrong, row by row, with the real answer's evidence. */
describe('the behaviour table', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ triggers: riddle });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('has all of its 65 rows', () => {
    expect(Object.keys(rows)).toEqual(Array.from({ length: 65 }, (_, at) => String(at + 1)));
  });

  for (const [number, { says, evidence, run }] of Object.entries(rows))
    it(`row ${number}: ${says} [${evidence}]`, () => run(stage));
});
