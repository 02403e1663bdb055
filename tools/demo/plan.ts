import { routerModels, type RouterModel } from '@firmware-upgrader/device-simulator';

export const category = { name: 'Access points', description: 'OpenWrt on all simulated routers.' };

export interface PlannedBuild {
  readonly version: string;
  readonly revision: string;
  /** As devices of it report their `os`. */
  readonly os: string;
  readonly changelog: string;
}

export const oldBuild = build('23.05.5', 'r24106-10cc5fcd00', 'What the routers run when the demo begins.');
export const newBuild = build('24.10.1', 'r28597-0425664679', 'What they are to be upgraded to.');

/** Much smaller than real images; with the speed of the line below an upload takes a few seconds. */
export const imageBytes = 3 * 1024 * 1024;
export const uploadBytesPerSecond = 1024 * 1024;

/** The pace of a quick router. Milliseconds. */
export const delays = { testMs: 800, prepareMs: 500, flashMs: 1_500, rebootMs: 8_000, serviceMs: 50 };

export const models: readonly RouterModel[] = [
  routerModels.archerC7,
  routerModels.unifiAcMesh,
  routerModels.glAr300m,
  routerModels.unifi6Lite,
];

export interface PlannedOrganization {
  readonly name: string;
  readonly slug: string;
  readonly routers: readonly PlannedRouter[];
}

export interface PlannedRouter {
  readonly name: string;
  readonly macAddress: string;
  readonly model: RouterModel;
  /** Wished for; another one is taken where somebody else listens. */
  readonly port: number;
}

const firstPort = 22_001;

export const organizations: readonly PlannedOrganization[] = [
  organization('Harbour Hotel', 'harbour-hotel', { count: 18, first: 0 }),
  organization('Riverside School', 'riverside-school', { count: 12, first: 18 }),
];

/** Loses its link in the middle of the first upload, to show what happens then. */
export const unreliableRouter = 'riverside-school-ap-07';

function build(version: string, revision: string, changelog: string): PlannedBuild {
  return { version, revision, os: `OpenWrt ${version} ${revision}`, changelog };
}

function organization(name: string, slug: string, numbers: { count: number; first: number }): PlannedOrganization {
  const routers = Array.from({ length: numbers.count }, (_, index) => {
    const number = numbers.first + index;
    return {
      name: `${slug}-ap-${String(index + 1).padStart(2, '0')}`,
      macAddress: `02:00:00:00:00:${number.toString(16).padStart(2, '0')}`.toUpperCase(),
      model: models[number % models.length] as RouterModel,
      port: firstPort + number,
    };
  });
  return { name, slug, routers };
}
