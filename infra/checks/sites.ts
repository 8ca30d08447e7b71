import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../plan/platform.ts';
import { type Check, input, resourcesOf } from './plan-reader.ts';

/** The builds themselves are not run by a plan: at least the script that each calls has to be there. */
export const sitesHaveTheirBuild: Check = (plan) => {
  if (plan.live) return [];
  const builds = resourcesOf(plan, 'command:local:Command');
  return [
    ...(builds.length === 2 ? [] : [`there are ${builds.length} builds of sites, and should be 2`]),
    ...builds.flatMap((build) => {
      const app = String(input(build, 'dir')).split('/').slice(-2).join('/');
      const [, script = ''] = /^pnpm run ([\w:]+)$/.exec(String(input(build, 'create'))) ?? [];
      const { scripts } = JSON.parse(readFileSync(join(root, app, 'package.json'), 'utf8'));
      return script in scripts ? [] : [`${build.name} runs "${script}", which ${app} has not`];
    }),
  ];
};
