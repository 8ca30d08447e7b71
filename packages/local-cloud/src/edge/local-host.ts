/**
 * Whether a `Host` header names this server as a person on this machine would. A page elsewhere can make its own name
 * resolve to 127.0.0.1 and then read what it likes from here; its requests still carry that name.
 * @see https://owasp.org/www-community/attacks/DNS_Rebinding
 */
export function isLocalHost(host: string | undefined, port: number): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host === `${name}:${port}`);
}
