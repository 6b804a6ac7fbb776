import type { ConsentPurpose } from '@mien/contracts';

/** Paragraphs are parted by an empty line; nothing else is markup. */
export type DefaultTexts = Readonly<
  Record<ConsentPurpose, { readonly title: string; readonly body: string }>
>;
