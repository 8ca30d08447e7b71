import { Users } from 'lucide-react';

/** The places of the console, in the order of the side navigation and of the phone's menu. */
export const places = [{ href: '/people', label: 'People', icon: Users }] as const;

/** Whether `pathname` is this place or a page below it. */
export function isCurrent(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
