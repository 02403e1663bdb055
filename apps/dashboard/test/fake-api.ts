import { statistics } from './rows';
import type { Profile } from '../src/shared/api/contract';

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

type Answer = object | ((request: FakeRequest) => object);

/** A refusal, as an answer of the fake API. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {}
}

/** An empty page of a list. */
export const page = (...results: object[]) => ({ count: results.length, next: null, previous: null, results });

export const someone: Profile = {
  id: 'u1',
  username: 'admin',
  email: '',
  first_name: '',
  last_name: '',
  is_superuser: true,
  is_staff: true,
  groups: [],
  permissions: [],
  organizations: [],
};

/** Stands in for the network at `fetch`. What no test speaks of is an empty page. */
export class FakeApi {
  readonly requests: FakeRequest[] = [];
  private readonly answers = new Map<string, Answer>();

  constructor() {
    this.on('GET', '/api/v1/users/me/', someone);
    this.on('GET', '/api/v1/firmware/hold/', { active: false, note: '', since: null, by: null, by_username: null });
    this.on('GET', '/api/v1/firmware/statistics/', statistics());
    this.on('GET', '/api/v1/users/login/', { authenticated: false });
    window.fetch = (input, init) => Promise.resolve(this.answer(String(input), init));
  }

  on(method: string, path: string, answer: Answer): void {
    this.answers.set(`${method} ${path}`, answer);
  }

  count(method: string, path: string): number {
    return this.requests.filter((request) => request.method === method && request.path === path).length;
  }

  private answer(address: string, init: RequestInit = {}): Response {
    const { pathname: path, searchParams: query } = new URL(address, 'http://localhost');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const request = { method: init.method ?? 'GET', path, query, body };
    this.requests.push(request);
    const found = this.answers.get(`${request.method} ${path}`) ?? page();
    const answer = typeof found === 'function' ? found(request) : found;
    return answer instanceof Refusal ? Response.json(answer.body, { status: answer.status }) : Response.json(answer);
  }
}
