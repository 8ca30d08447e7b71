import decodeQR from 'qr/decode.js';

/** Pixels a module, enough for a reader. */
const scale = 4;

/** What a camera would read from the one QR code of a page: its squares painted dark on light, then decoded. */
export function readQr(page: string): string {
  const [, size = '0', path = ''] =
    /<svg class="qr"[^>]* viewBox="0 0 (\d+) \d+".*?<path class="qr-dark" d="([^"]*)"/s.exec(
      page,
    ) ?? [];
  const width = Number(size) * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at += 1) {
      const [left, top] = [
        Number(x) * scale + (at % scale),
        Number(y) * scale + Math.floor(at / scale),
      ];
      data.fill(0, (top * width + left) * 4, (top * width + left) * 4 + 3);
    }
  return decodeQR({ width, height: width, data });
}
