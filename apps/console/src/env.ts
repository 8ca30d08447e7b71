import 'server-only';
import * as z from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const schema = z.object({
  /** Where this site is reached, through its edge. */
  SITE_ORIGIN: origin,
  /** Where the web app is, for "Your account". */
  WEB_ORIGIN: origin,
  /** Named beside the mark where it is set, so that nobody takes one stage for another. */
  SITE_STAGE: z.string().optional(),
});

let values: z.infer<typeof schema> | undefined;

/** The environment, read when first asked for: a build has none. */
export function env(): z.infer<typeof schema> {
  values ??= schema.parse(process.env);
  return values;
}
