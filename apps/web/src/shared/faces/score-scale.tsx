import { useTranslation } from 'react-i18next';
import classes from './score-scale.module.css';

interface ScoreScaleProps {
  readonly score: number;
  readonly threshold: number;
}

const part = (value: number): number => Math.min(1, Math.max(0, (value + 0.2) / 1.2));

/** Where a similarity lies and where a match begins, as a picture. */
export function ScoreScale({ score, threshold }: ScoreScaleProps) {
  const { t, i18n } = useTranslation('faces');
  const format = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const label = t('evidence.scale', { score: format.format(score), threshold: format.format(threshold) });
  return (
    <svg
      className={classes.scale}
      viewBox="0 0 200 18"
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <rect className={classes.track} x="0" y="6" width="200" height="6" rx="3" />
      <rect
        className={classes.accepted}
        x={part(threshold) * 200}
        y="6"
        width={(1 - part(threshold)) * 200}
        height="6"
        rx="3"
      />
      <rect className={classes.threshold} x={part(threshold) * 200 - 0.75} y="2" width="1.5" height="14" />
      <circle className={classes.score} cx={part(score) * 200} cy="9" r="5" />
    </svg>
  );
}
