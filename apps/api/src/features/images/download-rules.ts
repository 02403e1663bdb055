import type { FirmwareImage } from '@firmware-upgrader/database';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';

export interface DownloadQuestion {
  readonly em: EntityManager;
  /** May view images; of which ones is the rules' matter. */
  readonly caller: Caller;
  /** With its build. */
  readonly image: FirmwareImage;
}

/** Says who may download an image; null: leaves it to the next rule. */
export type DownloadRule = (question: DownloadQuestion) => Promise<'allow' | 'refuse' | null>;

/** Shared images, and those of organizations that the caller manages. The last rule, which always knows. */
const ofOwnOrganizations = ({ caller, image }: DownloadQuestion) =>
  image.build.organizationId === null || caller.scope.includes(image.build.organizationId);

/** The first rule that has something to say decides. */
export async function mayDownload(rules: readonly DownloadRule[], question: DownloadQuestion): Promise<boolean> {
  for (const rule of rules) {
    const answer = await rule(question);
    if (answer !== null) return answer === 'allow';
  }
  return ofOwnOrganizations(question);
}
