import { OAuthError } from './oauth-error.ts';

/** The parameters of a form or a query, each at most once. */
export type Parameters = Readonly<Record<string, string>>;

/** A parameter that appears twice is refused: two readers could each believe another one. */
export function readParameters(given: URLSearchParams): Parameters {
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of given) {
    if (name in parameters) throw new OAuthError('invalid_request', `${name} is given twice`);
    parameters[name] = value;
  }
  return { ...parameters };
}

/** A form as the endpoints take it, and nothing else. */
export async function readForm(request: Request): Promise<Parameters> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new OAuthError(
      'invalid_request',
      'Content-Type is not application/x-www-form-urlencoded',
    );
  return readParameters(new URLSearchParams(await request.text()));
}
