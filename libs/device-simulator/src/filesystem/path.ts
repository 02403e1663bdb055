/** An absolute path without `.`, `..` and doubled slashes. */
export function resolvePath(workingDirectory: string, path: string): string {
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `${workingDirectory}/${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
