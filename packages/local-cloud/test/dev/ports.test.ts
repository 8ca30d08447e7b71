import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkPorts } from '../../src/dev/check-ports.ts';
import { freePorts, portsFrom, urlsOf } from '../../src/dev/ports.ts';
import { UserError } from '../../src/user-error.ts';

let server: Server | undefined;

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

const occupy = (port: number, host: string) =>
  new Promise<void>((resolve) => {
    server = createServer().listen(port, host, resolve);
  });

test('the usual ports, or what the environment says', () => {
  expect(portsFrom({})).toEqual({ web: 3000, console: 3001, api: 4000, emulator: 9229 });
  expect(portsFrom({ WEB_PORT: '8080', API_PORT: '' })).toMatchObject({ web: 8080, api: 4000 });
  expect(urlsOf(portsFrom({})).web).toBe('http://localhost:3000');
});

test.each(['abc', '0', '65536', '80.5', '-1'])('refuses %s as a port', (WEB_PORT) => {
  expect(() => portsFrom({ WEB_PORT })).toThrow(
    new UserError(`WEB_PORT must be a port number from 1 to 65535, and it is "${WEB_PORT}".`),
  );
});

test('refuses one port for two', () => {
  expect(() => portsFrom({ CONSOLE_PORT: '3000' })).toThrow(
    'WEB_PORT and CONSOLE_PORT are both 3000',
  );
});

test.each(['127.0.0.1', '::1', '0.0.0.0'])('names who holds a port on %s', async (host) => {
  const ports = await freePorts();
  await expect(checkPorts(ports)).resolves.toBeUndefined();
  await occupy(ports.api, host);
  const problem = await checkPorts(ports).catch((error) => error);
  expect(problem).toBeInstanceOf(UserError);
  expect(problem.message).toContain(`Port ${ports.api} is taken`);
  expect(problem.message).toContain(`API_PORT=${ports.api + 10}`);
  expect(problem.message).not.toContain('\n');
  if (process.platform === 'linux') expect(problem.message).toContain(`(pid ${process.pid})`);
});
