import { type Random, randomInteger } from '../../src/random.ts';
import type { ServiceModel, Shape } from '../../src/wire/model.ts';

/** Values that mean something to the emulator, by the name of the member that takes them. */
export type World = Readonly<Record<string, readonly string[]>>;

export const pick = <T>(random: Random, values: readonly T[]): T => {
  const value = values[randomInteger(random, values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
};

export const chance = (random: Random, percent: number) => randomInteger(random, 100) < percent;

/** Texts that programs stumble over. */
const texts = [
  'a',
  'ada',
  'ada@example.com',
  'ADA@EXAMPLE.COM',
  '+15555550100',
  '0',
  '-1',
  '123456',
  'true',
  '{}',
  '[]',
  '{"type":"public-key"}',
  'null',
  'constructor',
  '__proto__',
  'custom:x',
  'email',
  'sub',
  'https://example.com/',
  'http://localhost:3000/callback',
  'arn:aws:lambda:us-east-1:000000000000:function:f',
  'arn:aws:iam::000000000000:role/r',
  '2026-01-01',
  'Tue Nov 3 08:05:01 UTC 2026',
  'aGVsbG8=',
  'ffffffff',
  'email = "a"',
  'ünïcödé 🙂',
  '<script>alert(1)</script>',
  "'; --",
  '../../etc/passwd',
  'terms-of-use',
  'Analytical-Engine-1',
  'arn:aws:cognito-idp:us-east-1:000000000000:userpool/x',
  'us-east-1:11111111-1111-4111-8111-111111111111',
  '11111111-1111-4111-8111-111111111111',
  'import-abc',
  'en',
] as const;

/** An input that mostly fits the model: what reaches the operations, and there finds what they did not think of. */
export const generateInput = (
  model: ServiceModel,
  shapeName: string,
  random: Random,
  world: World,
): unknown => {
  const value = (name: string, member: string, depth: number): unknown => {
    const shape = model.shapeOf(name);
    if (shape.document) return pick(random, [{}, [], 'x', 7, null, { nested: { deep: true } }]);
    switch (shape.type) {
      case 'structure':
        return structure(shape, depth);
      case 'list':
        return Array.from({ length: randomInteger(random, 3) }, () =>
          value(shape.member?.shape ?? '', member, depth + 1),
        );
      case 'map':
        return Object.fromEntries(
          Array.from({ length: randomInteger(random, 3) }, () => [
            pick(random, world.$keys ?? texts),
            value(shape.value?.shape ?? '', member, depth + 1),
          ]),
        );
      case 'boolean':
        return chance(random, 50);
      case 'integer':
      case 'long':
        return pick(random, [shape.min ?? 0, shape.max ?? 100, 1, 5, 60]);
      case 'timestamp':
        return randomInteger(random, 2_000_000_000);
      default:
        return text(shape, member);
    }
  };
  const structure = (shape: Shape, depth: number) =>
    Object.fromEntries(
      Object.entries(shape.members ?? {})
        .filter(([name]) => shape.required?.includes(name) || chance(random, depth > 2 ? 10 : 30))
        .map(([name, { shape: target }]) => [name, value(target, name, depth + 1)]),
    );
  const text = (shape: Shape, member: string) => {
    const known = world[member];
    if (known && chance(random, 90)) return pick(random, known);
    if (shape.enum) return pick(random, shape.enum);
    const fitting = chance(random, 90)
      ? texts.filter((candidate) => fits(shape, candidate))
      : texts;
    return fitting.length > 0 ? pick(random, fitting) : 'abc123'.repeat((shape.min ?? 6) / 6 + 1);
  };
  return value(shapeName, '', 0);
};

const fits = ({ min = 0, max = 1e6, pattern }: Shape, text: string) =>
  text.length >= min &&
  text.length <= max &&
  (!pattern || new RegExp(`^(?:${pattern.replace('(?s)', '')})$`, 'u').test(text));

const wrong: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x'.repeat(3000),
  'x'.repeat(140_000),
  [],
  [[]],
  {},
  { a: 1 },
  [null],
  Array(200).fill('x'),
  Number.MAX_SAFE_INTEGER + 2,
];

/** The input with one thing wrong somewhere inside. */
export const spoil = (input: unknown, random: Random): unknown => {
  if (typeof input !== 'object' || input === null || chance(random, 20)) return pick(random, wrong);
  if (Array.isArray(input)) {
    const at = randomInteger(random, input.length + 1);
    return [...input.slice(0, at), spoil(input[at], random), ...input.slice(at + 1)];
  }
  const names = Object.keys(input);
  const name = names.length > 0 ? pick(random, names) : 'UserPoolId';
  const member: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
  return { ...input, [name]: spoil(member, random) };
};

/** The body as bytes, with something wrong about the bytes. */
export const garble = (body: string, random: Random): Buffer => {
  const bytes = Buffer.from(body);
  const at = randomInteger(random, bytes.length + 1);
  return pick(random, [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe]), bytes.subarray(at)]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(body, 'utf16le'),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.from('['.repeat(5000)),
    () => Buffer.from(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
    () => Buffer.from(`{"__proto__":{"polluted":true},${body.slice(1)}`),
    () => Buffer.from(body.replace(/"/g, "'")),
    () => Buffer.from('a=b&c=d'),
    () => Buffer.alloc(0),
  ])();
};

/** Headers with something wrong about them. */
export const oddHeaders = (
  headers: Readonly<Record<string, string>>,
  random: Random,
): Record<string, string> => {
  const name = pick(random, Object.keys(headers));
  const value = pick(random, [
    '',
    'x',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=, Signature=',
    'Bearer abc',
    'AWSCognitoIdentityProviderService',
    'AWSCognitoIdentityProviderService.',
    'AWSCognitoIdentityProviderService.constructor',
    'AWSCognitoIdentityProviderService.__proto__',
    'AWSCognitoIdentityProviderService.toString.GetUser',
    'text/html; charset=utf-16',
    'x'.repeat(8000),
    'ü',
  ]);
  return pick(random, [
    () => ({ ...headers, [name]: value }),
    () => Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name)),
    () => ({ ...headers, origin: 'https://evil.example' }),
    () => ({ ...headers, 'content-encoding': 'gzip' }),
  ])();
};
