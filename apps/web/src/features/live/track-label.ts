import type { LiveTrack } from '@mien/contracts';
import type { TFunction } from 'i18next';
import { percentOf } from '../../shared/faces/probability-words.js';

/** The lines of a label, the most important first. */
export function linesOfTrack(
  track: LiveTrack,
  t: TFunction<'live'>,
  language: string,
): readonly [string, ...string[]] {
  const { state, person, probability, bonaFide } = track;
  const name = state === 'known' && person ? person.name : t(`state.${state}`);
  const second = [
    ...(state === 'known' && probability !== undefined ? [percentOf(probability, language)] : []),
    ...(bonaFide === undefined ? [] : [t('label.liveCheck', { percent: percentOf(bonaFide, language) })]),
  ];
  return second.length > 0 ? [name, second.join(' · ')] : [name];
}
