import { directory, type FileNode } from '../filesystem/nodes';
import type { ProcessTable } from '../shell/process-table';

/** `/proc`: what lies in it, and a folder for each process with the files that it has open. */
export class ProcessFolders extends Map<string, FileNode> {
  constructor(private readonly processes: () => ProcessTable) {
    super();
  }

  override get(name: string): FileNode | undefined {
    return super.get(name) ?? this.folderOf(Number(name));
  }

  override keys(): MapIterator<string> {
    const pids = this.processes()
      .list()
      .map(({ pid }) => [String(pid), null] as const);
    return new Map<string, unknown>([...this.entries(), ...pids]).keys();
  }

  private folderOf(pid: number): FileNode | undefined {
    const process = this.processes().get(pid);
    if (process === undefined) return undefined;
    const [folder, descriptors] = [directory(), directory()];
    for (const [number, { node }] of process.descriptors) {
      if (node !== undefined) descriptors.entries.set(String(number), node);
    }
    folder.entries.set('fd', descriptors);
    return folder;
  }
}
