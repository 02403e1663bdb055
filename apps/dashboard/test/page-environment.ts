import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom lacks the fetch family; its own abort signals would not fit the platform's. */
export default class PageEnvironment extends TestEnvironment {
  constructor(...parameters: ConstructorParameters<typeof TestEnvironment>) {
    super(...parameters);
    Object.assign(this.global, {
      Request,
      Response,
      Headers,
      AbortController,
      AbortSignal,
      TextEncoder,
      TextDecoder,
      structuredClone,
    });
  }
}
