/** Sections begin at the margin, and their lines are indented: what was added, gone or changed, section by section. */
export function lineDifferences(before: string, after: string): string[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((title) => {
    const [was, is] = [old.get(title), now.get(title)];
    if (!was) return [`+ ${title}`, ...(is ?? []).map((line) => `+ ${line}`)];
    if (!is) return [`- ${title}`, ...was.map((line) => `- ${line}`)];
    const gone = was.filter((line) => !is.includes(line));
    const added = is.filter((line) => !was.includes(line));
    if (gone.length + added.length === 0) return [];
    return [`  ${title}`, ...gone.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  });
}

function sectionsOf(text: string): Map<string, string[]> {
  const sections = text.split('\n\n').map((section) => section.trimEnd().split('\n'));
  return new Map(
    sections.filter(([title]) => title).map(([title = '', ...lines]) => [title, lines]),
  );
}
