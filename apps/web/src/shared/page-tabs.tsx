import { createLink } from '@tanstack/react-router';
import { type ComponentPropsWithRef, type ReactNode, useEffect, useRef } from 'react';
import classes from './page-tabs.module.css';
import { scrollToPart } from './scroll-to-part.js';

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
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = frame.current?.querySelector('[aria-current]');
    if (frame.current && current) scrollToPart(frame.current, current);
  });
  return (
    <nav ref={frame} className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
