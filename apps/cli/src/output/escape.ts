/**
 * What must not reach a terminal as it is: control characters (they move the cursor, clear the screen, set the title),
 * line separators, lone surrogates, and format characters (they reverse the direction of what follows or hide in it).
 * The two joiners stay: Persian, Indic scripts and emoji are written with them.
 */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

const visible = (character: string) => {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
};

/** One line of text that somebody else chose, made safe to show. */
export const escapeText = (text: string): string => text.replace(unsafe, visible);

/** JSON for a terminal or a pipe: what `JSON.stringify` leaves unescaped is escaped the JSON way. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2) ?? 'null';
  return text.replace(unsafe, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
