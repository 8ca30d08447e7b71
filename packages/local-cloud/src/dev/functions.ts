import { functions } from '@gatehouse/functions/manifest';
import { REGION } from '../provision/cognito.ts';

export type { FunctionName } from '@gatehouse/functions/manifest';
export { functions };

/** As AWS would name it; the account is the one that no account has. */
export const functionArn = (name: keyof typeof functions): string =>
  `arn:aws:lambda:${REGION}:000000000000:function:${name}`;
