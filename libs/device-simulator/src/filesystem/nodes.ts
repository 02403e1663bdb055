import type { Program } from '../shell/program';
import { FileContent } from './file-content';

export interface Directory {
  readonly kind: 'directory';
  readonly entries: Map<string, FileNode>;
}

export interface RegularFile {
  readonly kind: 'file';
  content: FileContent;
}

/** A file of /proc or /sys, made up when it is read. */
export interface DynamicFile {
  readonly kind: 'dynamic';
  readonly read: () => string;
  readonly write?: (text: string) => void;
}

/** An executable whose work is done by the simulator. */
export interface ProgramFile {
  readonly kind: 'program';
  readonly program: Program;
}

export interface SymbolicLink {
  readonly kind: 'link';
  readonly target: string;
}

export type FileNode = Directory | RegularFile | DynamicFile | ProgramFile | SymbolicLink;

export function directory(): Directory {
  return { kind: 'directory', entries: new Map() };
}

export function regularFile(content = new FileContent()): RegularFile {
  return { kind: 'file', content };
}
