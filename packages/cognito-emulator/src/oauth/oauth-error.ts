/** The error codes of OAuth 2.0 and OpenID Connect that Cognito answers. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_token'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type'
  | 'login_required'
  | 'access_denied'
  | 'server_error';

/** A refusal of an OAuth endpoint. Anything else that is thrown there is a defect. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly code: OAuthErrorCode;
  readonly status: 400 | 401 | 429;

  constructor(code: OAuthErrorCode, description = '', status: 400 | 401 | 429 = 400) {
    super(description);
    this.code = code;
    this.status = status;
  }
}

/** As `application/json` has it; the description where there is one. */
export const errorBody = ({ code, message }: OAuthError) => ({
  error: code,
  ...(message !== '' && { error_description: message }),
});

/** A quota of AWS is exceeded. The status is what people report of AWS; the body is unverified. */
export const rateExceeded = () => new OAuthError('invalid_request', 'Rate exceeded', 429);
