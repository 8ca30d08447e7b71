import type { Person } from '@gatehouse/api/client';
import { formatTime } from '@gatehouse/ui/time';
import { userPool } from '@gatehouse/user-pool';

const { user_id: _ours, ...editable } = userPool.customAttributes;

export type EditableAttribute = keyof typeof editable;

/** The custom attributes a person may be given, as `user-pool` defines them, in its order. */
export const editableAttributes = Object.entries(editable) as [
  EditableAttribute,
  (typeof editable)[EditableAttribute],
][];

/** What to show for an attribute, or null when the person has none. */
export function attributeText(
  attributes: Person['attributes'],
  name: EditableAttribute,
): string | null {
  const value = attributes[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (editable[name].type === 'DateTime') return formatTime(new Date(`${value}T00:00:00Z`), 'long');
  return String(value);
}
