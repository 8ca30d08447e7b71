import type { html } from 'hono/html';

/** Markup in which every interpolated string has been escaped. */
export type Html = ReturnType<typeof html>;
