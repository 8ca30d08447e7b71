import { readFileSync } from 'node:fs';

interface Shape {
  readonly type: string;
  readonly document?: boolean;
  readonly exception?: boolean;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly value?: { readonly shape: string };
}

interface Model {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly operations: Readonly<
    Record<
      string,
      { readonly input: { readonly shape: string }; readonly output?: { readonly shape: string } }
    >
  >;
}

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  long: 'number',
  boolean: 'boolean',
  // Epoch seconds, possibly with a fraction.
  timestamp: 'number',
  // Base64 on the wire.
  blob: 'string',
};

/** The types of each API, by the model that they come from. */
export const apiTypes = {
  'cognito-idp': { file: 'api.gen.ts', table: 'Api' },
  'cognito-identity': { file: 'identity-api.gen.ts', table: 'IdentityApi' },
} as const;

/** TypeScript for every shape of an API model, and one table of operations. */
export const renderApiTypes = (name: keyof typeof apiTypes): string => {
  const source = new URL(`../model/${name}.json`, import.meta.url);
  const model: Model = JSON.parse(readFileSync(source, 'utf8'));
  const shapes = Object.entries(model.shapes)
    .filter(([, shape]) => !shape.exception)
    .map(([name, shape]) => renderShape(name, shape));
  const operations = Object.entries(model.operations).map(([name, { input, output }]) => {
    const answer = output ? output.shape : 'Record<string, never>';
    return `  ${name}: { input: ${input.shape}; output: ${answer} };`;
  });
  return [
    `// Generated from ${name}.json by \`pnpm generate\`. Do not edit.`,
    '',
    ...shapes,
    '/** What each operation takes and answers. */',
    `export interface ${apiTypes[name].table} {`,
    ...operations,
    '}',
    '',
  ].join('\n');
};

const renderShape = (name: string, shape: Shape): string => {
  if (shape.type === 'structure') return renderStructure(name, shape);
  if (shape.type === 'list') return `export type ${name} = readonly ${shape.member?.shape}[];\n`;
  if (shape.type === 'map')
    return `export type ${name} = Readonly<Record<string, ${shape.value?.shape}>>;\n`;
  if (shape.enum)
    return `export type ${name} = ${shape.enum.map((value) => `'${value}'`).join(' | ')};\n`;
  return `export type ${name} = ${scalars[shape.type]};\n`;
};

const renderStructure = (name: string, { document, members, required }: Shape): string => {
  if (document) return `export type ${name} = unknown;\n`;
  const lines = Object.entries(members ?? {}).map(([member, { shape }]) => {
    const optional = required?.includes(member) ? '' : '?';
    return `  readonly ${quoted(member)}${optional}: ${shape};`;
  });
  if (lines.length === 0) return `export type ${name} = Record<string, never>;\n`;
  return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
};

const quoted = (member: string) => (/^[A-Za-z_]\w*$/.test(member) ? member : `'${member}'`);
