import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** What does not change from answer to answer. The edge adds HSTS where there is TLS. */
const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * A site's whole `proxy.ts`: gives each page its nonce and its headers. It decides nothing about who may see what: the
 * page asks the API, because a proxy can be passed by.
 * @see https://nextjs.org/docs/app/guides/content-security-policy
 */
export function protectPage(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy({
    nonce,
    development: process.env.NODE_ENV === 'development',
  });

  // Next reads the nonce for its own scripts from the request; what the caller sent under that name is overwritten.
  const forwarded = new Headers(request.headers);
  forwarded.set('content-security-policy', policy);
  forwarded.delete('content-security-policy-report-only');

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
