import type { AddedReasonCode, ReasonCode } from './reason-codes';

/** An image as far as the choice of one needs it. */
export interface ImageFacts {
  readonly id: string;
  readonly type: string;
  /** Boards registered for its type, as devices name themselves in `/tmp/sysinfo/model`. */
  readonly boards: readonly string[];
  readonly created: Date;
}

/** All that decides what a mass upgrade does to one device. */
export interface DeviceFacts {
  readonly organizationId: string;
  readonly isDeactivated: boolean;
  readonly model: string;
  /** Update strategies of its enabled SSH connections, preferred first. */
  readonly enabledStrategies: readonly string[];
  readonly firmware: { readonly imageId: string; readonly imageType: string; readonly isInstalled: boolean } | null;
}

export interface PlanFacts {
  /** Null: a shared build, for devices of any organization. */
  readonly buildOrganizationId: string | null;
  readonly images: readonly ImageFacts[];
  /** Whether any image type lists this board. */
  readonly isModelKnown: (model: string) => boolean;
  /** Null when nothing here upgrades this strategy; else the sentence of what is wrong with the options, or nothing. */
  readonly checkOptions: (updateStrategy: string) => { readonly problem?: string } | null;
}

export type DevicePlan =
  | { readonly decision: 'upgrade'; readonly imageId: string }
  | { readonly decision: 'skip'; readonly reason: ReasonCode | AddedReasonCode; readonly detail?: string };

/** The one rule for what a mass upgrade does to a device: dry run, list before the start, and start call it. */
export function planDevice(device: DeviceFacts, plan: PlanFacts): DevicePlan {
  const skip = (reason: ReasonCode, detail?: string): DevicePlan => ({ decision: 'skip', reason, detail });

  if (device.isDeactivated) return skip('device-deactivated');
  if (plan.buildOrganizationId !== null && plan.buildOrganizationId !== device.organizationId) {
    return skip('other-organization');
  }

  const image = chooseImage(plan.images, device.model, device.firmware?.imageType);
  if (!image) return skip(plan.isModelKnown(device.model) ? 'no-image-for-model' : 'model-unknown');
  if (device.firmware?.imageId === image.id && device.firmware.isInstalled) return skip('already-installed');

  const [strategy] = device.enabledStrategies;
  if (strategy === undefined) return skip('no-connection');
  const options = plan.checkOptions(strategy);
  if (!options) return skip('no-upgrader');
  if (options.problem !== undefined) return skip('options-not-supported', options.problem);

  return { decision: 'upgrade', imageId: image.id };
}

/** Among the images for this model the device's current type wins, else the newest. */
export function chooseImage(
  images: readonly ImageFacts[],
  model: string,
  currentType?: string,
): ImageFacts | undefined {
  const fitting = images.filter((image) => image.boards.includes(model));
  return (
    fitting.find((image) => image.type === currentType) ??
    fitting.reduce<ImageFacts | undefined>(
      (newest, image) => (!newest || image.created > newest.created ? image : newest),
      undefined,
    )
  );
}
