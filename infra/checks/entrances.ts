import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import type { Plan } from '../plan/types.ts';
import { type Check, expectEqual, input, named, resourcesOf } from './plan-reader.ts';

const entrances = (Object.entries(functions) as [string, FunctionDefinition][]).flatMap(
  ([name, definition]) => (definition.kind === 'http' ? [{ name, ...definition }] : []),
);

const routerNames = { web: 'WebRouter', console: 'ConsoleRouter' } as const;

const physicalName = (plan: Plan, name: string) => input(named(plan, `${name}Function`), 'name');

const permissionsOn = (plan: Plan, name: string) =>
  resourcesOf(plan, 'aws:lambda/permission:Permission').filter(
    (permission) => input(permission, 'function') === physicalName(plan, name),
  );

export const bearerEntranceAloneIsPublic: Check = (plan) => {
  const isPublic = (name: string) =>
    entrances.some((each) => each.name === name && each.behind === 'public');
  return [
    ...resourcesOf(plan, 'aws:lambda/functionUrl:FunctionUrl').flatMap((url) =>
      expectEqual(
        `${url.name}.authorizationType`,
        input(url, 'authorizationType'),
        isPublic(url.name.replace(/Url$/, '')) ? 'NONE' : 'AWS_IAM',
      ),
    ),
    ...resourcesOf(plan, 'aws:lambda/permission:Permission')
      .filter((permission) => input(permission, 'principal') === '*')
      .filter(
        (permission) =>
          !entrances.some(
            ({ name, behind }) =>
              behind === 'public' && input(permission, 'function') === physicalName(plan, name),
          ),
      )
      .map((permission) => `${permission.name} lets everybody call a function`),
  ];
};

/** A site's entrance is called by that site's distribution and by nobody else. */
export const entrancesHaveOneRouter: Check = (plan) =>
  entrances.flatMap(({ name, behind }) => {
    if (behind === 'public') return [];
    const router = named(plan, `${routerNames[behind]}CdnDistribution`);
    const distribution = `arn:aws:cloudfront::123456789012:distribution/E${router?.name}`;
    const permissions = permissionsOn(plan, name);
    return [
      ...(permissions.length === 2
        ? []
        : [`${name} has ${permissions.length} permissions, and needs 2`]),
      ...permissions.flatMap((permission) => [
        ...expectEqual(
          `${permission.name}.principal`,
          input(permission, 'principal'),
          'cloudfront.amazonaws.com',
        ),
        ...expectEqual(
          `${permission.name}.sourceArn`,
          input(permission, 'sourceArn'),
          distribution,
        ),
      ]),
    ];
  });

export const entrancesStream: Check = (plan) =>
  entrances.flatMap(({ name, streaming }) =>
    expectEqual(
      `${name}Url.invokeMode`,
      input(named(plan, `${name}Url`), 'invokeMode'),
      streaming ? 'RESPONSE_STREAM' : 'BUFFERED',
    ),
  );

/** A page of another origin must not get at a function by itself. */
export const noUrlAllowsOtherOrigins: Check = (plan) =>
  resourcesOf(plan, 'aws:lambda/functionUrl:FunctionUrl').flatMap((url) => {
    const cors = Object(input(url, 'cors') ?? {});
    return Object.keys(cors).length === 0
      ? []
      : [`${url.name} allows other origins: ${JSON.stringify(cors)}`];
  });

/** The path of the manifest is the path of the route, in the router's own store. */
export const routesAreTheManifest: Check = (plan) =>
  entrances.flatMap(({ name, behind, path }) => {
    if (behind === 'public') return [];
    const update = plan.resources.find(
      (resource) => resource.name === `${name}RoutesUpdate.sst.aws.KvRoutesUpdate`,
    );
    const entry = String(input(update, 'entry') ?? '');
    return entry.endsWith(`,${path}`) ? [] : [`${name} is not routed at ${path} but by "${entry}"`];
  });
