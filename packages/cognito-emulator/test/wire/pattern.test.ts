import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../src/wire/pattern.ts';

const message = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*';
const code = `${message}\\{####\\}${message}`;
const link = `${message}\\{##${message}##\\}${message}`;
const address = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+';

describe('a pattern of the model', () => {
  it.each([
    [code, '{####}', true],
    [code, 'Your code is {####}, ✓\n{####}', true],
    [code, 'Your code is {###}', false],
    [code, '\u0000{####}', false],
    [code, '{####}\u0000', false],
    [link, '{##Here##}', true],
    [link, '{####}', true],
    [link, '{###}', false],
    [link, 'a {##b {##c##} d##} e', true],
    [link, '##} {##', false],
    [link, '{##\u0000##}', false],
    [address, 'a@b', true],
    [address, '@@@', true],
    [address, '@@', false],
    [address, '@b', false],
    [address, 'a@', false],
    [address, 'a b@c', false],
    ['(?s).*', 'a\nb', true],
    ['[\\w-]+_[0-9a-zA-Z]+', 'us-east-1_A_b', true],
    ['[\\w-]+_[0-9a-zA-Z]+', '_a', false],
  ])('%s of %j: %s', (pattern, value, matches) => {
    expect(compilePattern(pattern).test(value)).toBe(matches);
  });

  it.each([message.replace('*]*', '*]+'), code, link, address, '.*\\{####\\}.*'])(
    '%s means what it meant before it was made quick',
    (pattern) => {
      const slow = new RegExp(`^(?:${pattern})$`, 'u');
      const parts = ['{##', '##}', '{####}', '#', '@', 'a', '\n', '\u0000'];
      for (let at = 0; at < 8 ** 4; at++) {
        const text = [...at.toString(8)].map((digit) => parts[Number(digit)]).join('');
        expect(compilePattern(pattern).test(text), text).toBe(slow.test(text));
      }
    },
  );

  // With a choice in it, each would run for hours; a test's own time limit cannot end what never waits.
  it.each([
    [link, '{##a##}'],
    [code, '{####}'],
    [address, '@'],
    ['.*\\{####\\}.*', '{####}'],
  ])('%s is done with %j, however often', (pattern, part) => {
    const given = { regExp: compilePattern(pattern), text: `${part.repeat(150_000)}\n\u0000` };
    expect(runInNewContext('regExp.test(text)', given, { timeout: 60_000 })).toBe(false);
  });
});
