import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../live-lambda/index.ts';
import { repository } from '../state/home.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Asks for pages so that Next compiles them now and the first click is quick. Answers and errors are not its business. */
export async function warm(origin: string, paths: readonly string[], log: Log): Promise<void> {
  for (const path of paths) {
    try {
      const response = await fetch(`${origin}${path}`, { redirect: 'manual' });
      await response.arrayBuffer();
    } catch (error) {
      // Most likely we are being stopped; if not, whoever opens the page will see what is wrong.
      log('info', `[warm] ${path} was not reached: ${String(error)}`);
      return;
    }
  }
}

/** The paths of a site's pages, with somebody's id where a page needs one. */
export async function pagePaths(app: 'web' | 'console'): Promise<string[]> {
  const folder = join(repository, 'apps', app, 'src/app');
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const segments = file.split('/').slice(0, -1);
      return `/${segments
        .filter((segment) => !segment.startsWith('('))
        .map((segment) => (segment.startsWith('[') ? NOBODY : segment))
        .join('/')}`;
    });
}
