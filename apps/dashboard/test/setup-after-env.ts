import { cleanup, configure } from '@testing-library/react';
import { speak } from '../src/shared/i18n';

configure({ asyncUtilTimeout: 5_000 });
beforeAll(() => speak('en'));
afterEach(() => {
  cleanup();
  localStorage.clear();
});
