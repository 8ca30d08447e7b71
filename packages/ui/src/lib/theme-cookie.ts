/** Read by the server for `<html data-theme>`, so that no page ever flashes; written by the theme switch. */
export const themeCookie = 'theme';

export type Theme = 'light' | 'dark';

/** The theme a cookie asks for; undefined leaves the choice to the system. */
export function parseTheme(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}
