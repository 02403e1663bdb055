import type { Settings } from '@firmware-upgrader/config';
import type { ModuleRef } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Authentication } from './authentication';
import type { SignedInUser } from './caller';
import { openRequestContext } from './request-context';

describe('requests at the same time', () => {
  it('are each made by whoever made them, however their checks overtake each other', async () => {
    const checks = new Map<string, () => void>();
    const strategy = new CustomStrategy((request, done) => {
      const id = (request as Request).get('authorization') ?? '';
      checks.set(id, () =>
        done(null, { id, permissions: [], managedOrganizationIds: [] } satisfies Partial<SignedInUser>),
      );
    });
    const modules = { get: () => ({ bearer: strategy, session: strategy }) } as unknown as ModuleRef;
    const authentication = new Authentication(modules);
    const names = ['Bearer anna', 'Bearer ben', 'Bearer cleo'];
    const callers = names.map((name) => authentication.requireCaller(requestBy(name), {} as Response));
    for (const name of names.toReversed()) checks.get(name)?.();
    expect((await Promise.all(callers)).map(({ user }) => user.id)).toEqual(names);
  });
});

function requestBy(authorization: string): Request {
  const request = { get: () => authorization, headers: {} } as unknown as Request;
  openRequestContext(request, { requestId: authorization, settings: {} as Settings }, () => undefined);
  return request;
}
