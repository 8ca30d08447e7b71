/// <reference path="./.sst/platform/config.d.ts" />

/** SST allows no import above: it reads `app` before there is anything to provision with. */
export default $config({
  app: async ({ stage }) => {
    const { settings } = await import('./infra/settings.ts');
    const { protectionOf, stageOf } = await import('./infra/stage.ts');
    return {
      name: 'gatehouse',
      home: 'aws',
      ...protectionOf(stageOf(stage, settings)),
      providers: { aws: { version: '7.20.0', region: settings.region }, random: '4.16.6' },
    };
  },
  run: async () => (await import('./infra/provision.ts')).provision(),
});
