'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { parseTheme, type Theme, themeCookie } from '../lib/theme-cookie.ts';
import { MenuChoice } from './menu.tsx';

export type ThemeChoice = Theme | 'system';

const options = [
  { value: 'system', label: 'As the system', icon: <Monitor className="i" /> },
  { value: 'light', label: 'Light', icon: <Sun className="i" /> },
  { value: 'dark', label: 'Dark', icon: <Moon className="i" /> },
] as const;

const aYear = 365 * 24 * 60 * 60;
const changed = new EventTarget();

const subscribe = (listener: () => void) => {
  changed.addEventListener('theme', listener);
  return () => changed.removeEventListener('theme', listener);
};
const current = (): ThemeChoice => parseTheme(document.documentElement.dataset.theme) ?? 'system';

/** The theme of this page, kept in a cookie so that the server writes it into the next one. */
export function useTheme(): [ThemeChoice, (theme: ThemeChoice) => void] {
  const theme = useSyncExternalStore<ThemeChoice>(subscribe, current, () => 'system');
  return [theme, setTheme];
}

function setTheme(theme: ThemeChoice): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  const age = theme === 'system' ? 0 : aYear;
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari have had the Cookie Store API only since 2025
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax${secure}`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  changed.dispatchEvent(new Event('theme'));
}

/** Inside a menu. */
export function ThemeMenuChoice() {
  const [theme, choose] = useTheme();
  return <MenuChoice label="Theme" value={theme} onChange={choose} options={options} />;
}

/** On its own, in the foot of a page without a menu. */
export function ThemeSwitch() {
  const [theme, choose] = useTheme();
  return (
    <fieldset className="seg">
      <legend className="vh">Theme</legend>
      {options.map((option) => (
        <label key={option.value} title={option.label}>
          <input
            type="radio"
            name="theme"
            aria-label={option.label}
            checked={theme === option.value}
            onChange={() => choose(option.value)}
          />
          {option.icon}
        </label>
      ))}
    </fieldset>
  );
}
