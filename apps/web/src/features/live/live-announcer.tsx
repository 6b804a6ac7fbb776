import { VisuallyHidden } from '@mantine/core';
import type { LiveTrack } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useCalmText } from '../../shared/capture/use-calm-text.js';
import { useFormat } from '../../shared/use-format.js';

/** How long what is in view must stand before it is said, ms. */
const CALM_MS = 1500;

/** Says who is in view to people who do not see the picture, once it has stood for a while. */
export function LiveAnnouncer({ tracks }: { readonly tracks: readonly LiveTrack[] }) {
  const { t } = useTranslation('live');
  const { list } = useFormat();
  const names = tracks.flatMap(({ person }) => (person ? [person.name] : [])).sort();
  const others = tracks.length - names.length;
  const parts = [...names, ...(others > 0 ? [t('inView.others', { count: others })] : [])];
  const text = parts.length > 0 ? t('inView.these', { people: list(parts) }) : t('inView.nobody');
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {useCalmText(text, CALM_MS)}
    </VisuallyHidden>
  );
}
