import { functions as manifest } from '@gatehouse/functions/manifest';
import { REGION } from '../provision/cognito.ts';

/** `database.ts` migrates at each start, as the owner that only this machine knows; a deployment has a function for it. */
const { Migrate, ...functions } = manifest;

export type FunctionName = keyof typeof functions;
export { functions };

/** As AWS would name it; the account is the one that no account has. */
export const functionArn = (name: keyof typeof functions): string =>
  `arn:aws:lambda:${REGION}:000000000000:function:${name}`;
