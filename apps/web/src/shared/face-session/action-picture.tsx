import type { ChallengeAction } from '@mien/contracts';
import classes from './action-picture.module.css';

/** A drawn face that shows the movement, as in a mirror. Decoration: the words beside it say the same. */
export function ActionPicture({ action }: { readonly action: ChallengeAction | undefined }) {
  return (
    <svg className={classes.picture} data-action={action} viewBox="0 0 64 64" aria-hidden>
      <g className={classes.head}>
        <ellipse className={classes.skin} cx="32" cy="32" rx="18" ry="23" />
        <g className={classes.features}>
          <g className={classes.eyes}>
            <ellipse className={classes.mark} cx="25" cy="28" rx="2.6" ry="3.2" />
            <ellipse className={classes.mark} cx="39" cy="28" rx="2.6" ry="3.2" />
          </g>
          <path className={classes.line} d="M32 31v6" />
          <path className={`${classes.line} ${classes.calm}`} d="M26 45h12" />
          <path className={`${classes.line} ${classes.smiling}`} d="M24 43c3 6 13 6 16 0" />
        </g>
      </g>
      {action === 'turn-left' && <path className={classes.line} d="M8 32H2m3-4-4 4 4 4" />}
      {action === 'turn-right' && <path className={classes.line} d="M56 32h6m-3-4 4 4-4 4" />}
    </svg>
  );
}
