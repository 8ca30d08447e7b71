import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Node's arguments that run a TypeScript file of this package. */
export const typescriptArguments = (file: string): string[] => {
  const loader = createRequire(import.meta.url).resolve('tsx');
  return [`--import=${pathToFileURL(loader).href}`, file];
};
