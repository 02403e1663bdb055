import { type ReasonCode, reasonCodes, type ReasonEnding, reasonOf, reasonSentence } from '@firmware-upgrader/domain';

const preface = `# Reason codes

Why an upgrade ended or waits, why a mass upgrade left a device alone, why a check or a batch failed. The codes are part of the
API and never change their meaning; the sentences are what the dashboard says.

Status: what an operation with this code is in the end. *Waits*: it is tried again after a pause (\`MAX_RETRIES\` times, see
[settings](settings.md)) and \`failed\` after the last try; the code shows meanwhile. A dash: the code is one of skipped devices,
refused checks and failed batches. An upgrade that was seen running the expected release has no code at all.
`;

const statuses: Readonly<Record<ReasonEnding, string>> = {
  success: '`success`',
  aborted: '`aborted`, nothing was flashed',
  cancelled: '`cancelled`',
  failed: '`failed`',
  recoverable: 'waits',
};

const row = (code: ReasonCode) => {
  const { ending } = reasonOf(code);
  return `| \`${code}\` | ${ending ? statuses[ending] : '–'} | ${reasonSentence(code)} |`;
};

/** `docs/reason-codes.md`. */
export function reasonCodesDocument(): string {
  return `${preface}\n| Code | Status | What it means, and what to do |\n|---|---|---|\n${reasonCodes.map(row).join('\n')}\n`;
}
