import { setNonce } from 'get-nonce';

/**
 * Radix locks scrolling with a `<style>` of its own, which a strict policy refuses unless it carries the page's nonce.
 * The browser hides a nonce from CSS and markup but not from script, so it is read where it already is.
 * @see https://github.com/theKashey/react-remove-scroll#csp
 */
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) setNonce(nonce);
}
