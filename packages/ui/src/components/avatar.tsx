import clsx from 'clsx';

interface AvatarProps {
  givenName: string;
  familyName: string;
  size?: 'md' | 'lg';
  /** Verdigris is for the signed-in person only, so that they find themselves in any list. */
  you?: boolean;
}

/** A person stands in an arch. Always beside the name, so it is hidden from those who listen. */
export function Avatar({ givenName, familyName, size = 'md', you = false }: AvatarProps) {
  return (
    <span className={clsx('av', size === 'lg' && 'av-lg', you && 'av-you')} aria-hidden="true">
      {initial(givenName)}
      {initial(familyName)}
    </span>
  );
}

/** By grapheme, so that an accent or an emoji is never cut in two. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter('en').segment(name.trim());
  return first?.segment.toLocaleUpperCase('en') ?? '';
}
