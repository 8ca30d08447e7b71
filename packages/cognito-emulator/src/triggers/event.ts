import type { TriggerEvent } from './events.ts';
import type { SignInRequest, TriggerRequest } from './triggers.ts';

/** What every trigger is sent. `userAttributes` holds strings only, and nothing for somebody who does not exist. */
export const buildEvent = <Request extends object, Response extends object>(
  triggerSource: string,
  region: string,
  about: TriggerRequest | SignInRequest,
  request: Request,
  response: Response,
): TriggerEvent<Request, Response> => ({
  version: '1',
  triggerSource,
  region,
  userPoolId: about.pool.id,
  userName: about.user?.username ?? ('name' in about ? about.name : ''),
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: about.clientId },
  request: {
    userAttributes: about.user
      ? {
          ...about.user.attributes,
          sub: about.user.id,
          'cognito:user_status': about.user.status,
        }
      : {},
    ...request,
  },
  response,
});

/** Of each trigger's `request`: left out where the call gave none. */
export const metadataOf = ({ clientMetadata }: Pick<TriggerRequest, 'clientMetadata'>) => ({
  ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
});

/** As `metadataOf`. */
export const validationOf = ({ validationData }: Pick<TriggerRequest, 'validationData'>) => ({
  ...(validationData && { validationData: { ...validationData } }),
});

/** Tells functions that there is nobody, where the client must not learn so. */
export const foundOf = ({ user }: SignInRequest) => (user ? {} : { userNotFound: true });
