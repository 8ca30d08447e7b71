import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import { createFunction, type Functions, namesOf } from './functions.ts';
import type { Links } from './links.ts';
import type { Migrations } from './migrations.ts';

/** What runs by the clock. Missed and failed runs are not made up for: the next one finds everything they left. */
export const createSchedules = (links: Links, migrations: Migrations): Functions =>
  Object.fromEntries(
    namesOf('schedule').map((name) => {
      const definition: FunctionDefinition = functions[name];
      if (definition.kind !== 'schedule') throw new Error(`${name} has no schedule.`);
      const fn = createFunction(name, links, migrations.after(name));
      new sst.aws.CronV2(`${name}Schedule`, {
        function: fn.arn,
        schedule: definition.schedule,
        retries: 0,
      });
      return [name, fn];
    }),
  );
