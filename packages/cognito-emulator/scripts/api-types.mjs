import { readFileSync } from 'node:fs';

const scalars = {
  string: 'string',
  integer: 'number',
  long: 'number',
  boolean: 'boolean',
  // Epoch seconds, possibly with a fraction.
  timestamp: 'number',
  // Base64 on the wire.
  blob: 'string',
};

/** TypeScript for every shape of the API model, and one table of operations. */
export const renderApiTypes = () => {
  const model = JSON.parse(
    readFileSync(new URL('../model/cognito-idp.json', import.meta.url), 'utf8'),
  );
  const interfaces = Object.entries(model.shapes)
    .filter(([, shape]) => !shape.exception)
    .map(([name, shape]) => renderShape(name, shape));
  const operations = Object.entries(model.operations).map(([name, { input, output }]) => {
    const answer = output ? output.shape : 'Record<string, never>';
    return `  ${name}: { input: ${input.shape}; output: ${answer} };`;
  });
  return [
    '// Generated from model/cognito-idp.json by `node scripts/generate.mjs`. Do not edit.',
    '',
    ...interfaces,
    '/** What each operation takes and answers. */',
    'export interface Api {',
    ...operations,
    '}',
    '',
  ].join('\n');
};

const renderShape = (name, shape) => {
  if (shape.type === 'structure') {
    if (shape.document) return `export type ${name} = unknown;\n`;
    const members = Object.entries(shape.members ?? {}).map(([member, target]) => {
      const optional = shape.required?.includes(member) ? '' : '?';
      return `  readonly ${quoted(member)}${optional}: ${target.shape};`;
    });
    if (members.length === 0) return `export type ${name} = Record<string, never>;\n`;
    return `export interface ${name} {\n${members.join('\n')}\n}\n`;
  }
  if (shape.type === 'list') return `export type ${name} = readonly ${shape.member.shape}[];\n`;
  if (shape.type === 'map')
    return `export type ${name} = Readonly<Record<string, ${shape.value.shape}>>;\n`;
  if (shape.enum)
    return `export type ${name} = ${shape.enum.map((value) => `'${value}'`).join(' | ')};\n`;
  return `export type ${name} = ${scalars[shape.type]};\n`;
};

const quoted = (member) => (/^[A-Za-z_]\w*$/.test(member) ? member : `'${member}'`);
