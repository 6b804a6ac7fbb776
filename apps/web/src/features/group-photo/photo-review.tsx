import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core';
import type { GroupPhoto } from '@mien/contracts';
import { IconBulb, IconHistory } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { ConfirmBar } from './confirm-bar.js';
import { FaceDrawer } from './face-drawer.js';
import { FacesOnClass } from './faces-on-class.js';
import classes from './group-photo.module.css';
import { reviewOf } from './review.js';
import { RosterDiff } from './roster-diff.js';
import type { DecisionSteps } from './use-decisions.js';

interface PhotoReviewProps {
  readonly photo: GroupPhoto;
  readonly steps: DecisionSteps;
  readonly isBusy: boolean;
  readonly needsReason: boolean;
  onRemove(pictureId: string): void;
}

/** The pictures with names in them, the class beside them, and what is to be confirmed. */
export function PhotoReview({ photo, steps, isBusy, needsReason, onRemove }: PhotoReviewProps) {
  const { t } = useTranslation('group-photo');
  const review = useMemo(() => reviewOf(photo, steps.decisions), [photo, steps.decisions]);
  const [faceId, setFaceId] = useState<string>();
  const [chosen, setChosen] = useState<string | null>(null);
  const last = photo.pictures.at(-1)?.id;
  const shown = photo.pictures.some(({ id }) => id === chosen) ? chosen : (last ?? null);

  const open = (id: string) => {
    setFaceId(id);
    setChosen(review.faces.get(id)?.pictureId ?? null);
  };
  const say = (personId: string | null | undefined) => {
    if (faceId) steps.sayOfFace(faceId, personId);
    setFaceId(undefined);
  };

  return (
    <>
      <Helpful photo={photo} />
      {steps.isFromBefore && (
        <Alert color="blue" icon={<IconHistory aria-hidden />} title={t('kept.title')}>
          <Group gap="sm">
            <Text size="sm">{t('kept.note')}</Text>
            <Button variant="default" size="compact-sm" onClick={steps.forget}>
              {t('kept.forget')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes.layout}>
        <Tabs value={shown} onChange={setChosen} keepMounted={false}>
          <Tabs.List aria-label={t('pictures')} mb="sm">
            {photo.pictures.map(({ id }, index) => (
              <Tabs.Tab key={id} value={id}>
                {t('picture', { number: index + 1 })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {photo.pictures.map((picture, index) => (
            <Tabs.Panel key={picture.id} value={picture.id}>
              <Stack gap="xs">
                <FacesOnClass
                  photo={photo}
                  picture={picture}
                  number={index + 1}
                  review={review}
                  selected={faceId}
                  onSelect={open}
                />
                <Group>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={isBusy}
                    onClick={() => onRemove(picture.id)}
                  >
                    {t('removePicture')}
                  </Button>
                </Group>
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
        <RosterDiff review={review} onFace={open} onPerson={steps.sayOfPerson} />
      </div>
      <FaceDrawer
        photo={photo}
        review={review}
        face={faceId === undefined ? undefined : review.faces.get(faceId)}
        onSay={say}
        onClose={() => setFaceId(undefined)}
      />
      <ConfirmBar photo={photo} review={review} steps={steps} isBusy={isBusy} needsReason={needsReason} />
    </>
  );
}

/** What a better picture would need. */
function Helpful({ photo }: { readonly photo: GroupPhoto }) {
  const { t } = useTranslation('group-photo');
  const adviceOn = useAdvice();
  const isEmpty = photo.pictures.every(({ faces }) => faces.length === 0);
  const [first] = photo.advice;
  if (!isEmpty && !first) return null;
  return (
    <Alert
      color="blue"
      icon={<IconBulb aria-hidden />}
      title={t(isEmpty ? 'advice.noFaces' : 'advice.title')}
    >
      {isEmpty && <Text size="sm">{t('advice.closer')}</Text>}
      {!isEmpty && first && (
        <Text size="sm">
          {t('advice.faces', { count: first.faces })} {adviceOn(first.reason)}
        </Text>
      )}
    </Alert>
  );
}
