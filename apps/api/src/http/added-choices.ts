import { AsyncLocalStorage } from 'node:async_hooks';

/** A list of ours, from which requests choose → the words that extensions add to it. */
export type AddedChoices = ReadonlyMap<readonly string[], readonly string[]>;

const current = new AsyncLocalStorage<AddedChoices>();

/** Runs the validation of a request, which knows its fields from their classes but not the installation. */
export function withAddedChoices<T>(added: AddedChoices, validate: () => T): T {
  return current.run(added, validate);
}

/** Whether a request may choose this word. */
export function isChoice(choices: readonly string[], word: unknown): boolean {
  if (typeof word !== 'string') return false;
  return choices.includes(word) || (current.getStore()?.get(choices)?.includes(word) ?? false);
}

/** A part of the API document with the added words among the choices. */
export function withAddedWords<T>(node: T, added: AddedChoices): T {
  if (Array.isArray(node)) return node.map((item: unknown) => withAddedWords(item, added)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withAddedWords(value, added)]));
  const { enum: choices } = copy;
  for (const [ours, words] of added) {
    const isOurs =
      Array.isArray(choices) && choices.length === ours.length && ours.every((word, at) => word === choices[at]);
    if (isOurs) copy['enum'] = [...ours, ...words];
  }
  return copy as T;
}
