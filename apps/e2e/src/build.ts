import { type ApiClient } from '@firmware-upgrader/api-client';
import { makeImage, type RouterModel } from '@firmware-upgrader/device-simulator';

export const release = { version: '24.10.1', revision: 'r28597-0425664679' };

export const imageFile = ({ boardName, imageType, target }: RouterModel) => ({
  name: `openwrt-${release.version}-${imageType}`,
  mimeType: 'application/octet-stream',
  buffer: makeImage({ boards: [boardName], target, sizeBytes: 2_000_000, ...release }),
});

/** A build with an image for each of the models; returns its id. */
export async function makeBuild(api: ApiClient, models: readonly RouterModel[]): Promise<string> {
  const { data: category } = await api.POST('/api/v1/firmware/category/', {
    body: { name: 'Rooftop APs', organization: null },
  });
  const { data: build } = await api.POST('/api/v1/firmware/build/', {
    body: { category: category!.id, version: release.version, changelog: '# New\n\n- Faster, and **safer**.' },
  });
  for (const model of models) {
    const { name, buffer } = imageFile(model);
    const form = new FormData();
    form.set('type', '');
    form.set('file', new Blob([new Uint8Array(buffer)]), name);
    await api.POST('/api/v1/firmware/build/{buildId}/image/', {
      params: { path: { buildId: build!.id } },
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    });
  }
  return build!.id;
}
