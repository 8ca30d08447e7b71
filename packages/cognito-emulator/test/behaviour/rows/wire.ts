import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createEmulator } from '../../../src/index.ts';
import { refusal } from '../../auth/support.ts';
import { temporaryFolder } from '../../support.ts';
import { password, type Row } from '../stage.ts';
import { createWire, WireError } from '../wire.ts';

const thrownBy = async (call: Promise<unknown>): Promise<WireError> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof WireError) return error;
  throw new Error('The call was not refused.');
};

/** Rows 61-63 and 65: the protocol, and what lies on the disk. */
export const wireRows: Readonly<Record<number, Row>> = {
  61: {
    says: 'requests are validated, and a broken one is answered in the shape of the protocol',
    evidence: 'W,K',
    run: async ({ api, emulator }) => {
      const post = async (body: string) => {
        const response = await fetch(emulator.url, {
          method: 'POST',
          headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
          body,
        });
        return { status: response.status, body: JSON.parse(await response.text()) };
      };
      expect(await post('{"AuthFlow":"USER_PASSWORD_AUTH"}')).toEqual({
        status: 400,
        body: {
          __type: 'InvalidParameterException',
          message:
            "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null",
        },
      });
      for (const broken of ['{"AuthFlow":', '[]', '{"AuthFlow":7,"ClientId":"x"}'])
        expect(await post(broken)).toMatchObject({
          status: 400,
          body: { __type: 'SerializationException' },
        });
      await api('ListUserPools', { MaxResults: 1 });
    },
  },
  62: {
    says: 'an error is said in x-amzn-errortype, x-amzn-errormessage and the body, with a request id',
    evidence: 'V',
    run: async ({ signIn, newName }) => {
      const { headers, status, name, message } = await thrownBy(signIn(newName()));
      expect(status).toBe(400);
      expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
      expect(headers.get('x-amzn-errortype')).toBe(`${name}:`);
      expect(headers.get('x-amzn-errormessage')).toBe(message);
      expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    },
  },
  63: {
    says: 'an administrator’s operation without a signature is refused',
    evidence: 'K',
    run: async ({ api, poolId: UserPoolId, person }) => {
      const Username = await person();
      expect(await refusal(api('AdminGetUser', { UserPoolId, Username }, null))).toBe(
        'MissingAuthenticationTokenException: Missing Authentication Token',
      );
      await api('AdminGetUser', { UserPoolId, Username });
    },
  },
  65: {
    says: 'no password lies on the disk, in no form that could be read back',
    evidence: 'E',
    run: async () => {
      await using folder = await temporaryFolder();
      const emulator = await createEmulator({ dataDir: folder.path });
      const api = createWire(emulator.url);
      const { UserPool } = await api('CreateUserPool', { PoolName: 'x' });
      const UserPoolId = UserPool?.Id ?? '';
      const Username = 'ada';
      await api('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
      await api('AdminSetUserPassword', {
        UserPoolId,
        Username,
        Password: password,
        Permanent: true,
      });
      await emulator.close();
      const names = await readdir(folder.path);
      const files = await Promise.all(
        names.map((name) => readFile(join(folder.path, name), 'utf8')),
      );
      const text = files.join('\n');
      expect(text).toContain('"verifier"');
      for (const form of [password, Buffer.from(password).toString('base64').replace(/=+$/, '')])
        expect(text).not.toContain(form);
      expect(text).not.toContain(Buffer.from(password).toString('hex'));
    },
  },
};
