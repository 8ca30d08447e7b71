import { eventReceiver } from './event-receiver.ts';
import { FunctionHost } from './function-host.ts';
import { httpReceiver } from './http-receiver.ts';
import { logged, prefixed } from './logged.ts';
import { ModuleServer } from './module-server.ts';
import type { InvocationControl, Receiver } from './receiver.ts';
import type { LiveFunction, LiveLambda, LiveLambdaOptions } from './types.ts';

/**
 * Runs Lambda handlers from source. Every invocation runs the code that is on disk when it starts; each function has
 * its own thread, environment and globals, and those globals outlive every edit.
 */
export async function createLiveLambda<Name extends string>(
  options: LiveLambdaOptions<Name>,
): Promise<LiveLambda<Name>> {
  const { root, functions, environmentFor } = options;
  const modules = new ModuleServer(root);
  await modules.ready();

  const hosts = new Map<Name, { host: FunctionHost; watch: (receiver: Receiver) => Receiver }>();
  for (const [name, definition] of Object.entries<LiveFunction>(functions) as [
    Name,
    LiveFunction,
  ][]) {
    const log = prefixed(options.log, name);
    const environment = () => environmentFor(name);
    hosts.set(name, {
      host: new FunctionHost({ name, root, definition, modules, environment, log }),
      watch: (receiver) => logged(receiver, log),
    });
  }
  const find = (name: Name) => {
    const found = hosts.get(name);
    if (!found) throw new Error(`There is no function named "${name}"`);
    return found;
  };

  return {
    invoke(name, event) {
      const { host, watch } = find(name);
      let control: InvocationControl | undefined;
      const { receiver, result } = eventReceiver(() => control?.more());
      control = host.invoke('event', event, watch(receiver));
      return result;
    },
    invokeHttp(name, event, { signal } = {}) {
      const { host, watch } = find(name);
      const { receiver, result } = httpReceiver(() => control);
      const control = host.invoke('http', event, watch(receiver));
      signal?.addEventListener('abort', () => control.cancel(), { once: true });
      return result;
    },
    async close() {
      await Promise.all([...hosts.values()].map(({ host }) => host.close()));
      await modules.close();
    },
  };
}
