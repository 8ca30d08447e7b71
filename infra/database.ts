import type { Stage } from './stage.ts';

/** Aurora DSQL: the one database. The functions connect as a role that owns nothing; see `migrations.ts`. */
export const createDatabase = ({ kept }: Stage): sst.aws.Dsql =>
  new sst.aws.Dsql('Database', {
    ...(kept && { backup: { retention: '35 days' } }),
    transform: {
      cluster: (args, opts) => {
        args.deletionProtectionEnabled = kept;
        opts.protect = kept;
      },
    },
  });

/** For the migration function, and for whoever may deploy: the owner's way in. */
export const linkDatabaseOwner = (database: sst.aws.Dsql) =>
  new sst.Linkable('DatabaseOwner', {
    properties: { host: database.endpoint, region: database.region, user: 'admin' },
    include: [
      sst.aws.permission({
        actions: ['dsql:DbConnectAdmin'],
        resources: [database.nodes.cluster.arn],
      }),
    ],
  });
