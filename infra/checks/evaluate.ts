import { list, type Statement } from './policies.ts';

export interface Request {
  readonly action: string;
  readonly resource: string;
  /** Context keys, such as `s3:prefix` or `cognito-identity.amazonaws.com:sub`. */
  readonly context: Readonly<Record<string, string>>;
}

/**
 * What IAM would decide, as far as our policies go: an explicit deny wins, then an allow, otherwise no. It knows `*`,
 * `?`, policy variables and the condition operators below, and refuses to guess about anything else.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(statements: readonly Statement[], request: Request): 'allowed' | 'denied' {
  const matching = statements.filter((statement) => matches(statement, request));
  if (matching.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return matching.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'denied';
}

function matches(statement: Statement, request: Request): boolean {
  const { Action, Resource, NotAction, NotResource, Condition = {} } = statement;
  if (NotAction || NotResource) throw new Error('NotAction and NotResource are not evaluated.');
  return (
    list(Action).some((action) => like(action.toLowerCase(), request.action.toLowerCase())) &&
    list(Resource).some((resource) => likeFilled(resource, request.resource, request)) &&
    Object.entries(Condition).every(([operator, conditions]) =>
      Object.entries(conditions).every(([key, values]) =>
        holds(operator, request.context[key], list(values), request),
      ),
    )
  );
}

function holds(
  operator: string,
  actual: string | undefined,
  values: readonly string[],
  request: Request,
): boolean {
  if (actual === undefined) return false;
  switch (operator) {
    case 'StringEquals':
    case 'Bool':
      return values.includes(actual);
    case 'StringLike':
    case 'ForAnyValue:StringLike':
      return values.some((value) => likeFilled(value, actual, request));
    default:
      throw new Error(`The condition ${operator} is not evaluated.`);
  }
}

/** A variable without a value matches nothing, as in IAM. What it stands for is taken literally, `*` included. */
function likeFilled(pattern: string, value: string, { context }: Request): boolean {
  let isKnown = true;
  const parts = pattern.split(/(\$\{[^}]+\})/).map((part) => {
    const [, name] = /^\$\{([^}]+)\}$/.exec(part) ?? [];
    if (name === undefined) return toExpression(part);
    isKnown &&= context[name] !== undefined;
    return literally(context[name] ?? '');
  });
  return isKnown && new RegExp(`^${parts.join('')}$`, 's').test(value);
}

const like = (pattern: string, value: string) =>
  new RegExp(`^${toExpression(pattern)}$`, 's').test(value);

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const toExpression = (text: string) =>
  literally(text).replaceAll('\\*', '.*').replaceAll('\\?', '.');
