import { Group, Switch, Text } from '@mantine/core';
import type { GroupPhoto, GroupPicture } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api.js';
import classes from './group-photo.module.css';
import type { Review, ReviewedFace } from './review.js';

interface FacesOnClassProps {
  readonly photo: GroupPhoto;
  readonly picture: GroupPicture;
  readonly number: number;
  readonly review: Review;
  readonly selected: string | undefined;
  onSelect(faceId: string): void;
}

/** Of the frame around a face: somebody, somebody by the teacher's word, to be decided, nobody. */
const colorOf = ({ person, isByHand, isOpen }: ReviewedFace): string => {
  if (isOpen) return '#fcc419';
  if (person) return isByHand ? '#4dabf7' : '#20c997';
  return '#dee2e6';
};

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** A picture of the class with a name on every face; choosing a face asks who it is. */
export function FacesOnClass({ photo, picture, number, review, selected, onSelect }: FacesOnClassProps) {
  const { t } = useTranslation('group-photo');
  const [isEnlarged, setEnlarged] = useState(false);
  const src = addressOf('getGroupPicture', { params: { id: photo.id, pictureId: picture.id } });
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">
          {t('facesInPicture', { count: picture.faces.length })}
        </Text>
        <Switch
          label={t('enlarge')}
          checked={isEnlarged}
          onChange={(event) => setEnlarged(event.currentTarget.checked)}
        />
      </Group>
      <section className={classes.scroll} aria-label={t('picture', { number })}>
        <div className={classes.frame} data-enlarged={isEnlarged || undefined} dir="ltr">
          <img src={src} alt={t('pictureAlt')} width={picture.width} height={picture.height} />
          {picture.faces.map(({ id, box }, index) => {
            const face = review.faces.get(id);
            if (!face) return null;
            const name = face.person?.name ?? t(face.isOpen ? 'face.open' : 'face.nobody');
            return (
              <button
                key={id}
                type="button"
                className={classes.face}
                data-open={face.isOpen || undefined}
                data-selected={id === selected || undefined}
                aria-haspopup="dialog"
                aria-label={t('face.label', { number: index + 1, name })}
                onClick={() => onSelect(id)}
                style={{
                  left: percent(box.x, picture.width),
                  top: percent(box.y, picture.height),
                  width: percent(box.width, picture.width),
                  height: percent(box.height, picture.height),
                  ['--face-color' as string]: colorOf(face),
                }}
              >
                {(face.person || face.isOpen) && (
                  <span className={classes.label} dir="auto" aria-hidden>
                    {face.isOpen ? '?' : name}
                  </span>
                )}
              </button>
            );
          })}
        </div>
      </section>
    </div>
  );
}
