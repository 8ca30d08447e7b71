import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askNewPassword, askPassword } from '../../src/input/password.ts';

/** Streams that say they are a terminal; what a person would see is collected. */
function fakeTerminal() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const [stdout, stderr] = [new PassThrough(), new PassThrough()].map((stream) =>
    Object.assign(stream, { isTTY: true, columns: 100, rows: 30 }),
  );
  if (stdout === undefined || stderr === undefined) throw new Error('There are two.');
  let seen = '';
  let moved = () => {};
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      moved();
    });
  }
  return {
    terminal: { stdin, stdout, stderr, env: {}, cwd: () => '/' },
    seen: () => seen,
    type: (keys: string) => stdin.write(keys),
    async sees(text: string): Promise<void> {
      while (!seen.includes(text)) await new Promise<void>((resolve) => (moved = resolve));
    },
  };
}

test('a password that is typed is not shown', async () => {
  const { terminal, seen, sees, type } = fakeTerminal();
  const answer = askPassword(terminal);
  await sees('Password');
  type('correct-horse');
  type('\r');
  expect(await answer).toBe('correct-horse');
  for (const part of ['correct', 'horse', 'c-h', 'co']) expect(seen()).not.toContain(part);
});

test('a new password comes with its rules, and is typed twice', async () => {
  const { terminal, seen, sees, type } = fakeTerminal();
  const answer = askNewPassword(terminal);
  await sees('New password');
  expect(seen()).toContain('At least 12 characters');
  type('short');
  type('\r');
  await sees('At least 12 characters.');
  type('correct-horse-battery');
  type('\r');
  await sees('The same again');
  type('something-else-altogether');
  type('\r');
  await sees('That is not what you typed before.');
  type('correct-horse-battery');
  type('\r');
  expect(await answer).toBe('correct-horse-battery');
  expect(seen()).not.toContain('battery');
});

test('Ctrl-C at a prompt is an interruption, with exit code 130', async () => {
  const { terminal, sees, type } = fakeTerminal();
  const answer = askPassword(terminal);
  await sees('Password');
  type('\u0003');
  await expect(answer).rejects.toMatchObject({ code: 'INTERRUPTED', exitCode: 130 });
});

test('a signal at a prompt is one too, and leaves no listener behind', async () => {
  const { terminal, sees } = fakeTerminal();
  const before = process.listenerCount('SIGINT');
  const answer = askPassword(terminal);
  await sees('Password');
  process.emit('SIGINT');
  await expect(answer).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(process.listenerCount('SIGINT')).toBe(before);
});
