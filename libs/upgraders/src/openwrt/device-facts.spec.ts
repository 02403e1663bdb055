import fc from 'fast-check';
import { UpgradeError } from '../upgrade-error';
import { parseDeviceFacts } from './device-facts';

const mark = '-- 0123456789abcdef';

describe('what a device says of itself', () => {
  it('is read section by section', () => {
    const output = [
      `${mark} boot_id\n5B6B7C1A-0000-4000-8000-000000000001`,
      `${mark} uptime\n31.5 20.0`,
      `${mark} release\nDISTRIB_RELEASE='23.05.5'\nDISTRIB_REVISION='r24106-10cc5fcd00'\nDISTRIB_DESCRIPTION='OpenWrt 23.05.5 r24106-10cc5fcd00'`,
      `${mark} board\n`,
      `${mark} board_name\ntplink,archer-c7-v5`,
      `${mark} model\nTP-Link Archer C7 v5`,
      `${mark} addresses\n02:00:00:00:00:01\n00:00:00:00:00:00`,
      `${mark} uuid\n603ac7e1-cc2f-44c5-9679-0c5b2a87baa0`,
      `${mark} checksum\n${'AB'.repeat(32)}`,
      `${mark} end`,
    ].join('\n');
    expect(parseDeviceFacts(output, mark)).toMatchObject({
      bootId: '5b6b7c1a-0000-4000-8000-000000000001',
      uptimeSeconds: 31.5,
      release: { version: '23.05.5', revision: 'r24106-10cc5fcd00' },
      boardName: 'tplink,archer-c7-v5',
      model: 'TP-Link Archer C7 v5',
      macAddresses: ['02:00:00:00:00:01'],
      uuid: '603ac7e1-cc2f-44c5-9679-0c5b2a87baa0',
      imageSha256: 'ab'.repeat(32),
    });
  });

  it('is never trusted: whatever comes back, there are facts of the right kind or a failure with a reason', () => {
    const section = fc.constantFrom(
      'boot_id',
      'uptime',
      'release',
      'board',
      'board_name',
      'model',
      'uuid',
      'checksum',
      'end',
      'x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom("DISTRIB_RELEASE='$(reboot)'", '{"release":null}', '{"model":{}}', '; reboot', '\n'),
    );
    const answer = fc
      .array(fc.tuple(section, text))
      .map((parts) => parts.map(([n, t]) => `${mark} ${n}\n${t}`).join('\n'));
    fc.assert(
      fc.property(answer, (output) => {
        try {
          const facts = parseDeviceFacts(output, mark);
          for (const fact of [facts.bootId, facts.boardName, facts.model, facts.uuid]) {
            expect(fact === null || (typeof fact === 'string' && !fact.includes('\n'))).toBe(true);
          }
          expect(facts.uptimeSeconds === null || Number.isFinite(facts.uptimeSeconds)).toBe(true);
          expect(facts.imageSha256 === null || /^[0-9a-f]{64}$/.test(facts.imageSha256)).toBe(true);
          expect(typeof facts.description).toBe('string');
          expect(facts.macAddresses.every((address) => /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(address))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UpgradeError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
