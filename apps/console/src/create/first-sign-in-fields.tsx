import { ChoiceCard, ChoiceCards } from '@gatehouse/ui/choice-cards';
import { userPool } from '@gatehouse/user-pool';
import type { CreatePersonForm } from './form-type.ts';

const { temporaryPasswordValidityDays } = userPool.passwordPolicy;

export function FirstSignInFields({ form }: { form: CreatePersonForm }) {
  return (
    <ChoiceCards legend="First sign-in">
      <ChoiceCard title="Invite by mail" value="invitation" {...form.register('firstSignIn')}>
        A temporary password by mail. It works for {temporaryPasswordValidityDays} days.
      </ChoiceCard>
      <ChoiceCard title="Set a password now" value="password" {...form.register('firstSignIn')}>
        You pass it on yourself. No mail is sent.
      </ChoiceCard>
    </ChoiceCards>
  );
}
