import type { TriggerRequest } from './triggers.ts';

/** What every trigger is sent. `userAttributes` holds strings only. */
export const buildEvent = (
  triggerSource: string,
  region: string,
  { pool, user, clientId, clientMetadata, validationData }: TriggerRequest,
  response: object,
) => ({
  version: '1',
  triggerSource,
  region,
  userPoolId: pool.id,
  userName: user.username,
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
  request: {
    userAttributes: {
      ...user.attributes,
      sub: user.id,
      'cognito:user_status': user.status,
    },
    ...(validationData && { validationData }),
    ...(clientMetadata && { clientMetadata }),
  },
  response,
});
