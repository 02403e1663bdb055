import { randomUUID } from 'node:crypto';
import { PullTickets, type PullAttempt } from './pull-tickets';

const tickets = new PullTickets('a secret key of at least 32 characters');
const now = new Date('2026-01-01T12:00:00Z');
const later = new Date('2026-01-01T12:25:00Z');
const anAttempt = (): PullAttempt => ({
  operationId: randomUUID(),
  claimToken: randomUUID(),
  imageSha256: 'ab'.repeat(32),
});

describe('a ticket to fetch an image', () => {
  it('names its operation and is good for its attempt alone', () => {
    const attempt = anAttempt();
    const ticket = tickets.issue(attempt, later);
    expect(ticket).toMatch(/^[\w-]{91}$/);
    expect(tickets.operationOf(ticket, now)).toBe(attempt.operationId);
    expect(tickets.isFor(ticket, attempt)).toBe(true);
    expect(tickets.isFor(ticket, { ...attempt, claimToken: randomUUID() })).toBe(false);
    expect(tickets.isFor(ticket, { ...attempt, imageSha256: 'cd'.repeat(32) })).toBe(false);
    expect(ticket).not.toContain(attempt.claimToken);
  });

  it('ends at its time', () => {
    const ticket = tickets.issue(anAttempt(), later);
    expect(tickets.operationOf(ticket, later)).not.toBeNull();
    expect(tickets.operationOf(ticket, new Date(later.getTime() + 1_000))).toBeNull();
  });

  it('is refused when a byte of it was touched, when it is cut, or signed under another key', () => {
    const ticket = Buffer.from(tickets.issue(anAttempt(), later), 'base64url');
    for (const at of [0, 20, 34, 40, ticket.length - 1]) {
      const changed = Buffer.from(ticket);
      changed[at]! ^= 1;
      expect(tickets.operationOf(changed.toString('base64url'), now)).toBeNull();
    }
    expect(tickets.operationOf(ticket.subarray(0, -1).toString('base64url'), now)).toBeNull();
    expect(tickets.operationOf('', now)).toBeNull();
    const other = new PullTickets('another key of at least 32 characters!!');
    expect(tickets.operationOf(other.issue(anAttempt(), later), now)).toBeNull();
  });
});
