import { reconcile } from '@gatehouse/api';
import type { Context } from 'aws-lambda';
import { services as createServices } from './resources.ts';

const services = createServices();
/** Stop with time in hand: what is begun must be finished within the function's own limit. */
const RESERVE_MS = 10_000;

export async function handler(
  _event: unknown,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) {
  return reconcile(services, {
    requestId: context.awsRequestId,
    deadline: new Date(Date.now() + context.getRemainingTimeInMillis() - RESERVE_MS),
  });
}
