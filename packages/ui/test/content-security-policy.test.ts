import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, sonnerStyleHash } from '../src/lib/content-security-policy.ts';

test('allows exactly the style that the installed sonner writes', () => {
  const source = readFileSync(createRequire(import.meta.url).resolve('sonner'), 'utf8');
  const [, literal] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(source) ?? [];
  expect(literal, 'sonner still inserts its style this way').toBeDefined();
  const css: unknown = JSON.parse(literal ?? '""');
  expect(sonnerStyleHash).toBe(
    `sha256-${createHash('sha256').update(String(css)).digest('base64')}`,
  );
});

test('runs scripts by nonce only, and evaluates nothing outside development', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', development: false });
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain('unsafe-');
  expect(contentSecurityPolicy({ nonce: 'abc', development: true })).toContain("'unsafe-eval'");
});

test.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])(
  'holds %s',
  (directive) => {
    const policy = contentSecurityPolicy({ nonce: 'abc', development: false });
    expect(policy.split('; ')).toContain(directive);
  },
);
