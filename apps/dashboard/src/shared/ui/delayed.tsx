import type { ReactNode } from 'react';
import classes from './delayed.module.css';

/** Shows its children after 150 ms: what is quick must not flicker. */
export function Delayed({ children }: { children: ReactNode }) {
  return <div className={classes.delayed}>{children}</div>;
}
