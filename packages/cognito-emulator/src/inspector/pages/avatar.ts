import { html } from 'hono/html';
import type { User } from '../../store/types.ts';
import { nameOf } from '../find-people.ts';
import type { Html } from './html.ts';

/** People stand in an arch. */
export const avatar = (user: User): Html =>
  html`<span class="avatar" aria-hidden="true">${initials(user.attributes.name ?? nameOf(user))}</span>`;

const initials = (name: string): string => {
  const words = name
    .split('@', 1)
    .join('')
    .split(/[\s._+-]+/)
    .filter((word) => word !== '');
  const [first = '?', second = ''] = words.map((word) => [...word][0]?.toUpperCase() ?? '');
  return first + second;
};
