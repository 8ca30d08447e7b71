'use client';

import { passwordRules } from '@gatehouse/user-pool/validation';
import { Check, Circle } from 'lucide-react';
import { LiveRegion } from './live-region.tsx';

/** The pool's own rules, ticked off while a password is typed. The list is text; the count is announced. */
export function PasswordRules({ id, password }: { id: string; password: string }) {
  const met = passwordRules.filter((rule) => rule.test(password));
  return (
    <>
      <ul className="rules" id={id}>
        {passwordRules.map((rule) => {
          const ok = met.includes(rule);
          return (
            <li key={rule.id} className={ok ? 'ok' : undefined}>
              {ok ? <Check className="i" /> : <Circle className="i" />}
              {rule.text}
              <span className="vh">{ok ? ', met' : ', not yet met'}</span>
            </li>
          );
        })}
      </ul>
      <LiveRegion className="vh">
        {password !== '' && `${met.length} of ${passwordRules.length} password rules met`}
      </LiveRegion>
    </>
  );
}
