import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { EmulatorContext } from '../operation.ts';
import { present } from './jobs.ts';

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html */
const maxFileBytes = 100 * 1024 * 1024;

/** `PUT /_import/<job>?key=…`: the file of an import job, at what its PreSignedUrl says. */
export const importUpload = (context: EmulatorContext): Hono => {
  const app = new Hono();
  app.put('/:job', bodyLimit({ maxSize: maxFileBytes }), async (c) => {
    const { importJobs } = context.store.tables;
    const id = c.req.param('job');
    const csv = await c.req.text();
    const job = importJobs.get(id);
    if (!job || c.req.query('key') !== job.uploadKey) return c.text('No such upload.', 403);
    if (present(context, job).status !== 'Created') return c.text('The upload is over.', 403);
    importJobs.put({ ...job, csv });
    await context.store.durable();
    return c.body(null, 200);
  });
  return app;
};
