import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BlobPicture } from '../../shared/faces/blob-picture.js';
import { FaceLink } from './face-link.js';
import type { EnrollmentResult } from './use-enroll.js';
import { VerdictText } from './verdict-text.js';

interface EnrollmentDoneProps {
  readonly result: EnrollmentResult;
  onAgain(): void;
}

/** What became of each picture, and where to go from here. */
export function EnrollmentDone({ result, onAgain }: EnrollmentDoneProps) {
  const { t } = useTranslation(['enrollment', 'capture']);
  const kept = result.verdicts.filter(({ accepted }) => accepted).length;
  const isEnrolled = kept > 0;
  return (
    <Stack gap="lg">
      <Alert
        role="status"
        color={isEnrolled ? 'teal' : 'orange'}
        icon={isEnrolled ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={t(isEnrolled ? 'done.title' : 'done.noneTitle')}
      >
        {t(isEnrolled ? 'done.note' : 'done.noneNote', { count: kept, total: result.verdicts.length })}
      </Alert>
      <Group gap="md" align="flex-start">
        {result.captures.map((capture, index) => {
          const verdict = result.verdicts[index];
          const name = capture.pose ? t(`capture:pose.${capture.pose}`) : t('picture', { number: index + 1 });
          return (
            <Stack key={capture.id} gap={6} w={140}>
              <BlobPicture picture={capture.picture} alt={name} isMirrored={capture.pose !== undefined} />
              {verdict && <VerdictText verdict={verdict} />}
            </Stack>
          );
        })}
      </Group>
      <Group>
        <FaceLink to="face" variant="filled">
          {t('done.toFace')}
        </FaceLink>
        <Button variant="default" onClick={onAgain}>
          {t('done.again')}
        </Button>
      </Group>
    </Stack>
  );
}
