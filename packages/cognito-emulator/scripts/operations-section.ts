import { identityOperations } from '../src/identity/ops/index.ts';
import { type OperationList, operationList } from '../src/inspector/operation-list.ts';
import { operations } from '../src/ops/index.ts';
import { identityPools, userPools } from '../src/wire/model.ts';

const start = '<!-- operations: written by `pnpm generate` -->';
const end = '<!-- /operations -->';

/** The README with its list of operations as the table has it. */
export const withOperations = (readme: string): string => {
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error('The README has lost its marks for the operations.');
  return `${readme.slice(0, from)}${start}\n${renderOperations()}${readme.slice(to)}`;
};

const renderOperations = () =>
  [
    ...section('User pools', operationList(userPools, operations)),
    ...section('Identity pools', operationList(identityPools, identityOperations)),
  ].join('\n');

const section = (title: string, { implemented, notImplemented }: OperationList): string[] => [
  `**${title}**: implemented, ${implemented.length} of ${implemented.length + notImplemented.length}:`,
  '',
  sentence(implemented),
  '',
  ...(notImplemented.length > 0
    ? ['Not implemented; each answers 400 and names itself:', '', sentence(notImplemented), '']
    : []),
];

const sentence = (names: readonly string[]) => `${names.map((name) => `\`${name}\``).join(', ')}.`;
