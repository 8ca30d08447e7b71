import type { Api } from '../../model/api.gen.ts';

/** Well formed, as the operations that need a signature want it; the emulator checks no more. */
export const signature =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=00';

/** An error as it came over the wire. `name` is its type, as in the SDKs. */
export class WireError extends Error {
  readonly status: number;
  readonly headers: Headers;

  constructor(response: Response, body: { readonly __type: string; readonly message: string }) {
    super(body.message);
    this.name = body.__type;
    this.status = response.status;
    this.headers = response.headers;
  }
}

export type Wire = <Name extends keyof Api>(
  operation: Name,
  input: Api[Name]['input'],
  authorization?: string | null,
) => Promise<Api[Name]['output']>;

/** Calls an operation with nothing between the test and the wire, so that what is seen is what is sent. */
export const createWire =
  (url: string): Wire =>
  async (operation, input, authorization = signature) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        ...(authorization !== null && { authorization }),
      },
      body: JSON.stringify(input),
    });
    const body = JSON.parse(await response.text());
    if (!response.ok) throw new WireError(response, body);
    return body;
  };
