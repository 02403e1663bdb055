/** Gathers the pieces of one word into fields, kept as patterns so that quoted wildcards stay plain. */
export class FieldBuilder {
  private readonly finished: string[] = [];
  private current: string | undefined;
  private readonly whitespace: ReadonlySet<string>;
  private readonly separators: ReadonlySet<string>;

  /** Without separators nothing is ever split. */
  constructor(separators: string) {
    this.separators = new Set(separators);
    this.whitespace = new Set([...separators].filter((character) => ' \t\n'.includes(character)));
  }

  get keepsWhole(): boolean {
    return this.separators.size === 0;
  }

  add(pattern: string): void {
    this.current = (this.current ?? '') + pattern;
  }

  /** Adds the result of an unquoted expansion. */
  addSplit(text: string): void {
    let afterSeparator = false;
    for (const character of text) {
      if (!this.separators.has(character)) {
        this.add(character === '\\' ? '\\\\' : character);
        afterSeparator = false;
      } else if (this.whitespace.has(character)) {
        if (this.current !== undefined) {
          this.endField();
          afterSeparator = true;
        }
      } else if (this.current === undefined && afterSeparator) {
        afterSeparator = false;
      } else {
        this.add('');
        this.endField();
      }
    }
  }

  endField(): void {
    if (this.current !== undefined) this.finished.push(this.current);
    this.current = undefined;
  }

  fields(): string[] {
    return this.current === undefined ? this.finished : [...this.finished, this.current];
  }
}
