/** How names are compared: compatibility forms and letter case do not count. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

export const nameKeys = (names: { givenName: string; familyName: string }) => ({
  nameKey: foldText(`${names.givenName} ${names.familyName}`),
  familyNameKey: foldText(names.familyName),
});
