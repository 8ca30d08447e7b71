import { html, raw } from 'hono/html';

/** Outlines from Lucide (ISC). @see https://lucide.dev */
const outlines = {
  alert:
    '<circle cx="12" cy="12" r="10"/><line x1="12" x2="12" y1="8" y2="12"/><line x1="12" x2="12.01" y1="16" y2="16"/>',
  check: '<path d="M20 6 9 17l-5-5"/>',
  eye: '<path d="M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0"/><circle cx="12" cy="12" r="3"/>',
  fingerprint:
    '<path d="M12 10a2 2 0 0 0-2 2c0 1.02-.1 2.51-.26 4"/><path d="M14 13.12c0 2.38 0 6.38-1 8.88"/><path d="M17.29 21.02c.12-.6.43-2.3.5-3.02"/><path d="M2 12a10 10 0 0 1 18-6"/><path d="M2 16h.01"/><path d="M21.8 16c.2-2 .131-5.354 0-6"/><path d="M5 19.5C5.5 18 6 15 6 12a6 6 0 0 1 .34-2"/><path d="M8.65 22c.21-.66.45-1.32.57-2"/><path d="M9 6.8a6 6 0 0 1 9 5.2v2"/>',
  mail: '<path d="m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7"/><rect x="2" y="4" width="20" height="16" rx="2"/>',
  phone: '<rect width="14" height="20" x="5" y="2" rx="2" ry="2"/><path d="M12 18h.01"/>',
  key: '<path d="M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z"/><circle cx="16.5" cy="7.5" r=".5" fill="currentColor"/>',
  door: '<path d="m10 17 5-5-5-5"/><path d="M15 12H3"/><path d="M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4"/>',
};

export type IconName = keyof typeof outlines;

export const icon = (name: IconName) =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${raw(outlines[name])}</svg>`;

export const mark = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path class="wall" d="M2 22V12a10 10 0 0 1 20 0v10h-4V12a6 6 0 0 0-12 0v10z"/><path class="door" d="M9 22v-9.5a3 3 0 0 1 6 0V22z"/></svg>`;

/** Six arches, one behind the other. */
export const enfilade = html`<svg viewBox="0 0 640 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path class="arch-1" d="M-19 962.9V364a339 339 0 0 1 678 0V962.9z"/><path class="arch-2" d="M62 873.8V418a258 258 0 0 1 516 0V873.8z"/><path class="arch-3" d="M122 807.8V458a198 198 0 0 1 396 0V807.8z"/><path class="arch-4" d="M167 758.3V488a153 153 0 0 1 306 0V758.3z"/><path class="arch-5" d="M201.5 720.4V511a118.5 118.5 0 0 1 237 0V720.4z"/><path class="arch-light" d="M230 689V530a90 90 0 0 1 180 0V689z"/><path class="arch-floor" d="M230 689H410L590 920H50z"/></svg>`;
