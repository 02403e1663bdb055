import type { NextFunction, Request, Response } from 'express';

const AGENT_PATHS = /^\/controller(\/|$)/;

/** Whether the agent on a router speaks, which reads plain text only (openwisp-config: openwisp.agent). */
export function isForAgent(request: Request): boolean {
  return AGENT_PATHS.test(request.path);
}

/** An agent that misses this header in one answer, even to a bad request, ends itself. */
export function markAgentAnswers(request: Request, response: Response, next: NextFunction): void {
  if (isForAgent(request)) response.set('X-Openwisp-Controller', 'true');
  next();
}

/** A refusal in one line: its sentence, or those of all fields. */
export function sentenceOf(body: object): string {
  return Object.values(body).flat().map(String).join(' ');
}
