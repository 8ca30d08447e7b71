import type { UserPool } from '../../store/types.ts';

/** The pool's password policy in one sentence. */
export function passwordHint({ settings }: UserPool): string {
  const policy = settings.Policies?.PasswordPolicy ?? {};
  const kinds = [
    policy.RequireUppercase && 'an upper-case letter',
    policy.RequireLowercase && 'a lower-case letter',
    policy.RequireNumbers && 'a number',
    policy.RequireSymbols && 'a symbol',
  ].filter((kind) => typeof kind === 'string');
  const length = `At least ${policy.MinimumLength ?? 8} characters`;
  if (kinds.length === 0) return `${length}.`;
  const [last = ''] = kinds.slice(-1);
  const list = kinds.length === 1 ? last : `${kinds.slice(0, -1).join(', ')} and ${last}`;
  return `${length}, with ${list}.`;
}
