import { expect, test } from 'vitest';
import { readMigrations, toSteps } from '../src/migrate/read-migrations.ts';

/**
 * What Aurora DSQL lacks, or what the runner could not run twice.
 * @see https://docs.aws.amazon.com/aurora-dsql/latest/userguide/working-with-postgresql-compatibility-unsupported-features.html
 */
const refused: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(BIG|SMALL)?SERIAL\b|\bSEQUENCE\b|\bIDENTITY\b|\bNEXTVAL\b/i,
    'no sequences: keys are made by us',
  ],
  [/\bREFERENCES\b|\bFOREIGN KEY\b/i, 'no foreign keys'],
  [/\bJSONB?\b/i, 'no JSON columns: use text'],
  [/\bTRIGGER\b|\bFUNCTION\b|\bPROCEDURE\b|\bDO\b/i, 'no triggers, no PL/pgSQL'],
  [/\bSAVEPOINT\b|\bBEGIN\b|\bCOMMIT\b/i, 'one statement a transaction, and the runner opens it'],
  [/\bTRUNCATE\b|\bVACUUM\b/i, 'neither TRUNCATE nor VACUUM'],
  [
    /\bENUM\b|\bCREATE (TYPE|DOMAIN|EXTENSION|DATABASE|TABLESPACE|VIEW|MATERIALIZED)\b/i,
    'not supported',
  ],
  [/\bTEMP(ORARY)?\b|\bUNLOGGED\b|\bPARTITION\b|\bINHERITS\b/i, 'ordinary tables only'],
  [/\bCOLLATE\b/i, 'C collation only'],
  [/\bINDEX\b.*(\bUSING\b|\bASC\b|\bDESC\b|\bWHERE\b|\bCONCURRENTLY\b)/is, 'plain indexes only'],
  [/\bINDEX\b[^(]*\([^)]*\(/is, 'no index on an expression'],
  [/\bASYNC\b/i, 'the runner adds ASYNC on DSQL'],
  [/\bCHECK\b|\bEXCLUDE\b|\bGENERATED\b/i, 'rules live in the API'],
  [/\bUNIQUE\s*\(|\btext UNIQUE\b/i, 'a unique constraint is a CREATE UNIQUE INDEX'],
  [/\bCREATE TABLE (?!IF NOT EXISTS)/i, 'must be safe to run twice'],
  [/\bCREATE (UNIQUE )?INDEX (?!IF NOT EXISTS)/i, 'must be safe to run twice'],
  [/\bADD COLUMN (?!IF NOT EXISTS)/i, 'must be safe to run twice'],
  [/\bDROP (TABLE|INDEX) (?!IF EXISTS)/i, 'must be safe to run twice'],
  [/['"$;]|\/\*/, 'the runner splits at each `;` and reads no quotes or block comments'],
];

const complaints = (statement: string) =>
  refused.filter(([pattern]) => pattern.test(statement)).map(([, why]) => why);

test('every migration can run on Aurora DSQL, twice', async () => {
  const steps = await readMigrations();
  expect(steps.length).toBeGreaterThan(20);
  expect(steps.filter((step) => complaints(step.statement).length > 0)).toEqual([]);
});

test.each([
  'CREATE TABLE IF NOT EXISTS a (id serial)',
  'CREATE TABLE IF NOT EXISTS a (b uuid REFERENCES users (id))',
  'CREATE TABLE IF NOT EXISTS a (b jsonb)',
  'CREATE TABLE IF NOT EXISTS a (b text UNIQUE)',
  'CREATE TABLE a (b text)',
  'CREATE INDEX a ON users (email)',
  'CREATE INDEX IF NOT EXISTS a ON users (email DESC)',
  'CREATE INDEX IF NOT EXISTS a ON users (lower(email))',
  'CREATE INDEX IF NOT EXISTS a ON users USING gin (email)',
  'CREATE TRIGGER a BEFORE INSERT ON users EXECUTE FUNCTION b()',
  "INSERT INTO users (email) VALUES ('a;b')",
  'SAVEPOINT a',
])('the list refuses: %s', (statement) => {
  expect(complaints(statement)).not.toEqual([]);
});

test('statements are split at line ends and comments are left out', () => {
  const steps = toSteps(
    '0001-x.sql',
    '-- why;\nCREATE TABLE a (\n  b text -- c\n);\n\nGRANT x TO y;\n',
  );
  expect(steps.map((step) => [step.migration, step.number])).toEqual([
    ['0001-x', 1],
    ['0001-x', 2],
  ]);
});
