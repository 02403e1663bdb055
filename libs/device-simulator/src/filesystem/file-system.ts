import { IoError, NullDevice, type OpenFile, TextSource } from '../shell/open-file';
import { FileContent } from './file-content';
import { type Directory, directory, type FileNode, regularFile } from './nodes';
import { DynamicWriter, RegularReader, RegularWriter } from './open-files';
import { baseName, parentPath, resolvePath } from './path';

const maxLinks = 8;

/** The message is what the kernel says; commands put their name and the path before it. */
export class FileError extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'FileError';
  }
}

/** A tree of files in memory. Paths are absolute; `/tmp` is a file system of its own with limited room. */
export class FileSystem {
  readonly root: Directory = directory();
  /** Paths that are not there although they are, for builds without a command and the like. */
  isHidden: (path: string) => boolean = () => false;
  /** Told of each path whose content or name was changed by a command. */
  onChanged: (path: string) => void = () => {};

  /** `temporaryBytes`: how much `/tmp` may hold. */
  constructor(private readonly temporaryBytes: () => number = () => Infinity) {}

  /** Follows links, in the last step too unless told otherwise. */
  find(path: string, options: { followLast: boolean } = { followLast: true }): FileNode | undefined {
    return this.isHidden(path) ? undefined : this.findFrom(path, options.followLast, 0);
  }

  exists(path: string): boolean {
    return this.find(path) !== undefined;
  }

  namesIn(path: string): string[] {
    const node = this.find(path);
    return node?.kind === 'directory' ? [...node.entries.keys()].sort() : [];
  }

  readText(path: string): string {
    const node = this.find(path);
    if (node?.kind === 'dynamic') return node.read();
    return this.content(path).bytes().toString();
  }

  content(path: string): FileContent {
    const node = this.existing(path);
    if (node.kind === 'directory') throw new FileError('Is a directory');
    if (node.kind === 'file') return node.content;
    return FileContent.of(node.kind === 'dynamic' ? node.read() : '');
  }

  /** Makes missing folders on the way; for building a system, not for its commands. */
  place(path: string, node: FileNode): void {
    this.makeDirectory(parentPath(path), { parents: true });
    this.parent(path).entries.set(baseName(path), node);
  }

  placeText(path: string, text: string): void {
    this.place(path, regularFile(FileContent.of(text)));
  }

  makeDirectory(path: string, options: { parents: boolean }): void {
    const node = this.find(path);
    if (node !== undefined) {
      if (options.parents && node.kind === 'directory') return;
      throw new FileError('File exists');
    }
    if (options.parents) this.makeDirectory(parentPath(path), options);
    this.parent(path).entries.set(baseName(path), directory());
  }

  remove(path: string, options: { recursive: boolean } = { recursive: false }): void {
    const node = this.find(path, { followLast: false });
    if (node === undefined) throw new FileError('No such file or directory');
    if (node.kind === 'directory' && !options.recursive) throw new FileError('Is a directory');
    this.parent(path).entries.delete(baseName(path));
  }

  /** In one step; replaces a file of that name. */
  rename(from: string, to: string): void {
    const node = this.find(from, { followLast: false });
    if (node === undefined) throw new FileError('No such file or directory');
    const target = this.find(to, { followLast: false });
    if (target?.kind === 'directory' && node.kind !== 'directory') throw new FileError('Is a directory');
    const parent = this.parent(to);
    this.parent(from).entries.delete(baseName(from));
    parent.entries.set(baseName(to), node);
    this.onChanged(to);
  }

  openToRead(path: string): OpenFile {
    if (path === '/dev/null') return new NullDevice();
    const node = this.existing(path);
    if (node.kind === 'directory') throw new FileError('Is a directory');
    if (node.kind === 'file') return new RegularReader(node);
    return new TextSource(Buffer.from(node.kind === 'dynamic' ? node.read() : ''));
  }

  openToWrite(path: string, mode: 'truncate' | 'append'): OpenFile {
    if (path === '/dev/null') return new NullDevice();
    const node = this.find(path) ?? this.create(path);
    if (node.kind === 'dynamic' && node.write !== undefined) return new DynamicWriter(node.write);
    if (node.kind === 'directory') throw new FileError('Is a directory');
    if (node.kind !== 'file') throw new FileError('Permission denied');
    if (mode === 'truncate') node.content = new FileContent();
    const isTemporary = this.realPath(path).startsWith('/tmp/');
    const freeBytes = isTemporary ? () => this.temporaryBytes() - this.usedBytes('/tmp') : () => Infinity;
    return new RegularWriter(node, freeBytes, () => this.onChanged(path));
  }

  /** Makes a file this long; one that is missing is made. */
  truncate(path: string, sizeBytes: number): void {
    const node = this.find(path) ?? this.create(path);
    if (node.kind !== 'file') throw new FileError('Is a directory');
    const { content } = node;
    if (sizeBytes <= content.sizeBytes) node.content = content.cut(sizeBytes);
    else content.append(Buffer.alloc(sizeBytes - content.sizeBytes));
  }

  usedBytes(path: string): number {
    const node = this.find(path, { followLast: false });
    if (node?.kind === 'file') return node.content.sizeBytes;
    if (node?.kind !== 'directory') return 0;
    return [...node.entries.keys()].reduce((sum, name) => sum + this.usedBytes(resolvePath(path, name)), 0);
  }

  private create(path: string): FileNode {
    const file = regularFile();
    const parent = this.find(parentPath(path));
    if (parent?.kind !== 'directory') throw new FileError('nonexistent directory');
    parent.entries.set(baseName(path), file);
    return file;
  }

  private existing(path: string): FileNode {
    const node = this.find(path);
    if (node === undefined) throw new FileError('No such file or directory');
    return node;
  }

  private parent(path: string): Directory {
    const node = this.find(parentPath(path));
    if (node === undefined) throw new FileError('No such file or directory');
    if (node.kind !== 'directory') throw new FileError('Not a directory');
    return node;
  }

  private findFrom(path: string, followLast: boolean, links: number): FileNode | undefined {
    let node: FileNode = this.root;
    const steps = path.split('/').filter((step) => step !== '');
    for (const [index, step] of steps.entries()) {
      const next: FileNode | undefined = node.kind === 'directory' ? node.entries.get(step) : undefined;
      if (next === undefined) return undefined;
      const isLast = index === steps.length - 1;
      if (next.kind === 'link' && (!isLast || followLast)) {
        if (links === maxLinks) throw new IoError('Symbolic link loop');
        const target = resolvePath(`/${steps.slice(0, index).join('/')}`, next.target);
        return this.findFrom(`${target}/${steps.slice(index + 1).join('/')}`, followLast, links + 1);
      }
      node = next;
    }
    return node;
  }

  /** Only `/var` is a link to a folder on these systems. */
  private realPath(path: string): string {
    const [, top = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
    const node = this.root.entries.get(top);
    return node?.kind === 'link' ? resolvePath('/', `${node.target}${rest}`) : path;
  }
}
