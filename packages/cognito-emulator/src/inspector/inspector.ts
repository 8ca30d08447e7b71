import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { Control } from '../control/control.ts';
import { identityOperations } from '../identity/ops/index.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { identityPools, userPools } from '../wire/model.ts';
import { readAsset } from './assets.ts';
import { controlRoutes, saidBefore } from './control-routes.ts';
import { credentialCheck } from './credentials.ts';
import { findMail, type MailQuery, mailRevision } from './find-mail.ts';
import { operationList } from './operation-list.ts';
import { isOwnPage } from './own-page.ts';
import { page } from './pages/layout.ts';
import { messageList } from './pages/message-list.ts';
import { messageView, noMessage } from './pages/message-view.ts';
import { clearQuestion, noSuchMessage, resetQuestion } from './pages/notice.ts';
import { type ToolsNotice, toolsPage } from './pages/tools-page.ts';
import { peopleRoutes, type Render } from './people-routes.ts';
import { presentMessage } from './present-message.ts';

/** What people and tests may look into. No CORS here: a page of another origin must not read the mail. */
export const inspector = ({ context, operations }: Dispatcher, control: Control): Hono => {
  const { store, clock } = context;
  const app = new Hono({ strict: false });
  app.use(hardened);
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', c.req.path.includes('/assets/') ? 'no-cache' : 'no-store');
  });

  const render: Render = (title, place, content) =>
    page({
      title,
      place,
      content,
      revision: mailRevision(store),
      canClear: store.tables.messages.size > 0,
    });
  const renderMail = (query: MailQuery, open: string | null) => {
    const found = findMail(store, query);
    const shown = open === null ? found.messages[0] : store.tables.messages.get(open);
    const list = messageList(found, query, {
      openId: shown?.id ?? null,
      isBehind: open !== null,
      now: clock.now(),
    });
    const isEmpty = store.tables.messages.size === 0;
    return html`${list}${shown ? messageView(shown, open !== null) : isEmpty ? noMessage : ''}`;
  };

  app.get('/', (c) => {
    return c.html(render('Mailbox', 'mail', renderMail(queryOf(c), null)));
  });

  app.get('/messages', async (c) => {
    await store.durable();
    return c.json(store.messagesTo(c.req.query('to')).map(presentMessage));
  });

  app.get('/messages/:id', (c) => {
    const message = store.tables.messages.get(c.req.param('id'));
    if (!message) return c.html(render('Not here', 'mail', noSuchMessage), 404);
    return c.html(render(message.subject, 'mail', renderMail(queryOf(c), message.id)));
  });

  app.get('/clear', (c) =>
    c.html(render('Clear', 'mail', clearQuestion(store.tables.messages.size))),
  );

  app.post('/clear', async (c) => {
    if (!isOwnPage(c)) return c.text('Only a page of the mailbox itself can clear it.', 403);
    for (const { id } of store.tables.messages.values()) store.tables.messages.delete(id);
    await store.durable();
    return c.redirect('/_emulator', 303);
  });

  const showTools = (notice: ToolsNotice) => {
    const tools = toolsPage({
      ...notice,
      now: clock.now(),
      ahead: control.clock.ahead,
      faults: control.faults.list(),
      operations: [...userPools.operationNames(), ...identityPools.operationNames()],
    });
    return render('Tools', 'tools', tools);
  };
  app.get('/tools', (c) =>
    c.html(showTools({ done: saidBefore(c.req.query('done')), failed: null, form: {} })),
  );

  app.get('/reset', (c) =>
    c.html(render('Reset', 'tools', resetQuestion(store.tables.users.size))),
  );

  app.get('/revision', (c) => c.text(mailRevision(store)));
  app.get('/operations', (c) =>
    c.json({
      ...operationList(userPools, operations),
      identityPools: operationList(identityPools, identityOperations),
    }),
  );

  app.route('/', peopleRoutes(context, render));
  app.route('/', credentialCheck(context));
  app.route('/', controlRoutes(context, control, showTools));

  app.get('/assets/:name', (c) => {
    const asset = readAsset(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'content-type': asset.type });
  });
  return app;
};

/** The pages show secrets: nothing is cached, framed, or loaded from anywhere else. */
const hardened = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ['data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  // With no-referrer, the default, a browser sends a form of this very page with `Origin: null`.
  referrerPolicy: 'same-origin',
});

const queryOf = (c: Context): MailQuery => ({
  text: c.req.query('q') ?? '',
  before: c.req.query('before') ?? null,
});
