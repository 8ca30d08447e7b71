import { type ErrorRow, incorrect } from './row.ts';

/** Clients, flows, challenges. */
export const signInErrors = {
  flowNotEnabled: {
    type: 'InvalidParameterException',
    message: '<flow> flow not enabled for this client',
    evidence: 'W',
  },
  adminFlowNotEnabled: {
    type: 'InvalidParameterException',
    message: 'Auth flow not enabled for this client',
    evidence: 'W',
  },
  authMethodNotSupported: {
    type: 'InvalidParameterException',
    message: 'Initiate Auth method not supported',
    evidence: 'W',
  },
  secretHashMissing: {
    type: 'NotAuthorizedException',
    message: 'Client <client> is configured with secret but SECRET_HASH was not received',
    evidence: 'W',
  },
  secretHashWrong: {
    type: 'NotAuthorizedException',
    message: 'Unable to verify secret hash for client <client>',
    evidence: 'W',
  },
  clientSecretWrong: {
    type: 'NotAuthorizedException',
    message: 'Unable to verify client secret for client <client>',
    evidence: 'K',
  },
  missingAuthParameter: {
    type: 'InvalidParameterException',
    message: 'Missing required parameter <parameter>',
    evidence: 'W',
  },
  srpTimestampFormat: {
    type: 'InvalidParameterException',
    message: 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
    evidence: 'K',
  },
  srpStale: { type: 'NotAuthorizedException', message: incorrect, evidence: 'K' },
  firstChallengeUnknown: {
    type: 'InvalidParameterException',
    message: '<challenge> is not an available challenge.',
    evidence: 'K',
  },
  invalidSrpA: {
    type: 'InvalidParameterException',
    message: 'SRP_A is not a valid public value.',
    evidence: 'K',
  },
  invalidSession: {
    type: 'NotAuthorizedException',
    message: 'Invalid session for the user.',
    evidence: 'W',
  },
  sessionExpired: {
    type: 'NotAuthorizedException',
    message: 'Invalid session for the user, session is expired.',
    evidence: 'V',
  },
  sessionUsed: {
    type: 'NotAuthorizedException',
    message: 'Invalid session for the user, session can only be used once.',
    evidence: 'V',
  },
  challengeAttributeMissing: {
    type: 'InvalidParameterException',
    message: 'Invalid attributes given, <attribute> is missing',
    evidence: 'W',
  },
  challengeAttributeGiven: {
    type: 'NotAuthorizedException',
    message: 'Cannot modify an already provided <attribute>',
    evidence: 'W',
  },
} as const satisfies Record<string, ErrorRow>;
