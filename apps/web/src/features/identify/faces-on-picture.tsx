import type { Identification } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import classes from '../../shared/faces/faces.module.css';
import { useObjectUrl } from '../../shared/faces/use-object-url.js';

interface FacesOnPictureProps {
  readonly picture: Blob;
  readonly identification: Identification;
  readonly selected: string | undefined;
  onSelect(logId: string): void;
}

const COLORS: Readonly<Record<Identification['faces'][number]['decision'], string>> = {
  match: '#20c997',
  ambiguous: '#fcc419',
  unknown: '#dee2e6',
  rejected: '#ff922b',
};

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** A frame with a name on every face; choosing one shows its details below. */
export function FacesOnPicture({ picture, identification, selected, onSelect }: FacesOnPictureProps) {
  const { t } = useTranslation(['identify', 'faces']);
  const url = useObjectUrl(picture);
  const { width, height, faces } = identification;
  if (!url) return null;
  return (
    <div>
      <div className={classes.frame} dir="ltr">
        <img src={url} alt={t('pictureAlt')} width={width} height={height} style={{ height: 'auto' }} />
        {faces.map(({ logId, decision, candidates, face }, index) => {
          const [best] = candidates;
          const name = decision === 'match' && best ? best.name : t(`faces:decision.${decision}`);
          return (
            <button
              key={logId}
              type="button"
              className={classes.face}
              data-selected={logId === selected || undefined}
              aria-pressed={logId === selected}
              aria-label={t('faceNumber', { number: index + 1, name })}
              onClick={() => onSelect(logId)}
              style={{
                left: percent(face.box.x, width),
                top: percent(face.box.y, height),
                width: percent(face.box.width, width),
                height: percent(face.box.height, height),
                ['--face-color' as string]: COLORS[decision],
              }}
            >
              <span className={classes.label} dir="auto" aria-hidden>
                {name}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
