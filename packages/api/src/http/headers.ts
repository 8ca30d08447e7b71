/** On every answer, errors included: it is somebody's own data, and it is not a page. */
export function protect(headers: Headers, requestId: string): void {
  headers.set('cache-control', 'private, no-store');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('x-request-id', requestId);
}
