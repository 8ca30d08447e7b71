import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what systems hand out by themselves (from 32768 on Linux, 49152 elsewhere), so that neither a connection nor
 * another server takes the port between now and its use.
 */
const [first, last] = [16_384, 32_767];

const maxAttempts = 50;

/** A port on loopback that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const port = randomInt(first, last + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found between ${first} and ${last}.`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
