/** How one name is spelt where. @typedef {{ kebab: string, snake: string, screaming: string, camel: string, pascal: string, title: string }} Names */

/** @param {string} kebab @returns {Names} */
export function namesOf(kebab) {
  const words = kebab.split('-');
  const capital = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const snake = words.join('_');
  return {
    kebab,
    snake,
    screaming: snake.toUpperCase(),
    camel: [words[0], ...capital.slice(1)].join(''),
    pascal: capital.join(''),
    title: capital.join(' '),
  };
}

/**
 * Puts a new name in the place of a one-word name, in the spelling that the place asks for.
 * @param {string} text @param {string} old one word @param {Names} names
 */
export function renameIn(text, old, names) {
  const { pascal, screaming } = namesOf(old);
  return (
    text
      .replaceAll(screaming, names.screaming)
      // Part of an identifier, or the product's name in a sentence.
      .replaceAll(new RegExp(`${pascal}(?=[A-Z\\d_])|(?<=[a-z\\d_])${pascal}`, 'g'), names.pascal)
      .replaceAll(pascal, names.title)
      .replaceAll(new RegExp(`${old}(?=[A-Z])`, 'g'), names.camel)
      .replaceAll(new RegExp(`${old}(?=_)|(?<=_)${old}`, 'g'), names.snake)
      .replaceAll(old, names.kebab)
  );
}

/**
 * Why a clone may not be called so, in one sentence; null when it may.
 * @param {string} name @param {string} lockfile
 */
export function refusal(name, lockfile) {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name) || name.length < 2 || name.length > 40) {
    return `"${name}" cannot be a package scope: use 2 to 40 lower-case letters, digits and single hyphens, starting with a letter, as in my-app.`;
  }
  if (lockfile.includes(`'@${name}/`) || lockfile.includes(`\n  ${name}@`)) {
    return `"${name}" is the name of a package this project depends on: choose another.`;
  }
  return null;
}
