import { Button, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { GroupPhoto } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { addressOf } from '../../shared/api.js';
import { FaceCrop } from '../../shared/faces/face-crop.js';
import { Probability } from '../../shared/faces/probability.js';
import classes from './group-photo.module.css';
import { othersIn, type Review, type ReviewedFace } from './review.js';

interface FaceDrawerProps {
  readonly photo: GroupPhoto;
  readonly review: Review;
  readonly face: ReviewedFace | undefined;
  /** `null`: nobody of this class; `undefined`: as the machine says. */
  onSay(personId: string | null | undefined): void;
  onClose(): void;
}

/** Who a face is: the likely ones first, else anybody of the class, or nobody. */
export function FaceDrawer({ photo, review, face, onSay, onClose }: FaceDrawerProps) {
  const { t } = useTranslation(['group-photo', 'shared']);
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  return (
    <Drawer
      opened={face !== undefined}
      onClose={onClose}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '75%' : 'md'}
      title={t('who.title')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {face && <WhoIsThis photo={photo} review={review} face={face} onSay={onSay} />}
    </Drawer>
  );
}

type WhoProps = Omit<FaceDrawerProps, 'face' | 'onClose'> & { readonly face: ReviewedFace };

function WhoIsThis({ photo, review, face, onSay }: WhoProps) {
  const { t } = useTranslation('group-photo');
  const adviceOn = useAdvice();
  const picture = photo.pictures.find(({ id }) => id === face.pictureId);
  const others = othersIn(review, face);
  return (
    <Stack gap="md">
      <Group wrap="nowrap" align="flex-start">
        {picture && (
          <div className={classes.crop}>
            <FaceCrop
              src={addressOf('getGroupPicture', { params: { id: photo.id, pictureId: picture.id } })}
              alt={t('who.crop')}
              width={picture.width}
              height={picture.height}
              box={face.box}
            />
          </div>
        )}
        <Stack gap={4}>
          <Text fw={600}>{face.person ? <bdi>{face.person.name}</bdi> : t('face.nobody')}</Text>
          <Text size="sm" c="dimmed">
            {face.isByHand ? t('who.byHand') : t(`who.state.${face.state}`)}
          </Text>
          {face.advice && face.state !== 'recognized' && <Text size="sm">{adviceOn(face.advice)}</Text>}
        </Stack>
      </Group>
      {face.candidates.length > 0 && <Likely face={face} others={others} onSay={onSay} />}
      <Select
        label={t('who.anybody')}
        placeholder={t('who.search')}
        searchable
        value={face.isByHand ? (face.person?.id ?? null) : null}
        data={review.people.map(({ id, name }) => ({ value: id, label: name, disabled: others.has(id) }))}
        nothingFoundMessage={t('who.none')}
        onChange={(personId) => personId && onSay(personId)}
        comboboxProps={{ withinPortal: false }}
      />
      <Group gap="xs">
        <Button variant="default" onClick={() => onSay(null)}>
          {t('who.nobody')}
        </Button>
        {face.isByHand && (
          <Button variant="subtle" onClick={() => onSay(undefined)}>
            {t('who.asFound')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface LikelyProps {
  readonly face: ReviewedFace;
  readonly others: ReadonlySet<string>;
  onSay(personId: string): void;
}

function Likely({ face, others, onSay }: LikelyProps) {
  const { t } = useTranslation('group-photo');
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('who.likely')}>
      {face.candidates.map(({ person, probability }, rank) => (
        <li key={person.id}>
          <Button
            fullWidth
            variant={face.person?.id === person.id ? 'filled' : 'default'}
            aria-pressed={face.person?.id === person.id}
            disabled={others.has(person.id)}
            data-autofocus={rank === 0 || undefined}
            justify="space-between"
            h="auto"
            py={6}
            rightSection={
              <Text span size="xs" inherit>
                {others.has(person.id) ? t('who.already') : <Probability value={probability} />}
              </Text>
            }
            onClick={() => onSay(person.id)}
          >
            <bdi>{person.name}</bdi>
          </Button>
        </li>
      ))}
    </Stack>
  );
}
