import classes from './camera-stage.module.css';

const OVAL = { cx: 50, cy: 37.5, rx: 18.5, ry: 25.5 };

/** Where the face belongs, and how far holding still has come, as a ring around it. */
export function OvalGuide({ held }: { readonly held: number }) {
  return (
    <svg className={classes.guide} viewBox="0 0 100 75" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <defs>
        <mask id="outside-oval">
          <rect width="100" height="75" fill="white" />
          <ellipse {...OVAL} fill="black" />
        </mask>
      </defs>
      <rect className={classes.shade} width="100" height="75" mask="url(#outside-oval)" />
      <ellipse className={classes.oval} {...OVAL} />
      <ellipse
        className={classes.held}
        {...OVAL}
        pathLength={1}
        strokeDasharray="1 1"
        strokeDashoffset={1 - held}
        visibility={held > 0 ? 'visible' : 'hidden'}
      />
    </svg>
  );
}
