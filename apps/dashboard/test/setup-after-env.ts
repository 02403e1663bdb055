import { cleanup, configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);
