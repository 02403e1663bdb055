import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';

let lastPath: string | undefined;

/** Whoever is in the middle of something on the page is not taken out of it. */
const isBusyInContent = () => document.activeElement?.closest('main, [role="dialog"]') instanceof HTMLElement;

/**
 * Names the page in the browser's tab, and brings the focus to its heading when one came from another page: that is
 * where the keyboard goes on, and what a screen reader says.
 */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Firmware Upgrader`;
  }, [title]);
  useEffect(() => {
    const cameFromElsewhere = lastPath !== undefined && lastPath !== pathname;
    lastPath = pathname;
    if (cameFromElsewhere && !isBusyInContent()) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return heading;
}
