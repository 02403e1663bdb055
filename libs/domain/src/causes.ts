import { reasonOf, reasonSentence, type ReasonCode } from './reason-codes';

/** What keeps a try from getting on: codes of the system, and of ours, with words for people. */
const troubles = {
  EADDRNOTAVAIL: 'this server has no port left for another connection',
  EACCES: 'a rule of this server forbids the connection',
  ECONNREFUSED: 'the connection was refused, so no SSH server listens there',
  ECONNRESET: 'the other side cut the connection',
  EHOSTDOWN: 'nothing answers at this address in its network',
  EHOSTUNREACH: 'nothing answers at this address in its network',
  EMFILE: 'this server has too many files and connections open',
  ENETUNREACH: 'this server knows no way to its network',
  EPERM: 'a rule of this server forbids the connection',
  EPIPE: 'the other side cut the connection',
  ETIMEDOUT: 'nothing answered',
  'no-connection': 'nothing answered within SSH_CONNECT_TIMEOUT_S',
  'no-handshake': 'what listens there did not begin SSH within SSH_BANNER_TIMEOUT_S',
  'no-login': 'the login was not answered within SSH_AUTH_TIMEOUT_S',
  'no-end': 'the whole try took longer than TASK_TIMEOUT_S',
  'no-ssh': 'what listens there does not speak SSH as we do',
} as const;

export type Trouble = keyof typeof troubles;

export const troubleCodes = Object.keys(troubles) as readonly Trouble[];

export function isTrouble(code: string): code is Trouble {
  return Object.hasOwn(troubles, code);
}

/** The detail of a failure in words: those of a device stay as they are. */
export function detailWords(detail: string): string {
  return isTrouble(detail) ? troubles[detail] : detail;
}

/** Why something failed: in English, and what that is made of for whoever says it in another language. */
export type Cause = {
  readonly cause: string;
  readonly reason: ReasonCode;
  readonly detail: string;
};

/** A sentence, with what to do. */
export function causeOf(reason: ReasonCode, detail = ''): Cause {
  const sentence = reasonSentence(reason);
  return { cause: detail === '' ? sentence : `${sentence} (${detailWords(detail)})`, reason, detail };
}

/** Words in the middle of a sentence. */
export function shortCauseOf(reason: ReasonCode, detail = ''): Cause {
  const { meaning } = reasonOf(reason);
  return { cause: detail === '' ? meaning : `${meaning}: ${detailWords(detail)}`, reason, detail };
}
