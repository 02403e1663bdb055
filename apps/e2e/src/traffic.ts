import type { Page } from 'playwright-core';

export interface Answer {
  readonly url: string;
  /** On the wire, headers and all. */
  bytes: number;
}

/** What a page fetches from addresses with this in them, as it passes over the wire. */
export async function watchTraffic(page: Page, part = '/api/'): Promise<Answer[]> {
  const answers: Answer[] = [];
  const open = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => open.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = open.get(requestId);
    if (url?.includes(part)) answers.push({ url, bytes: encodedDataLength });
  });
  return answers;
}

export function bytesOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}
