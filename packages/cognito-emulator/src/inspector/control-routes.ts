import { type Context, Hono } from 'hono';
import { minutes, seconds } from '../clock.ts';
import type { Control } from '../control/control.ts';
import { type Fault, type FaultKind, faultKinds, isAnyOperation } from '../control/faults.ts';
import { SeedError } from '../control/seed-error.ts';
import type { Seed } from '../control/seed-format.ts';
import type { EmulatorContext } from '../operation.ts';
import { isOwnPage } from './own-page.ts';
import type { Html } from './pages/html.ts';
import type { ToolsNotice } from './pages/tools-page.ts';

/** A wish that cannot be granted, in a sentence for who made it. */
class Refusal extends Error {}

const said = {
  restored: 'The clock shows the real time again.',
  moved: 'The clock was moved forward.',
  cleared: 'Nothing will fail on purpose any more.',
  armed: 'The next call will fail as asked.',
  forgotten: 'Everything was forgotten.',
} as const;

const sentences: readonly string[] = Object.values(said);
const seeded = /^(?:One pool is|\d{1,9} pools are) there as the seed says\.$/;

/** One of the sentences that a form is answered with, or null: no link can put words of its own into the page. */
export const saidBefore = (text: string | undefined): string | null =>
  text !== undefined && (sentences.includes(text) || seeded.test(text)) ? text : null;

/**
 * What the page of tools posts as forms, and programs post as JSON: a form goes back to its page, JSON is answered with
 * the new state. A form that is refused stays as it was filled in.
 */
export const controlRoutes = (
  context: EmulatorContext,
  control: Control,
  showTools: (notice: ToolsNotice) => Html,
): Hono => {
  const app = new Hono();
  const { clock, faults } = control;

  const post = (
    path: string,
    act: (given: Readonly<Record<string, unknown>>) => Promise<string> | string,
  ) =>
    app.post(path, async (c) => {
      if (!isOwnPage(c)) return c.text('Only a page of the inspector itself can do this.', 403);
      const isForm = c.req.header('content-type')?.includes('form-urlencoded') ?? false;
      const form = isForm ? await c.req.parseBody() : {};
      try {
        const said = await act(isForm ? form : await readJson(c));
        await context.store.durable();
        return isForm ? back(c, said) : c.json(stateOf(context, control));
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof SeedError)) throw error;
        return isForm
          ? c.html(showTools({ done: null, failed: error.message, form }), 400)
          : c.json({ message: error.message }, 400);
      }
    });

  app.get('/state', (c) => c.json(stateOf(context, control)));

  post('/clock', ({ advanceSeconds, advanceMinutes, restore }) => {
    if (restore !== undefined) {
      clock.restore();
      return said.restored;
    }
    const by =
      advanceSeconds === undefined
        ? minutes(amount(advanceMinutes, 'advanceMinutes'))
        : seconds(amount(advanceSeconds, 'advanceSeconds'));
    if (clock.ahead + by > minutes(mostMinutes))
      throw new Refusal('The clock moves forward by a century at most, all in all.');
    clock.advance(by);
    return said.moved;
  });

  post('/fail-next', (given) => {
    if (given.clear !== undefined) {
      faults.clear();
      return said.cleared;
    }
    faults.arm(readFault(given));
    return said.armed;
  });

  post('/seed', async (given) => {
    // A form carries the seed as text; a program's whole body is the seed.
    const seed: unknown = typeof given.seed === 'string' ? parse(given.seed) : given;
    if (typeof seed !== 'object' || seed === null || Array.isArray(seed))
      throw new Refusal('A seed is a JSON object with UserPools or IdentityPools.');
    const { UserPools, IdentityPools } = await control.seed(seed as Seed);
    const count = UserPools.length + IdentityPools.length;
    return `${count === 1 ? 'One pool is' : `${count} pools are`} there as the seed says.`;
  });

  post('/reset', async () => {
    await control.reset();
    return said.forgotten;
  });
  return app;
};

/** What there is, in numbers. */
export const stateOf = ({ store }: EmulatorContext, { clock, faults }: Control) => ({
  clock: { now: new Date(clock.now()).toISOString(), aheadSeconds: clock.ahead / 1000 },
  faults: faults.list(),
  userPools: store.tables.pools.size,
  identityPools: store.tables.identityPools.size,
  users: store.tables.users.size,
  messages: store.tables.messages.size,
});

const back = (c: Context, done: string) =>
  c.redirect(`/_emulator/tools?${new URLSearchParams({ done })}`, 303);

const readJson = async (c: Context): Promise<Readonly<Record<string, unknown>>> => {
  const text = await c.req.text();
  const value = text === '' ? {} : parse(text);
  if (typeof value !== 'object' || value === null) throw new Refusal('Expected a JSON object.');
  return value as Readonly<Record<string, unknown>>;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`This is not JSON: ${error instanceof Error ? error.message : error}`);
  }
};

/** A century: beyond it dates stop making sense, and in the end stop existing. */
const mostMinutes = 60 * 24 * 36_525;

const amount = (value: unknown, name: string): number => {
  const number = value === '' ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= mostMinutes))
    throw new Refusal(`${name} takes a number from 0 up.`);
  return number;
};

const readFault = ({ kind, operation, times }: Readonly<Record<string, unknown>>): Fault => {
  if (!isFaultKind(kind)) throw new Refusal(`kind takes one of ${faultKinds.join(', ')}.`);
  const count = times === undefined || times === '' ? 1 : Number(times);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new Refusal('times takes a whole number from 1 to 1000.');
  if (operation !== undefined && typeof operation !== 'string')
    throw new Refusal('operation takes the name of an operation.');
  const name = operation?.trim() || undefined;
  if (name !== undefined && !isAnyOperation(name))
    throw new Refusal(`There is no operation ${name}. Names are as in the API, ListUsers say.`);
  return { kind, operation: name, times: count };
};

const isFaultKind = (value: unknown): value is FaultKind =>
  faultKinds.some((kind) => kind === value);
