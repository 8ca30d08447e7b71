// What Node can run before Vite has compiled anything: a module runner whose questions go to the main thread, and the
// runtime loaded through it. @see ../module-server.ts for the other end.
import { workerData } from 'node:worker_threads';
import { createNodeImportMeta, ESModulesEvaluator, ModuleRunner } from 'vite/module-runner';

/** @type {import('../protocol.ts').WorkerSetup} */
const { modules, runtime } = workerData;
const waiting = new Map();
let asked = 0;

modules.on('message', ({ id, reply }) => {
  waiting.get(id)(reply);
  waiting.delete(id);
});

const transport = {
  invoke(payload) {
    asked += 1;
    modules.postMessage({ id: asked, payload });
    return new Promise((resolve) => waiting.set(asked, resolve));
  },
};

const runner = new ModuleRunner(
  { transport, hmr: false, createImportMeta: createNodeImportMeta },
  new ESModulesEvaluator(),
);
const { startRuntime } = await runner.import(runtime);
startRuntime(runner);
