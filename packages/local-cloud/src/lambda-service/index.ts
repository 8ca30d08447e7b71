export { createLambdaService } from './create-lambda-service.ts';
export type { LambdaService, LambdaServiceOptions } from './types.ts';
