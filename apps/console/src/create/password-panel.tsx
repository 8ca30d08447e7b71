import { Field } from '@gatehouse/ui/field';
import { Note } from '@gatehouse/ui/note';
import { PasswordInput } from '@gatehouse/ui/password-input';
import { PasswordRules } from '@gatehouse/ui/password-rules';
import { useWatch } from 'react-hook-form';
import type { CreatePersonForm } from './form-type.ts';

/** In the place of the mail: the password that is theirs from the first sign-in on. */
export function PasswordPanel({ form }: { form: CreatePersonForm }) {
  const password = useWatch({ control: form.control, name: 'password' });
  return (
    <div className="stack">
      <Field
        label="Password"
        describedBy="password-rules"
        error={form.formState.errors.password?.message}
      >
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
        <PasswordRules id="password-rules" password={password} />
      </Field>
      <Note title="You know this password">
        It works at once and is not shown again. Give it to them in person or by telephone, not by
        mail. With an invitation only they would know their password.
      </Note>
    </div>
  );
}
