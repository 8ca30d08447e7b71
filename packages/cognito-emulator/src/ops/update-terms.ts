import { describeTerms, findTerms, requireNewTerms } from '../domain/terms.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';

/**
 * Changes what is given and leaves the rest.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateTerms.html
 */
export const updateTerms: Handler<'UpdateTerms'> = async (context, input) => {
  const terms = findTerms(context, input.UserPoolId, input.TermsId);
  const { TermsName, TermsSource, Enforcement, Links } = { ...terms.settings, ...input };
  if (!Links['cognito:default'])
    fail('invalidParameter', { detail: 'Links must have a value for cognito:default.' });
  requireNewTerms(context, terms.clientId, TermsName, terms.id);
  const settings = { TermsName, TermsSource, Enforcement, Links };
  const updated = { ...terms, settings, updatedAt: context.clock.now() };
  return { Terms: describeTerms(context.store.tables.terms.put(updated)) };
};
