import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './page-tabs.module.css';

const TabAnchor = ({ className, ...props }: ComponentPropsWithRef<'a'>) => (
  <a className={`${classes.tab} ${className ?? ''}`} {...props} />
);

/** One of several pages about the same thing. */
export const TabLink = createLink(TabAnchor);

interface PageTabsProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Links between pages about the same thing; the current one is marked. */
export function PageTabs({ label, children }: PageTabsProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
