/**
 * Who is at the other end of a site's router. CloudFront appends the viewer's address to whatever X-Forwarded-For the
 * viewer sent, so the last entry is true and the ones before it are claims; the function URL may append CloudFront's.
 */
export function viewerAddress(forwardedFor: string | null, sourceIp: string): string {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '' && hop !== sourceIp);
  return (hops.at(-1) ?? sourceIp).slice(0, 45);
}
