import { act, fireEvent, screen, within } from '@testing-library/react';
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
});
