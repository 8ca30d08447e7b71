const STATEMENT = /(?:^|\n)\s*(import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
const CALL = /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

/**
 * What a source file imports, by the letter: `type` is true where nothing is left at run time.
 * @param {string} source
 * @returns {{ specifier: string, type: boolean }[]}
 */
export function importsOf(source) {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\n)\s*\/\/.*/g, '$1');
  return [
    ...[...code.matchAll(STATEMENT)].map(([, , what = '', specifier = '']) => ({
      specifier,
      type: isType(what),
    })),
    ...[...code.matchAll(BARE), ...code.matchAll(CALL)].map(([, specifier = '']) => ({
      specifier,
      type: false,
    })),
  ];
}

/** `type X`, `type { … }`, `type * as X`, or braces in which every name says `type`. @param {string} what */
function isType(what) {
  if (/^\s*type\s+[\w$*{]/.test(what)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(what)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}
