import { html } from 'hono/html';
import { encodeQR } from 'qr';
import type { Html } from '../../inspector/pages/html.ts';

/** Modules of light around it, without which a camera does not find it. @see ISO/IEC 18004, 9.1 */
const quietZone = 4;

/**
 * A text for a camera, drawn into the page itself so that nothing of it is in any address. Dark on light in both themes; in
 * as few modules as it takes, because a screen is neither torn nor dirty.
 */
export function qrCode(text: string, name: string): Html {
  const rows = encodeQR(text, 'raw', { border: quietZone, ecc: 'low' });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? squareAt(x, y) : [])));
  return html`<svg class="qr" role="img" aria-label="${name}" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><rect class="qr-light" width="100%" height="100%"/><path class="qr-dark" d="${dark.join('')}"/></svg>`;
}

const squareAt = (x: number, y: number) => `M${x} ${y}h1v1h-1z`;
