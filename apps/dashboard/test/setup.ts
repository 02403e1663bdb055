/** What Mantine asks of a browser and jsdom does not have: a screen of one size, which nobody scrolls. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.ResizeObserver = NoResizes;
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.HTMLElement.prototype.scrollIntoView = () => undefined;
