/** The text a person reads: in their language if there is one, else in the organization's, else the first there is. */
export function chooseText<T extends { readonly language: string }>(
  texts: readonly T[],
  wanted: string,
  organizationLanguage: string,
): T | undefined {
  return (
    texts.find(({ language }) => language === wanted) ??
    texts.find(({ language }) => language === organizationLanguage) ??
    texts[0]
  );
}
