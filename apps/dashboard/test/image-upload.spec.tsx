import { act, fireEvent, screen, within } from '@testing-library/react';
import { makeImage } from '@firmware-upgrader/device-simulator';
import { FakeApi, page } from './fake-api';
import { open } from './open';
import { aBuild } from './rows';

/** An upload of which the test decides how far it is and how it ends. */
class FakeUpload {
  static last: FakeUpload;
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  form?: FormData;
  status = 0;
  responseText = '';
  onload?: () => void;
  onabort?: () => void;
  open() {}
  setRequestHeader() {}
  send(form: FormData) {
    this.form = form;
    FakeUpload.last = this;
  }
  abort() {
    this.onabort?.();
  }
  sent = (loaded: number) => act(() => this.upload.onprogress?.({ loaded }));
  answer = (status: number, body: object) =>
    act(async () => {
      Object.assign(this, { status, responseText: JSON.stringify(body) });
      this.onload?.();
    });
}

describe('the upload of an image', () => {
  const original = window.XMLHttpRequest;
  // As browsers have it.
  Blob.prototype.arrayBuffer ??= function (this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
  beforeEach(() => Object.assign(window, { XMLHttpRequest: FakeUpload }));
  afterEach(() => Object.assign(window, { XMLHttpRequest: original }));

  it('shows how far it is, asks for the type nobody could tell, and goes once the image is stored', async () => {
    const api = new FakeApi();
    api.on('GET', '/api/v1/firmware/build/b1/', aBuild());
    api.on(
      'GET',
      '/api/v1/firmware/image-type/',
      page({ id: 'ap.bin', label: 'Acme AP', boards: ['Acme AP'], custom: false }),
    );
    const { user } = open('/builds/b1');
    const zone = (await screen.findByText(/^Drop image files here/)).parentElement!;
    fireEvent.drop(zone, { dataTransfer: { files: [new File([new Uint8Array(2 * 1024 * 1024)], 'firmware.bin')] } });

    const row = within(await screen.findByRole('list', { name: 'Uploads' }));
    await row.findByText('Type unknown');
    expect(row.getByText('says no release · 2 MiB')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Upload 1 image' }));
    FakeUpload.last.sent(1024 * 1024);
    expect(row.getByText(/^1 MiB of 2 MiB · /)).toBeTruthy();
    expect(row.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');

    await FakeUpload.last.answer(400, { type: ['The type cannot be told from the name.'] });
    expect(row.getByRole('alert').textContent).toContain('The type cannot be told from the name.');
    const again = row.getByRole('button', { name: 'Upload as this type' });
    expect((again as HTMLButtonElement).disabled).toBe(true);
    await user.click(row.getByRole('combobox'));
    await user.click(await screen.findByRole('option', { name: 'Acme AP', hidden: true }));
    await user.click(again);

    expect(FakeUpload.last.form?.get('type')).toBe('ap.bin');
    await FakeUpload.last.answer(201, { id: 'i1' });
    expect(screen.queryByRole('list', { name: 'Uploads' })).toBeNull();
  });

  it('says what each file is before any is stored: type by its name, boards and release by its end', async () => {
    const api = new FakeApi();
    const id = 'ath79-generic-acme_ap-squashfs-sysupgrade.bin';
    api.on('GET', '/api/v1/firmware/build/b1/', aBuild());
    api.on('GET', '/api/v1/firmware/image-type/', page({ id, label: 'Acme AP', boards: ['Acme AP'], custom: false }));
    const { user } = open('/builds/b1');
    const zone = (await screen.findByText(/^Drop image files here/)).parentElement!;
    const bytes = makeImage({
      boards: ['acme,ap'],
      target: 'ath79/generic',
      version: '24.10.1',
      revision: 'r28597-0425664679',
      sizeBytes: 256 * 1024,
    });
    fireEvent.drop(zone, { dataTransfer: { files: [new File([new Uint8Array(bytes)], `openwrt-24.10.1-${id}`)] } });
    const row = within(await screen.findByRole('list', { name: 'Uploads' }));
    await row.findByText('Acme AP');
    expect(row.getByText('for Acme AP · 24.10.1 r28597-0425664679 · 256 KiB')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Upload 1 image' }));
    expect(FakeUpload.last.form?.get('type')).toBe(id);
  });
});
