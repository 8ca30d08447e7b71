'use client';

import { MenuChoice } from '@gatehouse/ui/menu';
import { useSingleKeyShortcuts } from './shortcut-setting.ts';

const options = [
  { value: 'on', label: '/ goes to the search field' },
  { value: 'off', label: 'No single-key shortcuts' },
] as const;

/** Turns `/` on and off, inside a menu. */
export function ShortcutChoice() {
  const [on, setOn] = useSingleKeyShortcuts();
  return (
    <MenuChoice
      label="Shortcuts"
      value={on ? 'on' : 'off'}
      onChange={(value) => setOn(value === 'on')}
      options={options}
    />
  );
}
