import { createServer } from 'node:net';
import { portOwner } from '../processes/port-owner.ts';
import { UserError } from '../user-error.ts';
import { type Ports, portVariables } from './ports.ts';

/** Refuses to start when somebody listens where we would: on either loopback, since a browser may try both. */
export async function checkPorts(ports: Ports): Promise<void> {
  for (const name of ['web', 'console', 'api', 'emulator'] as const) {
    const port = ports[name];
    const [first, second] = await Promise.all([isTaken(port, '127.0.0.1'), isTaken(port, '::1')]);
    if (!first && !second) continue;
    const owner = await portOwner(port);
    const by = owner ? `by ${owner.command} (pid ${owner.pid})` : 'by another program';
    throw new UserError(
      `Port ${port} is taken ${by}: stop it, or choose another port with ${portVariables[name].variable}=${port + 10}.`,
    );
  }
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 says EADDRNOTAVAIL or EAFNOSUPPORT: nobody listens there.
    server.once('error', (error) => resolve('code' in error && error.code === 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
