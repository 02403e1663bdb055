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
  const { enum: choices } = copy as { enum?: unknown };
  for (const [ours, words] of added) {
    if (Array.isArray(choices) && isSame(ours, choices))
      copy['enum'] = [...ours, ...words, ...choices.slice(ours.length)];
  }
  return copy as T;
}

/** The same words; null may stand behind them. */
function isSame(ours: readonly string[], choices: readonly unknown[]): boolean {
  const words = choices.filter((choice) => choice !== null);
  return words.length === ours.length && ours.every((word, at) => word === words[at]);
}
