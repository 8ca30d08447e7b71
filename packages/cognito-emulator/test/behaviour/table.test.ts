import { afterAll, beforeAll, describe, it } from 'vitest';
import { firstSignInRows } from './rows/first-sign-in.ts';
import { listRows } from './rows/lists-and-states.ts';
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
};

/** What an emulator of Cognito is known to get wrong, row by row, with the real answer's evidence. */
describe('the behaviour table', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  for (const [number, { says, evidence, run }] of Object.entries(rows))
    it(`row ${number}: ${says} [${evidence}]`, () => run(stage));
});
