import { html } from 'hono/html';

/** Six arches, one behind the other. */
export const enfilade = html`<svg viewBox="0 0 640 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path class="arch-1" d="M-19 962.9V364a339 339 0 0 1 678 0V962.9z"/><path class="arch-2" d="M62 873.8V418a258 258 0 0 1 516 0V873.8z"/><path class="arch-3" d="M122 807.8V458a198 198 0 0 1 396 0V807.8z"/><path class="arch-4" d="M167 758.3V488a153 153 0 0 1 306 0V758.3z"/><path class="arch-5" d="M201.5 720.4V511a118.5 118.5 0 0 1 237 0V720.4z"/><path class="arch-light" d="M230 689V530a90 90 0 0 1 180 0V689z"/><path class="arch-floor" d="M230 689H410L590 920H50z"/></svg>`;
