/** Fills our own placeholder in a message; `{####}` and `{username}` are left for Cognito. */
export function renderMessage(template: string, links: { web: string }): string {
  return template.replaceAll('{web}', links.web);
}
