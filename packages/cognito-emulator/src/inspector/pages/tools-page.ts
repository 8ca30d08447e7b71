import { html } from 'hono/html';
import type { ArmedFault, FaultKind } from '../../control/faults.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { longTime } from './time.ts';

/** What came of the form that was sent. */
export interface ToolsNotice {
  readonly done: string | null;
  readonly failed: string | null;
  /** As it was filled in, where it was refused. */
  readonly form: Readonly<Record<string, unknown>>;
}

export interface ToolsState extends ToolsNotice {
  readonly now: number;
  /** How far the clock has been moved, in milliseconds. */
  readonly ahead: number;
  readonly faults: readonly ArmedFault[];
  readonly operations: readonly string[];
}

const kinds: Readonly<Record<FaultKind, string>> = {
  throttle: 'Too many requests',
  'internal-error': 'Internal error (500)',
  'code-delivery': 'The code cannot be delivered',
  'time-out': 'No answer, nothing done',
  'lose-answer': 'Done, but the answer is lost',
  'short-page': 'A short page with a token',
};

/** What can be done to the emulator that no client of Cognito could. */
export const toolsPage = (state: ToolsState): Html => html`<div class="page">
  <header class="page-head"><h1>Tools</h1><p class="soft">Time, faults and data of this emulator. Nothing here exists on AWS.</p></header>
  ${notice(state)}
  <div class="columns"><div class="column">${clockCard(state)}${resetCard}</div>${faultCard(state)}</div>
  ${seedCard(state)}
</div>`;

const notice = ({ done, failed }: ToolsState): Html | string => {
  if (failed !== null)
    return html`<div class="note note-danger" role="alert">${icon('alert')}<b>${failed}</b></div>`;
  return done === null
    ? ''
    : html`<div class="note note-ok" role="status">${icon('check')}<b>${done}</b></div>`;
};

const clockCard = ({
  now,
  ahead,
  form,
}: ToolsState): Html => html`<section class="card" aria-labelledby="clock">
  <h2 id="clock">Clock</h2>
  <p class="big"><time datetime="${new Date(now).toISOString()}">${longTime(now)}</time></p>
  <p class="soft">${ahead === 0 ? 'The real time. Move it forward to let codes, sessions and tokens expire.' : `${duration(ahead)} ahead of the real time.`}</p>
  <form class="choices-row" method="post" action="/_emulator/clock">
    ${forward(5, '5 minutes')}${forward(60, '1 hour')}${forward(1440, '1 day')}
  </form>
  <form class="inline" method="post" action="/_emulator/clock">
    <label for="minutes">Minutes</label>
    <input class="input" id="minutes" name="advanceMinutes" type="number" min="1" step="1" value="${String(form.advanceMinutes ?? '')}" required>
    <button class="button button-main" type="submit">Move forward</button>
  </form>
  ${ahead === 0 ? '' : html`<form method="post" action="/_emulator/clock"><button class="button button-plain" name="restore" value="1" type="submit">Back to the real time</button></form>`}
</section>`;

const forward = (minutes: number, name: string): Html =>
  html`<button class="button button-plain" name="advanceMinutes" value="${minutes}" type="submit"><span class="hidden">Forward by </span>+ ${name}</button>`;

const faultCard = ({
  faults,
  operations,
  form,
}: ToolsState): Html => html`<section class="card" aria-labelledby="faults">
  <h2 id="faults">Fail next</h2>
  <p class="soft">The next call that can end that way does, as often as you say.</p>
  <form class="stack" method="post" action="/_emulator/fail-next">
    <div class="field"><label class="label" for="kind">What happens</label>
      <select class="input" id="kind" name="kind">${Object.entries(kinds).map(([kind, name]) => html`<option value="${kind}"${kind === form.kind ? html` selected` : ''}>${name}</option>`)}</select></div>
    <div class="field"><label class="label" for="operation">Operation <span class="faint">Optional</span></label>
      <input class="input mono" id="operation" name="operation" list="operations" autocomplete="off" spellcheck="false" value="${String(form.operation ?? '')}"></div>
    <datalist id="operations">${operations.map((name) => html`<option value="${name}"></option>`)}</datalist>
    <div class="field"><label class="label" for="times">Times</label>
      <input class="input" id="times" name="times" type="number" min="1" max="1000" step="1" value="${String(form.times ?? '1')}" required></div>
    <button class="button button-main" type="submit">Let it fail</button>
  </form>
  ${faults.length > 0 ? armed(faults) : ''}
</section>`;

const armed = (faults: readonly ArmedFault[]): Html => html`<h3>Waiting</h3>
  <ul class="lines">${faults.map(({ kind, operation, left }) => html`<li><span>${kinds[kind]}</span><span class="faint small">${operation === null ? 'any operation' : html`<span class="mono">${operation}</span>`}, ${left === 1 ? 'once' : `${left} times`}</span></li>`)}</ul>
  <form method="post" action="/_emulator/fail-next"><button class="button button-plain" name="clear" value="1" type="submit">Forget these</button></form>`;

const example = JSON.stringify(
  {
    UserPools: [
      {
        Id: 'us-east-1_Local0001',
        PoolName: 'people',
        UsernameAttributes: ['email'],
        Clients: [{ ClientId: 'webclient0001', ClientName: 'web' }],
        Users: [{ Username: 'ada@example.com', Password: 'Correct-horse-1' }],
      },
    ],
  },
  null,
  2,
);

const seedCard = ({ form }: ToolsState): Html => html`<section class="card" aria-labelledby="seed">
  <h2 id="seed">Seed</h2>
  <p class="soft">CreateUserPool, its clients, groups and people as JSON. What is there already is left as it is.</p>
  <form class="stack" method="post" action="/_emulator/seed">
    <div class="field"><label class="label" for="seed-json">Seed as JSON</label>
      <textarea class="input mono" id="seed-json" name="seed" rows="12" spellcheck="false" required>${String(form.seed ?? example)}</textarea></div>
    <button class="button button-main" type="submit">Add it</button>
  </form>
</section>`;

const resetCard: Html = html`<section class="card" aria-labelledby="reset">
  <h2 id="reset">Reset</h2>
  <p class="soft">Forgets every pool, person, sign-in and mail, puts the clock back, and starts over with the seed that the emulator was started with.</p>
  <p><a class="button button-plain button-danger-quiet" href="/_emulator/reset">Reset everything</a></p>
</section>`;

/** The largest unit that says it, and the next. */
const duration = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return said.slice(0, 2).join(' and ') || 'Less than a minute';
};
