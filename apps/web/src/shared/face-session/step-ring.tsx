import classes from './face-session.module.css';

const OVAL = { cx: 50, cy: 37.5, rx: 19.5, ry: 27 };
/** Between two steps, as a part of the whole ring. */
const GAP = 0.02;
/** The outline of an ellipse begins at its right side; the ring begins at the top. */
const TOP = 0.75;

interface StepRingProps {
  /** Steps done so far. */
  readonly done: number;
  readonly steps: number;
  /** The step under way is being asked for now. */
  readonly isActing: boolean;
}

/** Where the face belongs, within a ring that has one part for each step. */
export function StepRing({ done, steps, isActing }: StepRingProps) {
  const part = 1 / Math.max(steps, 1);
  return (
    <svg className={classes.ring} viewBox="0 0 100 75" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <defs>
        <mask id="outside-ring">
          <rect width="100" height="75" fill="white" />
          <ellipse {...OVAL} fill="black" />
        </mask>
      </defs>
      <rect className={classes.shade} width="100" height="75" mask="url(#outside-ring)" />
      {stepNumbers(steps).map((step) => (
        <ellipse
          key={step}
          className={classes.step}
          data-state={stateOf(step, done, isActing)}
          {...OVAL}
          pathLength={1}
          strokeDasharray={`${part - GAP} ${1 - part + GAP}`}
          strokeDashoffset={-(TOP + step * part + GAP / 2)}
        />
      ))}
    </svg>
  );
}

const stepNumbers = (steps: number): readonly number[] => [...Array(steps).keys()];

function stateOf(step: number, done: number, isActing: boolean): 'done' | 'now' | 'later' {
  if (step < done) return 'done';
  return step === done && isActing ? 'now' : 'later';
}
