import type { Visit } from './visit.ts';

/**
 * What an app asks of a sign-in. `none` and `login` count here; all but `none` are told to another provider. The classic
 * pages know nothing of it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export const promptsOf = ({ site, request }: Visit): readonly string[] =>
  site.domain.managedLoginVersion < 2
    ? []
    : (request.parameters.prompt ?? '').split(' ').filter((prompt) => prompt !== '');
