import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import { type Check, expectEqual, input, named, resourcesOf } from './plan-reader.ts';

const manifest = Object.entries(functions) as [string, FunctionDefinition][];

/** Servers and image optimizers of the sites, which come from Next.js and not from the manifest. */
const ofSites = /^(?:Web|Console)(?:ServerUseast1|ImageOptimizer|DevServer)Function$/;

/** What is deployed is the manifest: nothing forgotten, nothing beside it. */
export const functionsAreTheManifest: Check = (plan) => {
  const planned = resourcesOf(plan, 'aws:lambda/function:Function').map(({ name }) => name);
  const wanted = manifest.map(([name]) => `${name}Function`);
  return [
    ...wanted
      .filter((name) => planned.filter((each) => each === name).length !== 1)
      .map((name) => `${name} is planned ${planned.filter((each) => each === name).length} times`),
    ...planned
      .filter((name) => !wanted.includes(name) && !ofSites.test(name))
      .map((name) => `${name} is in no manifest`),
  ];
};

export const functionsHaveTheirLimits: Check = (plan) =>
  manifest.flatMap(([name, definition]) => {
    const fn = named(plan, `${name}Function`);
    const isBridge = plan.live && definition.kind !== 'deployment';
    return [
      ...expectEqual(`${name}.timeout`, input(fn, 'timeout'), definition.timeoutSeconds),
      ...expectEqual(`${name}.memorySize`, input(fn, 'memorySize'), definition.memoryMb),
      // Under `sst dev` a small program of SST stands here and passes calls on.
      ...(isBridge
        ? []
        : [
            ...expectEqual(`${name}.runtime`, input(fn, 'runtime'), 'nodejs24.x'),
            ...expectEqual(`${name}.architectures`, input(fn, 'architectures'), ['arm64']),
          ]),
    ];
  });

export const logsAreKeptForAWhile: Check = (plan) =>
  resourcesOf(plan, 'aws:cloudwatch/logGroup:LogGroup').flatMap((group) =>
    expectEqual(
      `${group.name}.retentionInDays`,
      input(group, 'retentionInDays'),
      plan.app.protect ? 90 : 7,
    ),
  );

/** Cognito gives a trigger five seconds, whatever its own limit. */
export const triggersAreFastEnough: Check = (plan) =>
  manifest
    .filter(([, { kind }]) => kind === 'trigger')
    .flatMap(([name]) => {
      const timeout = Number(input(named(plan, `${name}Function`), 'timeout'));
      return timeout <= 5 ? [] : [`${name} may take ${timeout} s, and Cognito waits for 5`];
    });
