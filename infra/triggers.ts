import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import { createFunction, type Functions, namesOf } from './functions.ts';
import type { Links } from './links.ts';
import type { Migrations } from './migrations.ts';

/** The functions that Cognito asks while somebody signs up, and before it signs a token. It waits five seconds for each. */
export const createTriggers = (links: Links, migrations: Migrations): Functions =>
  Object.fromEntries(
    namesOf('trigger').map((name) => [name, createFunction(name, links, migrations.after(name))]),
  );

/** Which of Cognito's triggers each function is, as the manifest says. */
export const triggerArns = (triggers: Functions) =>
  Object.fromEntries(
    Object.entries(triggers).map(([name, fn]) => {
      const definition: FunctionDefinition = functions[name as keyof typeof functions];
      if (definition.kind !== 'trigger') throw new Error(`${name} is no trigger.`);
      return [definition.trigger, fn.arn];
    }),
  );
