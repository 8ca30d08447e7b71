import { Hono } from 'hono';
import type { Dispatcher } from '../wire/dispatch.ts';
import { presentMessage } from './present-message.ts';

/** What a person or a test may look into: the mail that would have been sent. */
export const inspector = ({ context }: Dispatcher): Hono => {
  const app = new Hono();
  app.get('/messages', (c) =>
    c.json(context.store.messagesTo(c.req.query('to')).map(presentMessage)),
  );
  return app;
};
