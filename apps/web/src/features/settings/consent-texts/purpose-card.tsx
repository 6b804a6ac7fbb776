import { Badge, Button, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../../i18n/languages.js';
import { useFormat } from '../../../shared/use-format.js';
import type { PurposeTexts } from './current-texts.js';
import { TextPreview } from './text-preview.js';

export interface PurposeCardProps {
  readonly texts: PurposeTexts;
  readonly onEdit?: () => void;
}

/** The text in force for one purpose, in the language of the page where there is one. */
export function PurposeCard({ texts: { purpose, version, publishedAt, texts }, onEdit }: PurposeCardProps) {
  const { t, i18n } = useTranslation('consent-texts');
  const [isOpen, setIsOpen] = useState(false);
  const format = useFormat();
  const shown = texts.get(toLanguage(i18n.resolvedLanguage)) ?? [...texts.values()][0];
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4">
          {t(`purpose.${purpose}.name`)}
        </Title>
        {version === undefined ? (
          <Badge color="orange" variant="light">
            {t('missing')}
          </Badge>
        ) : (
          <Badge color="teal" variant="light">
            {t('version', { version })}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t(`purpose.${purpose}.what`)}
      </Text>
      {publishedAt && (
        <Text size="sm">
          {t('published', {
            date: format.date(publishedAt),
            languages: format.list([...texts.keys()].map((language) => LANGUAGES[language].name)),
          })}
        </Text>
      )}
      {shown && (
        <>
          <Collapse expanded={isOpen}>
            <TextPreview {...shown} />
          </Collapse>
          <Button
            size="compact-sm"
            variant="subtle"
            w="fit-content"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'hideText' : 'showText')}
          </Button>
        </>
      )}
      {onEdit && (
        <Button
          variant="default"
          w="fit-content"
          onClick={onEdit}
          aria-label={`${t(version === undefined ? 'write' : 'edit')}: ${t(`purpose.${purpose}.name`)}`}
        >
          {t(version === undefined ? 'write' : 'edit')}
        </Button>
      )}
    </Stack>
  );
}
