/** sonner puts its `<style>` into the page before it fills it. */
const emptyStyleHash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** What sonner writes into its own `<style>`; a test compares it with the installed version. */
export const sonnerStyleHash = 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=';

interface PolicyOptions {
  /** Fresh for every answer. */
  readonly nonce: string;
  /** Hot reload evaluates code and writes styles without a nonce. */
  readonly development: boolean;
}

/**
 * The policy of both sites. Scripts run by nonce only; nothing may be framed, embedded, or posted elsewhere.
 * @see https://nextjs.org/docs/app/guides/content-security-policy
 */
export function contentSecurityPolicy({ nonce, development }: PolicyOptions): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development
      ? `style-src 'self' 'unsafe-inline'`
      : `style-src 'self' 'nonce-${nonce}' '${emptyStyleHash}' '${sonnerStyleHash}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
  ].join('; ');
}
