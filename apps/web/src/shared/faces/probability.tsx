import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percentOf, wordOfProbability } from './probability-words.js';

/** How likely it is that this is the person, in words first. */
export function Probability({ value }: { readonly value: number }) {
  const { t, i18n } = useTranslation('faces');
  // a sign before a number would change sides in a text that runs from the right
  const percent = `\u2066${percentOf(value, i18n.language)}\u2069`;
  return <Text span>{t(`probability.${wordOfProbability(value)}`, { percent })}</Text>;
}
