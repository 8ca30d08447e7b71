import type { ServerResponse } from 'node:http';

/** An error as Lambda's API answers it. @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors */
export function refuse(
  response: ServerResponse,
  status: number,
  type: string,
  message: string,
): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
    .end(JSON.stringify({ Type: 'User', Message: message }));
}
