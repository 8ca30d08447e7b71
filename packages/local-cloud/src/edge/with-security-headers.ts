import { securityHeaders } from './security-headers.ts';

/** An origin's headers after the response-headers policy. The local edge speaks http only. */
export function withSecurityHeaders<Value>(
  origin: Readonly<Record<string, Value>>,
): Record<string, Value | string> {
  const headers: Record<string, Value | string> = { ...origin };
  for (const { name, value, override, httpsOnly } of securityHeaders) {
    if (httpsOnly) delete headers[name];
    else if (override || headers[name] === undefined) headers[name] = value;
  }
  return headers;
}
