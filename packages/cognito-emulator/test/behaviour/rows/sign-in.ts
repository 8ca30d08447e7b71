import { expect } from 'vitest';
import { seconds } from '../../../src/clock.ts';
import { refusal } from '../../auth/support.ts';
import { otherPassword, password, type Row } from '../stage.ts';

const incorrect = 'NotAuthorizedException: Incorrect username or password.';

/** Rows 26-32: what is said to whoever may not come in. */
export const signInRows: Readonly<Record<number, Row>> = {
  26: {
    says: 'a wrong password is no matter of the password policy',
    evidence: 'V',
    run: async ({ person, signIn }) => {
      expect(await refusal(signIn(await person(), 'x'))).toBe(incorrect);
    },
  },
  27: {
    says: 'somebody unknown and a wrong password are not to be told apart, unless the client is LEGACY',
    evidence: 'V',
    run: async ({ newClient, newName, person, signIn }) => {
      const unknown = await refusal(signIn(newName()));
      expect(unknown).toBe(await refusal(signIn(await person(), otherPassword)));
      const legacy = await newClient({ PreventUserExistenceErrors: 'LEGACY' });
      expect(await refusal(signIn(newName(), password, legacy))).toBe(
        'UserNotFoundException: User does not exist.',
      );
    },
  },
  28: {
    says: 'a pool with CaseSensitive false signs in whatever the case',
    evidence: 'M',
    run: async ({ person, tokens, newPool, newClient, signIn }) => {
      await tokens((await person()).toUpperCase());
      const poolId = await newPool({ UsernameConfiguration: { CaseSensitive: true } });
      const strict = await newClient({}, poolId);
      const name = await person('ada@example.com', poolId);
      expect(await refusal(signIn(name.toUpperCase(), password, strict))).toBe(incorrect);
    },
  },
  29: {
    says: 'a client that does not exist is named',
    evidence: 'W',
    run: async ({ newName, signIn }) => {
      const id = 'abcdefghijklmnopqrstuvwxyz';
      expect(await refusal(signIn(newName(), password, { id, secret: null }))).toBe(
        `ResourceNotFoundException: User pool client ${id} does not exist.`,
      );
    },
  },
  30: {
    says: 'a flow that the client does not enable is refused by name',
    evidence: 'W',
    run: async ({ newClient, person, signIn, api, poolId: UserPoolId }) => {
      const srpOnly = await newClient({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
      const USERNAME = await person();
      expect(await refusal(signIn(USERNAME, password, srpOnly))).toBe(
        'InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client',
      );
      const asAdministrator = api('AdminInitiateAuth', {
        UserPoolId,
        ClientId: srpOnly.id,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
      });
      expect(await refusal(asAdministrator)).toBe(
        'InvalidParameterException: Auth flow not enabled for this client',
      );
    },
  },
  31: {
    says: 'a client with a secret needs the right SECRET_HASH',
    evidence: 'W',
    run: async ({ newClient, person, signIn, tokens }) => {
      const client = await newClient({ GenerateSecret: true });
      const name = await person();
      const { id } = client;
      expect(await refusal(signIn(name, password, { id, secret: null }))).toBe(
        `NotAuthorizedException: Client ${id} is configured with secret but SECRET_HASH was not received`,
      );
      expect(await refusal(signIn(name, password, { id, secret: 'another' }))).toBe(
        `NotAuthorizedException: Unable to verify secret hash for client ${id}`,
      );
      await tokens(name, password, client);
    },
  },
  32: {
    says: 'after five wrong passwords each further one locks for twice as long',
    evidence: 'D,W',
    run: async ({ person, signIn, tokens, clock }) => {
      const name = await person();
      const exceeded = 'NotAuthorizedException: Password attempts exceeded';
      for (let at = 0; at < 5; at++) expect(await refusal(signIn(name, 'x'))).toBe(incorrect);
      expect(await refusal(signIn(name))).toBe(exceeded);
      clock.advance(seconds(1));
      expect(await refusal(signIn(name, 'x'))).toBe(incorrect);
      clock.advance(seconds(1));
      expect(await refusal(signIn(name))).toBe(exceeded);
      clock.advance(seconds(1));
      await tokens(name);
    },
  },
};
