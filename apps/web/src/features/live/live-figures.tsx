import { Button, Collapse, Paper } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../shared/fact-list.js';
import { useFormat } from '../../shared/use-format.js';
import type { LiveFigures as Figures } from './use-live-page.js';

/** How quick the recognition is, for those who ask. */
export function LiveFigures({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation('live');
  const { number, duration } = useFormat();
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  const time = (ms: number | undefined) => (ms === undefined ? '–' : duration(ms));
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        rightSection={<IconChevronDown size={16} aria-hidden />}
      >
        {t('figures.title')}
      </Button>
      <Collapse expanded={isOpen} id={id}>
        <Paper withBorder p="sm" mt="xs">
          <FactList
            facts={[
              [t('figures.rate'), number(figures.framesPerSecond, 1)],
              [t('figures.delay'), time(figures.delayMs)],
              [t('figures.processing'), time(figures.processingMs)],
              [t('figures.size'), figures.sentPx ? t('figures.px', { value: number(figures.sentPx) }) : '–'],
            ]}
          />
        </Paper>
      </Collapse>
    </div>
  );
}
