import { screen } from '@testing-library/react';
import { FakeApi, page } from './fake-api';
import { open } from './open';

describe('a page whose code does not come', () => {
  it('says so within the frame, from where the other pages still open', async () => {
    const api = new FakeApi();
    api.on('GET', '/api/v1/controller/device/', page());
    const lost = {
      name: 'lost',
      texts: { en: { title: 'Lost page' } },
      pages: [
        {
          path: '/lost',
          load: () => Promise.reject(new Error('The file is not there.')),
          menu: { label: 'lost:title' as const, icon: () => null },
        },
      ],
    };
    const { user } = open('/devices', [lost]);
    await screen.findByRole('heading', { name: 'Devices', level: 1 });

    await user.click(screen.getByRole('link', { name: 'Lost page' }));
    await screen.findByRole('heading', { name: 'This page broke', level: 1 });

    await user.click(screen.getByRole('link', { name: 'Devices' }));
    await screen.findByRole('heading', { name: 'Devices', level: 1 });
  });
});
