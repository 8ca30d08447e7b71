/**
 * Where to go after signing in: a path of this site, and nothing that a browser could read as another one
 * (`//host`, `/\host`, `https:…`, control characters that it would drop).
 */
export function safeReturnTo(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return '/';
  const url = new URL(value, 'http://site.invalid');
  if (url.origin !== 'http://site.invalid' || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

/** The sign-in page, remembering where the person wanted to go. */
export function signInPath(options: { returnTo?: string; note?: SignInNote } = {}): string {
  const query = new URLSearchParams();
  if (options.returnTo && options.returnTo !== '/') query.set('returnTo', options.returnTo);
  if (options.note) query.set('note', options.note);
  return query.size === 0 ? '/sign-in' : `/sign-in?${query}`;
}

/** Why a person stands at the sign-in page; a closed list, since it comes from the address. */
export const signInNotes = {
  'signed-out': 'You are signed out on this device.',
  'step-expired': 'That took too long. Sign in once more to choose your password.',
} as const;

export type SignInNote = keyof typeof signInNotes;

export function parseSignInNote(value: unknown): SignInNote | undefined {
  return typeof value === 'string' && Object.hasOwn(signInNotes, value)
    ? (value as SignInNote)
    : undefined;
}
