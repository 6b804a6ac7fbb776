import { Fragment, type ReactNode } from 'react';
import classes from './fact-list.module.css';

export interface FactListProps {
  /** Name and value; a fact without a value is left out. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values, one below the other. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className={classes.list}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
