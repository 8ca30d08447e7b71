import { Field } from '@gatehouse/ui/field';
import { Select } from '@gatehouse/ui/select';
import { TextInput } from '@gatehouse/ui/text-input';
import { userPool } from '@gatehouse/user-pool';
import { roleName } from '../components/role-name.ts';
import type { CreatePersonForm } from './form-type.ts';

const roles = ['member', 'admin'] as const;

/** Who it is. Nothing here is the admin's own, so the browser is asked not to fill it in. */
export function PersonFields({ form }: { form: CreatePersonForm }) {
  const { errors } = form.formState;
  const role = form.watch('role');
  return (
    <>
      <div className="pair">
        <Field label="Given name" error={errors.givenName?.message}>
          <TextInput autoComplete="off" {...form.register('givenName')} />
        </Field>
        <Field label="Family name" error={errors.familyName?.message}>
          <TextInput autoComplete="off" {...form.register('familyName')} />
        </Field>
      </div>
      <Field label="Email" hint="They sign in with this address." error={errors.email?.message}>
        <TextInput
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.register('email')}
        />
      </Field>
      <Field
        label="Role"
        hint={`${userPool.groups[role].description}.`}
        error={errors.role?.message}
      >
        <Select {...form.register('role')}>
          {roles.map((value) => (
            <option key={value} value={value}>
              {roleName(value)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
