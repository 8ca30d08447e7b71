import type { CognitoError, ErrorCase } from '../errors.ts';

/** An answer that was made, or not even that, and does not arrive: the client waits, or its connection breaks. */
export type Withheld = 'silence' | 'broken-connection';

/** What goes back over the wire, whichever server carries it. */
export interface Answer {
  /** Where a fault was asked for. */
  readonly withheld?: Withheld | undefined;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const contentType = 'application/x-amz-json-1.1';

export const answerOutput = (requestId: string, output: unknown): Answer => ({
  status: 200,
  headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
  body: JSON.stringify(output),
});

/** Clients differ in where they look: Amplify reads the header first, the SDKs the body. */
export const answerError = (requestId: string, error: CognitoError): Answer => ({
  status: statusOf(error),
  headers: {
    'content-type': contentType,
    'x-amzn-requestid': requestId,
    'x-amzn-errortype': `${error.type}:`,
    'x-amzn-errormessage': headerValue(error.message),
  },
  body: JSON.stringify({ __type: error.type, message: error.message }),
});

const serverFaults = new Set<ErrorCase>(['internal', 'storageFailed', 'faultInternal']);

/** Never 5xx for a client's mistake: the SDKs would send it again. */
const statusOf = (error: CognitoError) => {
  if (serverFaults.has(error.case)) return 500;
  if (error.case === 'bodyTooLarge') return 413;
  if (error.case === 'foreignHost' || error.case === 'foreignOrigin') return 403;
  return 400;
};

/**
 * Header values are one line of Latin-1, and clients refuse long ones: a message may quote what it complains of. The body
 * carries it as it is.
 */
const headerValue = (message: string) => message.slice(0, 1024).replace(/[^\x20-\x7e]+/g, ' ');
