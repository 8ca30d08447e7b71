import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf, refusal, renameIn } from '../src/names.mjs';
import { root } from '../src/paths.mjs';

// This very file is renamed in a clone, so it must not spell the name out.
const old = ['gate', 'house'].join('');
const Old = namesOf(old).title;

test.each([
  [`@${old}/db`, '@my-app/db'],
  [`${old}_app`, 'my_app_app'],
  [`GRANT x TO ${old}_app;`, 'GRANT x TO my_app_app;'],
  [`${old.toUpperCase()}_HOME`, 'MY_APP_HOME'],
  [`__Host-${old}-web`, '__Host-my-app-web'],
  [`Welcome to ${Old}.`, 'Welcome to My App.'],
  [`${Old}Stack`, 'MyAppStack'],
  [`create${Old}`, 'createMyApp'],
  [`shared.${old}TestPostgres`, 'shared.myAppTestPostgres'],
  [`${old}.once`, 'my-app.once'],
])('%s becomes %s', (before, after) => {
  expect(renameIn(before, old, namesOf('my-app'))).toBe(after);
});

test.each(['', 'x', 'My-App', 'my_app', '-app', 'app-', 'my--app', '1app', 'a/b', 'a'.repeat(41)])(
  'refuses %j',
  (name) => expect(refusal(name, '')).toContain('cannot be a package scope'),
);

test('refuses the scope or the name of a dependency', () => {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  expect(refusal('trpc', lockfile)).toContain('depends on');
  expect(refusal('next', lockfile)).toContain('depends on');
  expect(refusal('my-app', lockfile)).toBeNull();
});

describe('on a copy', () => {
  let copy: string;

  const rename = (...args: string[]) =>
    spawnSync(process.execPath, ['packages/tooling/boot.mjs', 'rename', ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' });

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'renamed-'));
    // As the files lie here now, committed or not.
    const tar = `git ls-files -z -co --exclude-standard | tar --null --ignore-failed-read -c -T - | tar -x -C '${copy}'`;
    execFileSync('bash', ['-c', tar], { cwd: root, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '-m', 'x');
  });

  afterAll(() => rmSync(copy, { recursive: true }));

  test('a dry run changes nothing', () => {
    const { status, stdout } = rename('my-app', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('package.json');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('a bad name and a dirty tree are refused in one sentence', () => {
    expect(rename('My App').stderr.trim().split('\n')).toHaveLength(1);
    appendFileSync(join(copy, 'README.md'), '\n');
    const { status, stderr } = rename('my-app');
    git('checkout', '--quiet', 'README.md');
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('uncommitted changes');
  });

  test('leaves no old name behind, and the result holds together', () => {
    const { status, stdout, stderr } = rename('my-app');
    expect(status, stdout + stderr).toBe(0);
    const left = spawnSync('git', ['grep', '-il', '--untracked', old], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(
      left.stdout
        .split('\n')
        .filter((file) => !/^(LICENSE|packages\/cognito-emulator\/.*)?$/.test(file)),
    ).toEqual([]);
    git('add', '.');
    expect(git('ls-files')).not.toContain(old);
    expect(existsSync(join(copy, 'apps/cli/bin/my-app.mjs'))).toBe(true);

    for (const [folder, bin, ...args] of [
      ['.', 'biome', 'ci', '--linter-enabled=false', '--log-level=error', '.'],
      ['packages/db', 'tsc', '-p', '.'],
      ['packages/user-pool', 'tsc', '-p', '.'],
    ] as const) {
      const cwd = join(copy, folder);
      const check = spawnSync(join(cwd, 'node_modules/.bin', bin), args, { cwd, encoding: 'utf8' });
      expect(check.status, `${folder} ${bin}\n${check.stdout}${check.stderr}`).toBe(0);
    }
    expect(rename('other').stderr).toContain('already has its own name: my-app');
  });
});
