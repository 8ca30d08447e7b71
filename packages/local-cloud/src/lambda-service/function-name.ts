/** A name, `name:qualifier`, partial or whole ARN, percent-encoded or not -> the function's name, if there is one. */
export function functionNameOf(path: string, known: readonly string[]): string | undefined {
  let reference: string;
  try {
    reference = decodeURIComponent(path);
  } catch {
    // Not percent-encoding, and so no function's name either.
    return undefined;
  }
  const parts = reference.split(':');
  const marker = parts.indexOf('function');
  const name = parts[marker + 1];
  return known.find((each) => each === name);
}
