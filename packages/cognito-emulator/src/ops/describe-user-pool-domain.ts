import { describeDomain } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';

/**
 * A domain that is nobody's has an empty description, which is how a free one is found.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolDomain.html
 */
export const describeUserPoolDomain: Handler<'DescribeUserPoolDomain'> = async (
  { store },
  { Domain },
) => {
  const domain = store.tables.domains.get(Domain);
  return { DomainDescription: domain ? describeDomain(domain) : {} };
};
