import type { UserPool } from '../../store/types.ts';

const readable: Readonly<Record<string, string>> = {
  email: 'email',
  phone_number: 'phone number',
  preferred_username: 'preferred username',
};

/** What people sign in with in this pool: “Email”, “Username or email”. */
export function usernameLabel({ settings }: UserPool): string {
  const names = settings.UsernameAttributes ?? ['username', ...(settings.AliasAttributes ?? [])];
  const joined = names.map((name) => readable[name] ?? name).join(' or ');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** The type of the field that holds it. */
export const usernameType = ({ settings }: UserPool): string => {
  const kinds = settings.UsernameAttributes ?? [];
  return kinds.length === 1 && kinds[0] === 'email' ? 'email' : 'text';
};

/** An attribute's name as a label: `given_name` is “Given name”. */
export const attributeLabel = (attribute: string): string => {
  if (attribute === 'birthdate') return 'Date of birth';
  if (attribute === 'zoneinfo') return 'Time zone';
  const words = attribute.replace(/^custom:/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const types: Readonly<Record<string, string>> = {
  email: 'email',
  phone_number: 'tel',
  birthdate: 'date',
  website: 'url',
  profile: 'url',
  picture: 'url',
};

export const attributeType = (attribute: string): string => types[attribute] ?? 'text';

const completions: Readonly<Record<string, string>> = {
  email: 'email',
  phone_number: 'tel',
  birthdate: 'bday',
  name: 'name',
  given_name: 'given-name',
  family_name: 'family-name',
  nickname: 'nickname',
  website: 'url',
};

/** What browsers fill it in from. */
export const attributeAutocomplete = (attribute: string): string => completions[attribute] ?? 'off';

/** What a value has to look like, where the label does not say it. */
export const attributeHint = (attribute: string): string | undefined =>
  attribute === 'phone_number' ? 'With the country code and no spaces: +15550100.' : undefined;
