import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const extensions = ['.ts', '.mts', '.tsx', '.js', '.mjs'];

/** A file as Vite names it, wherever it lies. */
function vitePath(file: string): string {
  return `/@fs/${file.replaceAll('\\', '/').replace(/^\//, '')}`;
}

export const pathOfRuntime = vitePath(
  fileURLToPath(new URL('./worker/runtime.ts', import.meta.url)),
);

/** `src/web-api.handler` -> the module and the export's name. The file may be missing now and there later. */
export function entryOf(root: string, handler: string): { entry: string; exportName: string } {
  const dot = handler.lastIndexOf('.');
  const stem = join(realpathSync(root), handler.slice(0, dot));
  const extension = extensions.find((each) => existsSync(stem + each)) ?? '.ts';
  return { entry: vitePath(stem + extension), exportName: handler.slice(dot + 1) };
}
