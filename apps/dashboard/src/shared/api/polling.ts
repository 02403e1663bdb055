const HIDDEN_INTERVAL_MS = 30_000;

/** How soon to ask again: as given while somebody may be looking, seldom while the page is hidden, never once over. */
export function pollEvery(visibleMs: number, isOver: boolean): number | false {
  if (isOver) return false;
  return document.hidden ? Math.max(visibleMs, HIDDEN_INTERVAL_MS) : visibleMs;
}
