import { expect } from 'vitest';
import { refusal } from '../../auth/support.ts';
import { password, type Row, type Stage } from '../stage.ts';

const confirm = ({ api, client, code }: Stage, Username: string, given = code(Username)) =>
  api('ConfirmSignUp', { ClientId: client.id, Username, ConfirmationCode: given });

const signUpWith = async (
  { api, newName }: Stage,
  ClientId: string,
  attributes: Readonly<Record<string, string>>,
) =>
  api('SignUp', {
    ClientId,
    Username: newName(),
    Password: password,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  });

/** A code that is not the one. */
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Rows 17-25: sign-up and its confirmation. */
export const signUpRows: Readonly<Record<number, Row>> = {
  17: {
    says: 'SignUp masks where the code went; confirming it verifies the address',
    evidence: 'V,D',
    run: async (stage) => {
      const Username = stage.newName();
      const { CodeDeliveryDetails, UserConfirmed, UserSub } = await stage.api('SignUp', {
        ClientId: stage.client.id,
        Username,
        Password: password,
      });
      expect(CodeDeliveryDetails).toEqual({
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: 'p***@e***',
      });
      expect(UserConfirmed).toBe(false);
      await confirm(stage, Username);
      expect(await stage.attributes(Username)).toMatchObject({
        sub: UserSub,
        email_verified: 'true',
      });
    },
  },
  18: {
    says: 'SignUp with an address as username needs no email attribute',
    evidence: 'V',
    run: async ({ signUp, attributes }) => {
      const name = await signUp();
      expect(await attributes(name)).toMatchObject({ email: name });
    },
  },
  19: {
    says: 'SignUp of a name that is taken says "User already exists"',
    evidence: 'V',
    run: async ({ signUp }) => {
      expect(await refusal(signUp(await signUp()))).toBe(
        'UsernameExistsException: User already exists',
      );
    },
  },
  20: {
    says: 'SignUp writes no attribute that the client may not write',
    evidence: 'W',
    run: async (stage) => {
      const { id } = await stage.newClient({ WriteAttributes: ['email'] });
      expect(await refusal(signUpWith(stage, id, { name: 'Ada' }))).toBe(
        'NotAuthorizedException: A client attempted to write unauthorized attribute',
      );
    },
  },
  21: {
    says: 'SignUp with an attribute that the schema does not know is refused',
    evidence: 'W',
    run: async (stage) => {
      expect(await refusal(signUpWith(stage, stage.client.id, { 'custom:nothing': 'x' }))).toBe(
        'InvalidParameterException: Attributes did not conform to the schema: custom:nothing: Attribute does not exist in the schema.\n',
      );
    },
  },
  22: {
    says: 'nobody signs in before they are confirmed',
    evidence: 'W',
    run: async ({ signUp, signIn }) => {
      expect(await refusal(signIn(await signUp()))).toBe(
        'UserNotConfirmedException: User is not confirmed.',
      );
    },
  },
  23: {
    says: 'a wrong code is refused in the words that clients match on',
    evidence: 'V',
    run: async (stage) => {
      const name = await stage.signUp();
      expect(await refusal(confirm(stage, name, other(stage.code(name))))).toBe(
        'CodeMismatchException: Invalid verification code provided, please try again.',
      );
      await confirm(stage, name);
    },
  },
  24: {
    says: 'confirming again says that there is nothing to confirm',
    evidence: 'W',
    run: async (stage) => {
      const name = await stage.signUp();
      await confirm(stage, name);
      expect(await refusal(confirm(stage, name))).toBe(
        'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
      );
    },
  },
  25: {
    says: 'ResendConfirmationCode sends a new code, and the old one is worthless',
    evidence: 'M',
    run: async (stage) => {
      const Username = await stage.signUp();
      const first = stage.code(Username);
      const resend = () =>
        stage.api('ResendConfirmationCode', { ClientId: stage.client.id, Username });
      const { CodeDeliveryDetails } = await resend();
      expect(CodeDeliveryDetails?.Destination).toBe('p***@e***');
      // One time in a million the two are the same.
      if (stage.code(Username) === first) await resend();
      expect(await refusal(confirm(stage, Username, first))).toContain('CodeMismatchException');
      await confirm(stage, Username);
    },
  },
};
