const patterns = new Map<string, RegExp>();

/**
 * Where Cognito does not hold to its own model: every custom domain has a dot. That a prefix has none is the operation's
 * to check.
 */
const corrections: Readonly<Record<string, string>> = {
  '^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$': '[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?',
};

/** The model's patterns are Java's: whole-string, and with a leading `(?s)` where a dot matches line ends too. */
export const compilePattern = (pattern: string): RegExp => {
  const known = patterns.get(pattern);
  if (known) return known;
  const dotAll = pattern.startsWith('(?s)');
  const corrected = corrections[pattern] ?? pattern.replace('(?s)', '');
  const regExp = new RegExp(`^(?:${withoutBacktracking(corrected)})$`, dotAll ? 'su' : 'u');
  patterns.set(pattern, regExp);
  return regExp;
};

/**
 * Some patterns are one class of characters, repeated around words that are of that class themselves: a message with its
 * placeholder, an address with its `@`. There are so many ways to match them that a long value which does not would take
 * minutes. The same said without a choice: the words come in this order, each as early as it can, and all is of the class.
 */
const withoutBacktracking = (pattern: string): string => {
  const [, kind] = /^(\[(?:\\.|[^\\\]])+\]|\.)[*+]./s.exec(pattern) ?? [];
  if (kind === undefined) return pattern;
  const [, ...rest] = pattern.split(kind);
  if (rest.length < 2 || rest.some((part) => !/^[*+](?:\\[^\w]|[^\\\w()[\]|?*+])*$/.test(part)))
    return pattern;
  const words = rest.slice(0, -1).map((part) => ({ gap: gapOf(part), word: part.slice(1) }));
  const found = words.map(({ gap, word }, at) => `(?=${references(at)}([\\s\\S]${gap}?${word}))`);
  const end = rest.at(-1)?.startsWith('+') ? `(?=${references(words.length)}[\\s\\S])` : '';
  return `${found.join('')}${end}${kind}*`;
};

const gapOf = (part: string) => part.charAt(0);
const references = (count: number) =>
  Array.from({ length: count }, (_, at) => `\\${at + 1}`).join('');
