/** A LIKE pattern that finds the text anywhere, whatever characters it holds. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
