import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Identification } from '@mien/contracts';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { FaceCard } from './face-card.js';
import { FacesOnPicture } from './faces-on-picture.js';

interface IdentificationResultProps {
  readonly picture: Blob;
  readonly identification: Identification;
  onAgain(): void;
}

/** The picture with a frame around every face, and what was decided of each. */
export function IdentificationResult({ picture, identification, onAgain }: IdentificationResultProps) {
  const { t } = useTranslation('identify');
  const [selected, setSelected] = useState<string>();
  const { faces } = identification;
  const named = faces.filter(({ decision }) => decision === 'match').length;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text role="status" fw={600}>
          {t('found', { count: faces.length })} {faces.length > 0 && t('named', { count: named })}
        </Text>
        <Button onClick={onAgain}>{t('again')}</Button>
      </Group>
      <FacesOnPicture
        picture={picture}
        identification={identification}
        selected={selected}
        onSelect={setSelected}
      />
      {faces.length === 0 && (
        <EmptyState icon={<IconMoodEmpty />} title={t('noFaces.title')} advice={t('noFaces.advice')} />
      )}
      {faces.length > 0 && (
        <>
          <Title order={2} size="h4">
            {t('faces')}
          </Title>
          {faces.map((face, index) => (
            <FaceCard
              key={face.logId}
              face={face}
              number={index + 1}
              isSelected={face.logId === selected}
              onSelect={() => setSelected(face.logId)}
            />
          ))}
        </>
      )}
    </Stack>
  );
}
