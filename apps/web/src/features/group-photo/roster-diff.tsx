import { Badge, Group, Paper, Select, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { MarkStatus } from '@mien/contracts';
import { IconCheck, IconHelp, IconUserQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Probability } from '../../shared/faces/probability.js';
import { useFormat } from '../../shared/use-format.js';
import classes from './group-photo.module.css';
import type { Review } from './review.js';

interface RosterDiffProps {
  readonly review: Review;
  onFace(faceId: string): void;
  onPerson(personId: string, status: MarkStatus | undefined): void;
}

/** Whom the pictures show, whom they may show, and who is not in them. */
export function RosterDiff({ review, onFace, onPerson }: RosterDiffProps) {
  const { t } = useTranslation('group-photo');
  return (
    <Stack gap="md">
      {review.open.length > 0 && (
        <Part title={t('diff.open')} count={review.open.length} icon={<IconHelp size={18} aria-hidden />}>
          {review.open.map((face) => (
            <li key={face.id}>
              <UnstyledButton
                className={classes.person}
                aria-haspopup="dialog"
                onClick={() => onFace(face.id)}
              >
                <span>{t('diff.maybe', { name: face.candidates[0]?.person.name ?? '' })}</span>
                <Text span size="sm" c="dimmed">
                  {t('diff.choose')}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </Part>
      )}
      <Part title={t('diff.found')} count={review.found.length} icon={<IconCheck size={18} aria-hidden />}>
        {review.found.map(({ person, probability, faceId }) => (
          <li key={person.id}>
            <UnstyledButton className={classes.person} aria-haspopup="dialog" onClick={() => onFace(faceId)}>
              <bdi>{person.name}</bdi>
              <Text span size="sm" c="dimmed">
                {probability === undefined ? t('diff.byHand') : <Probability value={probability} />}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </Part>
      <Missing missing={review.missing} onPerson={onPerson} />
    </Stack>
  );
}

function Missing({
  missing,
  onPerson,
}: { readonly missing: Review['missing'] } & Pick<RosterDiffProps, 'onPerson'>) {
  const { t } = useTranslation(['group-photo', 'attendance']);
  const choices = (['present', 'late', 'absent', 'excused'] as const).map((status) => ({
    value: status,
    label: t(`attendance:status.${status}`),
  }));
  return (
    <Part
      title={t('diff.missing')}
      count={missing.length}
      icon={<IconUserQuestion size={18} aria-hidden />}
      note={missing.length > 0 ? t('diff.missingNote') : undefined}
    >
      {missing.map(({ person, reason, status }) => (
        <li key={person.id}>
          <div className={classes.person}>
            <span>
              <bdi>{person.name}</bdi>
              {reason === 'not-enrolled' && (
                <Text span size="xs" c="dimmed" display="block">
                  {t('diff.notEnrolled')}
                </Text>
              )}
            </span>
            <Select
              aria-label={t('diff.markOf', { name: person.name })}
              placeholder={t('diff.sayNothing')}
              size="xs"
              w={140}
              clearable
              data={choices}
              value={status ?? null}
              onChange={(chosen) => onPerson(person.id, choices.find(({ value }) => value === chosen)?.value)}
            />
          </div>
        </li>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly icon: ReactNode;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

function Part({ title, count, icon, note, children }: PartProps) {
  const format = useFormat();
  return (
    <Paper component="section" withBorder p="sm" aria-label={title}>
      <Group gap="xs" mb={4}>
        {icon}
        <Title order={2} size="h5">
          {title}
        </Title>
        <Badge variant="light" color="gray" c="var(--mantine-color-text)">
          {format.number(count)}
        </Badge>
      </Group>
      {note && (
        <Text size="sm" c="dimmed" mb={4}>
          {note}
        </Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>{children}</ul>
    </Paper>
  );
}
