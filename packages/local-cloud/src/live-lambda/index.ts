export { createLiveLambda } from './create-live-lambda.ts';
export type {
  HttpResult,
  InvocationError,
  InvocationResult,
  InvokeOptions,
  LiveFunction,
  LiveLambda,
  LiveLambdaOptions,
  Log,
} from './types.ts';
