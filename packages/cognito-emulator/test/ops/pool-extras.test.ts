import {
  DeleteUserPoolClientCommand,
  DescribeRiskConfigurationCommand,
  DescribeUserPoolCommand,
  GetLogDeliveryConfigurationCommand,
  ListTagsForResourceCommand,
  type LogConfigurationType,
  SetLogDeliveryConfigurationCommand,
  SetRiskConfigurationCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { type Pool, refusal, startPool } from '../auth/support.ts';
import { temporaryFolder } from '../support.ts';

const arn = async ({ sdk, poolId }: Pool) => {
  const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: poolId }));
  return UserPool?.Arn ?? '';
};

describe('tags', () => {
  it('are added, replaced, removed and shown with the pool', async () => {
    await using pool = await startPool({ UserPoolTags: { team: 'engines', stage: 'dev' } });
    const ResourceArn = await arn(pool);
    await pool.sdk.send(
      new TagResourceCommand({ ResourceArn, Tags: { stage: 'prod', cost: '7' } }),
    );
    await pool.sdk.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['team', 'nothing'] }));
    const expected = { stage: 'prod', cost: '7' };
    const { Tags } = await pool.sdk.send(new ListTagsForResourceCommand({ ResourceArn }));
    expect(Tags).toEqual(expected);
    const { UserPool } = await pool.sdk.send(
      new DescribeUserPoolCommand({ UserPoolId: pool.poolId }),
    );
    expect(UserPool?.UserPoolTags).toEqual(expected);
  });

  it('are refused where there is nothing to carry them, or too many, or reserved', async () => {
    await using pool = await startPool();
    const ResourceArn = await arn(pool);
    const tag = (Tags: Record<string, string>, to = ResourceArn) =>
      refusal(pool.sdk.send(new TagResourceCommand({ ResourceArn: to, Tags })));
    expect(await tag({ a: '1' }, `${ResourceArn}x`)).toContain('ResourceNotFoundException');
    expect(await tag({ a: '1' }, ResourceArn.replace('us-east-1:', 'us-west-2:'))).toContain(
      'ResourceNotFoundException',
    );
    expect(await tag({ 'aws:x': '1' })).toContain('InvalidParameterException');
    const many = Array.from({ length: 51 }, (_, at) => [`k${at}`, '1']);
    expect(await tag(Object.fromEntries(many))).toContain('InvalidParameterException');
  });
});

describe('log delivery', () => {
  const toLogs = (
    EventSource: LogConfigurationType['EventSource'],
    LogLevel: LogConfigurationType['LogLevel'],
  ): LogConfigurationType => ({
    EventSource,
    LogLevel,
    CloudWatchLogsConfiguration: {
      LogGroupArn: 'arn:aws:logs:us-east-1:000000000000:log-group:people',
    },
  });
  const set = ({ sdk, poolId }: Pool, ...LogConfigurations: LogConfigurationType[]) =>
    sdk.send(new SetLogDeliveryConfigurationCommand({ UserPoolId: poolId, LogConfigurations }));

  it('is given back as it was set, after a restart as well', async () => {
    await using folder = await temporaryFolder();
    await using pool = await startPool({ UserPoolTier: 'PLUS' }, folder.path);
    const read = async () => {
      const answer = await pool.sdk.send(
        new GetLogDeliveryConfigurationCommand({ UserPoolId: pool.poolId }),
      );
      return answer.LogDeliveryConfiguration?.LogConfigurations;
    };
    expect(await read()).toEqual([]);
    const both = [toLogs('userNotification', 'ERROR'), toLogs('userAuthEvents', 'INFO')];
    await set(pool, ...both);
    await pool.restart();
    expect(await read()).toEqual(both);
  });

  it('refuses a level that the source does not have, and activity below the Plus plan', async () => {
    await using pool = await startPool();
    expect(await refusal(set(pool, toLogs('userNotification', 'INFO')))).toContain(
      'InvalidParameterException',
    );
    expect(await refusal(set(pool, toLogs('userAuthEvents', 'INFO')))).toContain(
      'FeatureUnavailableInTierException',
    );
  });
});

describe('risk configuration', () => {
  const on = {
    UserPoolTier: 'PLUS' as const,
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' as const },
  };
  const exceptions = { BlockedIPRangeList: ['192.0.2.0/24'] };
  const describeRisk = async ({ sdk, poolId }: Pool, ClientId?: string) => {
    const command = new DescribeRiskConfigurationCommand({ UserPoolId: poolId, ClientId });
    return (await sdk.send(command)).RiskConfiguration;
  };

  it('is kept for the pool and for each client', async () => {
    await using pool = await startPool(on);
    const { id } = await pool.createClient();
    const UserPoolId = pool.poolId;
    await pool.sdk.send(
      new SetRiskConfigurationCommand({ UserPoolId, RiskExceptionConfiguration: exceptions }),
    );
    expect(await describeRisk(pool)).toEqual({
      UserPoolId,
      RiskExceptionConfiguration: exceptions,
      LastModifiedDate: new Date(pool.clock.now()),
    });
    expect(await describeRisk(pool, id)).toEqual({ UserPoolId, ClientId: id });
    const compromised = { Actions: { EventAction: 'BLOCK' as const } };
    await pool.sdk.send(
      new SetRiskConfigurationCommand({
        UserPoolId,
        ClientId: id,
        CompromisedCredentialsRiskConfiguration: compromised,
      }),
    );
    expect(await describeRisk(pool, id)).toMatchObject({
      ClientId: id,
      CompromisedCredentialsRiskConfiguration: compromised,
    });
    await pool.sdk.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId: id }));
    expect(await refusal(describeRisk(pool, id))).toContain('ResourceNotFoundException');
    expect(await describeRisk(pool)).toHaveProperty('RiskExceptionConfiguration');
  });

  it('needs threat protection', async () => {
    await using pool = await startPool();
    expect(await refusal(describeRisk(pool))).toContain('UserPoolAddOnNotEnabledException');
  });
});
