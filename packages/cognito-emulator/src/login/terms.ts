import type { EmulatorContext } from '../operation.ts';
import type { Visit } from './visit.ts';

/** What a sign-up agrees to: the addresses of the two documents. */
export interface TermsLinks {
  readonly use: string;
  readonly privacy: string;
}

/** By the codes that `lang` takes. */
const languages: Readonly<Record<string, string>> = {
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  id: 'bahasa-indonesia',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  'pt-BR': 'portuguese-brazil',
  'zh-CN': 'chinese-simplified',
  'zh-TW': 'chinese-traditional',
};

/**
 * The documents of this client in the language of `lang`, or else its default; null where it has not both of them, and on
 * the classic pages. A link to anything but a web page is none.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
 */
export function termsOf(
  { store }: Pick<EmulatorContext, 'store'>,
  { site, request }: Visit,
): TermsLinks | null {
  if (site.domain.managedLoginVersion < 2) return null;
  const { lang = '' } = request.parameters;
  const language = Object.hasOwn(languages, lang) ? languages[lang] : 'default';
  const documents = store.ownedBy('terms', request.client.id);
  const linkTo = (name: string) => {
    const links = documents.find(({ settings }) => settings.TermsName === name)?.settings.Links;
    const link = links?.[`cognito:${language}`] ?? links?.['cognito:default'];
    return link !== undefined && /^https?:\/\//i.test(link) ? link : null;
  };
  const [use, privacy] = [linkTo('terms-of-use'), linkTo('privacy-policy')];
  return use !== null && privacy !== null ? { use, privacy } : null;
}
