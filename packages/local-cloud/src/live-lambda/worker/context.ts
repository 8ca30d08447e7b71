import type { Context } from 'aws-lambda';
import type { InvocationOrder } from '../protocol.ts';

type LambdaContext = Omit<Context, 'done' | 'fail' | 'succeed'>;

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
export function contextOf({
  id,
  functionName,
  memoryMb,
  timeoutMs,
}: InvocationOrder): LambdaContext {
  const deadline = performance.now() + timeoutMs;
  return {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
}
