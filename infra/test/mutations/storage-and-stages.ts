import type { Mutation } from './mutable-plan.ts';

export const storageAndStagesMutations: readonly Mutation[] = [
  {
    what: 'a bucket that may be made public',
    noticedBy: ['noBucketIsPublic'],
    change: (plan) => plan.set('FilesPublicAccessBlock', { blockPublicPolicy: false }),
  },
  {
    what: 'a public bucket',
    noticedBy: ['noBucketIsPublic', 'bucketsTakeHttpsOnly'],
    change: (plan) =>
      plan.set('FilesPolicy', {
        policy: JSON.stringify({
          Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Principal: '*' }],
        }),
      }),
  },
  {
    what: 'files from every page',
    noticedBy: ['bucketsKnowTheirPages'],
    change: (plan) =>
      plan.replaceIn(
        'FilesCors',
        'corsRules',
        'https://webroutercdndistribution.cloudfront.net',
        '*',
      ),
  },
  {
    what: 'replaced files are forgotten at once',
    noticedBy: ['filesAreEncryptedAndVersioned'],
    change: (plan) =>
      plan.set('FilesVersioning', { versioningConfiguration: { status: 'Suspended' } }),
  },
  {
    what: 'files without encryption',
    noticedBy: ['filesAreEncryptedAndVersioned'],
    change: (plan) => plan.remove('FilesEncryption'),
  },
  {
    what: 'production is not protected',
    noticedBy: ['preciousThingsAreProtected', 'keptStagesAreWatched', 'logsAreKeptForAWhile'],
    change: ({ plan }) => Object.assign(plan.app, { protect: false }),
  },
  {
    what: 'people are deleted with the stage',
    noticedBy: ['preciousThingsAreProtected'],
    change: (plan) =>
      Object.assign(plan.find('UserPoolUserPool'), { protect: false, retainOnDelete: false }),
  },
  {
    what: 'a pool that can be deleted by one call',
    noticedBy: ['preciousThingsAreProtected'],
    change: (plan) => plan.set('UserPoolUserPool', { deletionProtection: 'INACTIVE' }),
  },
  {
    what: 'files that go with the stage',
    noticedBy: ['preciousThingsAreProtected'],
    change: (plan) => plan.set('FilesBucket', { forceDestroy: true }),
  },
  {
    what: 'a session key in the open',
    noticedBy: ['noSecretInTheOpen'],
    change: (plan) =>
      plan.set('WebApiFunction', {
        description: Buffer.alloc(32, 'SessionKeyk1').toString('base64'),
      }),
  },
  {
    what: 'a value that nobody can tell',
    noticedBy: ['everythingIsKnown'],
    change: ({ plan }) => (plan.unknowns as string[]).push('urn:pulumi:x.role'),
  },
  {
    what: 'a site is built by a script that is not there',
    noticedBy: ['sitesHaveTheirBuild'],
    change: (plan) => {
      const build = plan.resources().find(({ name }) => name === 'ConsoleBuilder');
      Object.assign(build?.inputs ?? {}, { create: 'pnpm run build:nothing' });
    },
  },
];
