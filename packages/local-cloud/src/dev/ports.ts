import { freePort } from '../processes/free-port.ts';
import { UserError } from '../user-error.ts';

export interface Ports {
  readonly web: number;
  readonly console: number;
  readonly api: number;
  readonly emulator: number;
}

export type Urls = Readonly<Record<keyof Ports, string>>;

/** Each port has a variable of its own, so that two copies can run side by side. */
export const portVariables = {
  web: { variable: 'WEB_PORT', usual: 3000 },
  console: { variable: 'CONSOLE_PORT', usual: 3001 },
  api: { variable: 'API_PORT', usual: 4000 },
  emulator: { variable: 'EMULATOR_PORT', usual: 9229 },
} as const satisfies Record<keyof Ports, { variable: string; usual: number }>;

const names = ['web', 'console', 'api', 'emulator'] as const;

export function portsFrom(env: NodeJS.ProcessEnv): Ports {
  const ports = byName((name) => {
    const { variable, usual } = portVariables[name];
    const text = env[variable];
    const port = text ? Number(text) : usual;
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
    throw new UserError(`${variable} must be a port number from 1 to 65535, and it is "${text}".`);
  });
  for (const name of names) {
    const twin = names.find((other) => other !== name && ports[other] === ports[name]);
    if (!twin) continue;
    throw new UserError(
      `${portVariables[name].variable} and ${portVariables[twin].variable} are both ${ports[name]}: give each a port of its own.`,
    );
  }
  return ports;
}

/** Four different free ports. */
export async function freePorts(): Promise<Ports> {
  const found = new Set<number>();
  while (found.size < names.length) found.add(await freePort());
  const list = [...found];
  return byName((name) => list[names.indexOf(name)] ?? 0);
}

export const urlsOf = (ports: Ports): Urls => byName((name) => `http://localhost:${ports[name]}`);

function byName<Value>(make: (name: keyof Ports) => Value): Record<keyof Ports, Value> {
  return {
    web: make('web'),
    console: make('console'),
    api: make('api'),
    emulator: make('emulator'),
  };
}
