import { PullTickets, type PullAttempt } from './pull-tickets';

/** Where devices fetch images by themselves. */
export class PullUrls {
  private readonly tickets: PullTickets;

  constructor(
    /** How devices reach the API; empty: they cannot. */
    private readonly publicUrl: string,
    secretKey: string,
  ) {
    this.tickets = new PullTickets(secretKey);
  }

  /** Null: devices are given no address of ours. */
  urlFor(attempt: PullAttempt, lifetimeMs: number): string | null {
    if (this.publicUrl === '') return null;
    const ticket = this.tickets.issue(attempt, new Date(Date.now() + lifetimeMs));
    return `${this.publicUrl.replace(/\/+$/, '')}/firmware/pull/${ticket}`;
  }
}
