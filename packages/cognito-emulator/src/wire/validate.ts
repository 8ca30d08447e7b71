import { fail } from '../errors.ts';
import { isDeeperThan } from './depth.ts';
import { type ServiceModel, type Shape, userPools } from './model.ts';
import { compilePattern } from './pattern.ts';

/** What is wrong with a value, in Cognito's words. */
class Violations {
  readonly list: string[] = [];
  readonly shapeOf: ServiceModel['shapeOf'];
  /** Without limits only types, required members and enumerations count. */
  readonly withLimits: boolean;

  constructor({ shapeOf }: ServiceModel, withLimits: boolean) {
    this.shapeOf = shapeOf;
    this.withLimits = withLimits;
  }

  add(violation: string) {
    this.list.push(violation);
  }
}

/**
 * The output of an operation, or an error: an answer that does not fit the model is a defect of the emulator and must
 * not pass for Cognito's. Lengths and patterns bind requests only; Cognito's own answers exceed them, as with the
 * schema's `phone_number_verified`, which is longer than the name of an attribute may be.
 */
export const checkOutput = (
  operation: string,
  shapeName: string,
  value: unknown,
  model: ServiceModel = userPools,
): unknown => {
  const violations = new Violations(model, false);
  const output = walk(model.shapeOf(shapeName), value, '', violations);
  if (violations.list.length > 0)
    throw new Error(
      `The answer of ${operation} does not fit the model: ${violations.list.join('; ')}`,
    );
  return output;
};

/**
 * The input of an operation, or the error that Cognito answers to it: a copy that holds only what the shape knows. A
 * value of the wrong JSON type ends the walk at once.
 */
export const validateInput = (
  shapeName: string,
  value: unknown,
  model: ServiceModel = userPools,
): unknown => {
  const violations = new Violations(model, true);
  const input = walk(model.shapeOf(shapeName), value, '', violations);
  const { list } = violations;
  if (list.length > 0)
    fail('validation', {
      count: list.length,
      s: list.length === 1 ? '' : 's',
      details: list.join('; '),
    });
  return input;
};

const walk = (shape: Shape, value: unknown, path: string, violations: Violations): unknown => {
  if (shape.document) return checkDepth(value, path);
  switch (shape.type) {
    case 'structure':
      return walkStructure(shape, value, path, violations);
    case 'list':
      return walkList(shape, value, path, violations);
    case 'map':
      return walkMap(shape, value, path, violations);
    default:
      return walkScalar(shape, value, path, violations);
  }
};

/** What Jackson, which reads requests on AWS, allows; whatever writes a deeper one again runs out of stack. */
const deepest = 1000;

const checkDepth = (document: unknown, path: string): unknown =>
  isDeeperThan(deepest, document)
    ? fail('wrongJsonType', { detail: `Document nesting depth exceeds ${deepest} at '${path}'` })
    : document;

const walkStructure = (shape: Shape, value: unknown, path: string, violations: Violations) => {
  if (!isObject(value)) return wrongType(value, 'Structure', path);
  const copy: Record<string, unknown> = {};
  for (const name of shape.required ?? []) {
    if (isPresent(value[name])) continue;
    violations.add(
      `Value null at '${join(path, camel(name))}' failed to satisfy constraint: Member must not be null`,
    );
  }
  for (const [name, { shape: target }] of Object.entries(shape.members ?? {})) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isPresent(member)) continue;
    copy[name] = walk(violations.shapeOf(target), member, join(path, camel(name)), violations);
  }
  return copy;
};

const walkList = (shape: Shape, value: unknown, path: string, violations: Violations) => {
  if (!Array.isArray(value)) return wrongType(value, 'List', path);
  checkSize(shape, value.length, path, violations);
  const member = violations.shapeOf(shape.member?.shape ?? '');
  return value.map((item, at) => walk(member, item, `${path}.${at + 1}.member`, violations));
};

const walkMap = (shape: Shape, value: unknown, path: string, violations: Violations) => {
  if (!isObject(value)) return wrongType(value, 'Map', path);
  const entries = Object.entries(value).filter(([, member]) => isPresent(member));
  checkSize(shape, entries.length, path, violations);
  const keyShape = violations.shapeOf(shape.key?.shape ?? '');
  const inner = violations.shapeOf(shape.value?.shape ?? '');
  const valueShape = shape.sensitive ? { ...inner, sensitive: true } : inner;
  // Object.fromEntries defines own properties, so a key such as __proto__ stays data.
  return Object.fromEntries(
    entries.map(([key, member]) => [
      walk(keyShape, key, `${path}.key`, violations),
      walk(valueShape, member, `${path}.${key}.member`, violations),
    ]),
  );
};

const walkScalar = (shape: Shape, value: unknown, path: string, violations: Violations) => {
  switch (shape.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType(value, 'Boolean', path);
    case 'integer':
    case 'long':
      if (typeof value !== 'number' || !Number.isInteger(value))
        return wrongType(value, shape.type === 'integer' ? 'Integer' : 'Long', path);
      checkSize(shape, value, path, violations);
      return value;
    case 'timestamp':
      return typeof value === 'number' ? value : wrongType(value, 'Timestamp', path);
    default:
      return walkString(shape, value, path, violations);
  }
};

const walkString = (shape: Shape, value: unknown, path: string, violations: Violations) => {
  if (typeof value !== 'string') return wrongType(value, 'String', path);
  checkSize(shape, value, path, violations);
  if (shape.enum && !shape.enum.includes(value))
    violations.add(
      `${subject(shape, value, path)}: Member must satisfy enum value set: [${shape.enum.join(', ')}]`,
    );
  if (violations.withLimits && shape.pattern && !compilePattern(shape.pattern).test(value))
    violations.add(
      `${subject(shape, value, path)}: Member must satisfy regular expression pattern: ${shape.pattern}`,
    );
  return value;
};

/** @param size a number's value, a list's or a map's length, or a string, whose characters count */
const checkSize = (shape: Shape, size: number | string, path: string, violations: Violations) => {
  const { min, max, type } = shape;
  if (!violations.withLimits || (min === undefined && max === undefined)) return;
  const found = typeof size === 'string' ? [...size].length : size;
  const kind = type === 'integer' || type === 'long' ? 'value' : 'length';
  const say = (limit: string) =>
    violations.add(`${subject(shape, size, path)}: Member must have ${kind} ${limit}`);
  if (min !== undefined && found < min) say(`greater than or equal to ${min}`);
  if (max !== undefined && found > max) say(`less than or equal to ${max}`);
};

/** Sensitive values are never echoed, and neither is the content of a list or map, which may hold some. */
const subject = (shape: Shape, value: string | number, path: string) => {
  const quoted =
    shape.sensitive || shape.type === 'list' || shape.type === 'map' ? '' : ` '${value}'`;
  return `Value${quoted} at '${path}' failed to satisfy constraint`;
};

const wrongType = (value: unknown, wanted: string, path: string): never => {
  const found = Array.isArray(value) ? 'LIST' : value === null ? 'NULL' : typeof value;
  const at = path === '' ? '' : ` at '${path}'`;
  return fail('wrongJsonType', {
    detail: `${found.toUpperCase()}_VALUE cannot be converted to ${wanted}${at}`,
  });
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPresent = (value: unknown) => value !== undefined && value !== null;
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);
