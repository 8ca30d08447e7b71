import {
  type FunctionDefinition,
  type FunctionName,
  functions,
} from '@gatehouse/functions/manifest';
import type { Links } from './links.ts';

export type Functions = Partial<Record<FunctionName, sst.aws.Function>>;

/** A function of the manifest, with what is said there and nothing more. */
export function createFunction(
  name: FunctionName,
  links: Links,
  extra: Partial<sst.aws.FunctionArgs> = {},
): sst.aws.Function {
  const definition: FunctionDefinition = functions[name];
  return new sst.aws.Function(name, {
    handler: `apps/functions/${definition.handler}`,
    timeout: `${definition.timeoutSeconds} seconds`,
    memory: `${definition.memoryMb} MB`,
    link: definition.links.map((link) => {
      const linked = links[link];
      if (!linked) throw new Error(`The manifest links ${link} to ${name}, and there is none yet.`);
      return linked;
    }),
    // pg tries a native binding that nobody installs.
    nodejs: { esbuild: { external: ['pg-native'] } },
    ...extra,
  });
}

/** The manifest's functions of one kind, in its order. */
export const namesOf = (kind: FunctionDefinition['kind']): FunctionName[] =>
  (Object.keys(functions) as FunctionName[]).filter((name) => functions[name].kind === kind);
