import { expect } from 'vitest';
import { operations } from '../../../src/ops/index.ts';
import { operationNames } from '../../../src/wire/model.ts';
import type { Row } from '../stage.ts';

/** Row 64: what the other emulator lacks altogether. */
export const operationRows: Readonly<Record<number, Row>> = {
  64: {
    says: 'every operation of the model is there, domains, providers, passkeys, devices and logs among them',
    evidence: 'M',
    run: async ({ api, newPool, person, tokens }) => {
      expect(Object.keys(operations).sort()).toEqual(operationNames());
      const UserPoolId = await newPool();
      const { UserPool } = await api('DescribeUserPool', { UserPoolId });
      await api('CreateUserPoolDomain', { UserPoolId, Domain: 'row-64' });
      await api('CreateResourceServer', { UserPoolId, Identifier: 'api', Name: 'api' });
      await api('CreateIdentityProvider', {
        UserPoolId,
        ProviderName: 'Acme',
        ProviderType: 'OIDC',
        ProviderDetails: {
          client_id: 'a',
          client_secret: 'b',
          attributes_request_method: 'GET',
          oidc_issuer: 'https://acme.example',
          authorize_scopes: 'openid',
        },
      });
      await api('TagResource', { ResourceArn: UserPool?.Arn ?? '', Tags: { a: 'b' } });
      await api('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [] });
      const { AccessToken } = await tokens(await person());
      expect(await api('ListDevices', { AccessToken })).toEqual({ Devices: [] });
      expect(await api('ListWebAuthnCredentials', { AccessToken })).toEqual({ Credentials: [] });
      const { ConfiguredUserAuthFactors } = await api('GetUserAuthFactors', { AccessToken });
      expect(ConfiguredUserAuthFactors).toContain('PASSWORD');
    },
  },
};
